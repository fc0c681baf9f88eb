/** Puts the finished parts of a drawing onto shelves, widest room first, towards the shape of a screen. */
import type { Point } from '../../state/exploration.ts';
import { type Body, type Box, unionBox, wholeBox } from './box.ts';
import type { Places } from './spread.ts';

const SPACE = 56;

export interface Part {
  readonly bodies: readonly Body[];
  readonly places: Places;
  /** A part with pinned nodes keeps its place; the shelves start to the right of all such. */
  readonly stays: boolean;
}

/** All places together, about `aspect` times as wide as high; no two parts overlap unless both stay. */
export function pack(parts: readonly Part[], aspect: number): Places {
  const all: Places = new Map();
  const staying = parts.filter(({ stays }) => stays);
  for (const part of staying) for (const [id, place] of part.places) all.set(id, place);
  const taken = unionBox(staying.flatMap((part) => boxOf(part) ?? []));
  const moving = parts.flatMap((part) => {
    const box = part.stays ? null : boxOf(part);
    return box ? [{ part, box }] : [];
  });
  const origin: Point = taken ? { x: taken.right + SPACE, y: taken.top } : { x: 0, y: 0 };
  for (const { part, at, box } of shelved(moving, origin, aspect))
    for (const [id, place] of part.places)
      all.set(id, { x: place.x - box.left + at.x, y: place.y - box.top + at.y });
  return all;
}

interface Boxed {
  readonly part: Part;
  readonly box: Box;
}

function shelved(
  items: readonly Boxed[],
  origin: Point,
  aspect: number,
): (Boxed & { at: Point })[] {
  const widthOf = ({ box }: Boxed): number => box.right - box.left;
  const heightOf = ({ box }: Boxed): number => box.bottom - box.top;
  const area = items.reduce(
    (sum, item) => sum + (widthOf(item) + SPACE) * (heightOf(item) + SPACE),
    0,
  );
  const width = Math.max(Math.sqrt(area * aspect), ...items.map(widthOf));
  let [x, y, shelf] = [0, 0, 0];
  return [...items]
    .sort((a, b) => heightOf(b) - heightOf(a))
    .map((item) => {
      if (x > 0 && x + widthOf(item) > width) [x, y, shelf] = [0, y + shelf + SPACE, 0];
      const at = { x: origin.x + x, y: origin.y + y };
      x += widthOf(item) + SPACE;
      shelf = Math.max(shelf, heightOf(item));
      return { ...item, at };
    });
}

function boxOf({ bodies, places }: Part): Box | null {
  return unionBox(
    bodies.flatMap((body) => {
      const place = places.get(body.id);
      return place ? [wholeBox(body, place)] : [];
    }),
  );
}
