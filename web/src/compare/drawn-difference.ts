/** Where the differences are drawn: where the author had them; in a ring what has no place. */
import { type EdgeId, parseEdgeId } from '#model';
import type { Place } from '../panels/drawing/drawing-places.ts';
import type { Compared, Fate } from './compared.ts';

export interface DrawnMark {
  readonly id: string;
  readonly place: Place;
  readonly fate: Fate;
}

export interface DrawnLink {
  readonly id: EdgeId;
  readonly from: string;
  readonly to: string;
  readonly fate: Fate;
}

export interface DrawnDifference {
  readonly marks: readonly DrawnMark[];
  readonly links: readonly DrawnLink[];
}

/** More is no picture any more; then only what differs is drawn, with its ends. */
const MOST_LINKS = 200;
const MOST_MARKS = 200;
const MARGIN = 90;

/** Null where there is nothing to draw, or too much. */
export function drawnDifference({ entities, links, places }: Compared): DrawnDifference | null {
  const all = [...links].flatMap(([id, fate]) => {
    const ends = parseEdgeId(id);
    return ends ? [{ id, fate, ...ends }] : [];
  });
  const shown = all.length > MOST_LINKS ? all.filter(({ fate }) => fate !== 'stayed') : all;
  const whole = shown.length === all.length;
  const ids = new Set<string>(shown.flatMap(({ from, to }) => [from, to]));
  for (const [id, fate] of entities) if (whole || fate !== 'stayed') ids.add(id);
  if (ids.size < 2 || ids.size > MOST_MARKS || shown.length > MOST_LINKS) return null;
  const placed = withRing([...ids].sort(), places);
  const at = (id: string): Place => placed.get(id) ?? { x: 0, y: 0 };
  return {
    marks: [...ids].map((id) => ({ id, place: at(id), fate: entities.get(id) ?? 'stayed' })),
    links: shown.map(({ id, fate, from, to }) => ({ id, fate, from, to })),
  };
}

/** What has no place stands in a ring round the middle of what has one. */
function withRing(ids: readonly string[], places: ReadonlyMap<string, Place>): Map<string, Place> {
  const placed = new Map<string, Place>();
  for (const id of ids) {
    const place = places.get(id);
    if (place) placed.set(id, place);
  }
  const homeless = ids.filter((id) => !placed.has(id));
  const box = boxOf([...placed.values()]);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const around = Math.max(box.width, box.height) / 2 + 40;
  const radius = Math.max(around, (homeless.length * 90) / (2 * Math.PI));
  for (const [at, id] of homeless.entries()) {
    const turn = (2 * Math.PI * at) / homeless.length - Math.PI / 2;
    placed.set(id, {
      x: Math.round(middle.x + radius * Math.cos(turn)),
      y: Math.round(middle.y + radius * Math.sin(turn) * 0.6),
    });
  }
  return placed;
}

function boxOf(places: readonly Place[]) {
  if (places.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN / 2];
  return {
    ...{ x, y },
    width: Math.max(...xs) + MARGIN - x,
    height: Math.max(...ys) + MARGIN / 2 - y,
  };
}
