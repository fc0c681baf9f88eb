/** Candidate places on rings round a point, the emptiest direction first. */
import type { Point } from '../../state/exploration.ts';

export interface Candidate {
  readonly place: Point;
  readonly ring: number;
  /** How far it turns away from the emptiest direction: 0 none, 1 opposite. */
  readonly turn: number;
}

const FIRST_RING = 128;
const RING_STEP = 62;
const SPACING = 58;

/** Rings without end, ever larger: somewhere there is room. Places are whole numbers. */
export function* ringPlaces(centre: Point, empty: number): Generator<Candidate> {
  for (let ring = 0; ; ring++) {
    const radius = FIRST_RING + ring * RING_STEP;
    const count = Math.floor((2 * Math.PI * radius) / SPACING);
    for (let i = 0; i < count; i++) {
      const side = i % 2 === 0 ? 1 : -1;
      const away = side * Math.ceil(i / 2) * ((2 * Math.PI) / count);
      const angle = empty + away;
      const place = {
        x: Math.round(centre.x + radius * Math.cos(angle)),
        y: Math.round(centre.y + radius * Math.sin(angle)),
      };
      yield { place, ring, turn: Math.abs(away) / Math.PI };
    }
  }
}

/** The middle of the widest gap between the directions in which others stand, nearer ones only; right when there are none. */
export function emptiestDirection(centre: Point, others: readonly Point[], within = 420): number {
  const angles = others
    .map(({ x, y }) => ({ dx: x - centre.x, dy: y - centre.y }))
    .filter(({ dx, dy }) => Math.hypot(dx, dy) > 1 && Math.hypot(dx, dy) < within)
    .map(({ dx, dy }) => Math.atan2(dy, dx))
    .sort((a, b) => a - b);
  let [best, widest] = [0, -1];
  for (const [i, angle] of angles.entries()) {
    const next = angles[i + 1] ?? (angles[0] ?? 0) + 2 * Math.PI;
    if (next - angle > widest) [best, widest] = [(angle + next) / 2, next - angle];
  }
  return best;
}
