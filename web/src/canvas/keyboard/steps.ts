/** Where the arrow keys lead: pure, over what is drawn. */
import type { EntityId } from '#model';
import type { Point } from '../../state/exploration.ts';
import type { LineId } from '../../state/fold.ts';
import { type Line, linesOf, type Picture } from '../../state/picture.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';
const AXIS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
/** Half of the cone that an arrow key looks into; a little over 60 degrees, so that the four overlap and nothing is out of reach. */
const CONE = Math.cos((61 * Math.PI) / 180);

/** The nearest node within the cone, a linked one before any other; null when there is none that way. */
export function nodeTowards(drawn: Picture, at: EntityId, direction: Direction): EntityId | null {
  const here = drawn.positions.get(at);
  if (!here) return null;
  const linked = new Set(linesAt(drawn, at).map((edge) => farEnd(edge, at)));
  const axis = AXIS[direction];
  let best: EntityId | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, place] of drawn.positions) {
    if (id === at) continue;
    const [dx, dy] = [place.x - here.x, place.y - here.y];
    const distance = Math.hypot(dx, dy);
    if (distance === 0 || (dx * axis.x + dy * axis.y) / distance < CONE) continue;
    const cost = linked.has(id) ? distance / 1e6 : distance;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}

/** The node with most lines, which is where Home leads; null on an empty canvas. */
export function busiestNode(drawn: Picture): EntityId | null {
  const degrees = new Map<EntityId, number>();
  for (const id of drawn.positions.keys()) degrees.set(id, 0);
  for (const { from, to } of linesOf(drawn))
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  let [best, most]: [EntityId | null, number] = [null, -1];
  for (const [id, degree] of degrees)
    if (degree > most && drawn.positions.has(id)) [best, most] = [id, degree];
  return best;
}

/** The next or previous line of a node, clockwise from the top, round and round; null when it has none. */
export function linkAfter(
  drawn: Picture,
  at: EntityId,
  link: LineId | null,
  step: 1 | -1,
): LineId | null {
  const here = drawn.positions.get(at) ?? { x: 0, y: 0 };
  const around = linesAt(drawn, at)
    .map((edge) => ({
      id: edge.id,
      angle: clockAngle(here, drawn.positions.get(farEnd(edge, at))),
    }))
    .sort((a, b) => a.angle - b.angle || (a.id < b.id ? -1 : 1));
  const index = around.findIndex(({ id }) => id === link);
  const next = index < 0 ? (step === 1 ? 0 : -1) : index + step;
  return around.at(next % Math.max(around.length, 1))?.id ?? null;
}

/** The other end of a line. */
export const farEnd = ({ from, to }: Omit<Line, 'id'>, at: EntityId): EntityId =>
  from === at ? to : from;

const linesAt = (drawn: Picture, at: EntityId): Line[] =>
  [...linesOf(drawn)].filter(
    ({ from, to }) =>
      (from === at || to === at) && drawn.positions.has(from) && drawn.positions.has(to),
  );

function clockAngle(here: Point, there: Point | undefined): number {
  if (!there) return 0;
  const angle = Math.atan2(there.x - here.x, here.y - there.y);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}
