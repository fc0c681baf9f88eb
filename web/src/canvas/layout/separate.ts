/** Pushes nodes apart until neither bodies nor labels overlap, and linked ones stand far enough for an arrow. */
import type { Point } from '../../state/exploration.ts';
import { type Body, type Box, type Link, sharedArea, wholeBox } from './box.ts';
import { BoxGrid } from './box-grid.ts';
import type { Places } from './spread.ts';

const GAP = 8;
const PASSES = 160;
const SHORTEST_LINK = 124;
/** Up to so many nodes, lines are cleared of bodies they have nothing to do with. */
const MOST_CLEARED = 300;
/** When room is short, everything grows by this and is pushed again. */
const GROWTH = 1.12;
const GROWTHS = 40;

interface Item {
  readonly body: Body;
  readonly still: boolean;
  x: number;
  y: number;
}

/** New places; those of `fixed` stay. Overlaps remain only between fixed nodes that overlap already. */
export function separate(
  bodies: readonly Body[],
  links: readonly Link[],
  places: ReadonlyMap<string, Point>,
  fixed: ReadonlyMap<string, Point>,
): Places {
  const items = bodies.map((body): Item => {
    const { x, y } = fixed.get(body.id) ?? places.get(body.id) ?? { x: 0, y: 0 };
    return { body, still: fixed.has(body.id), x, y };
  });
  const byId = new Map(items.map((item) => [item.body.id, item]));
  for (let growth = 0; growth < GROWTHS; growth++) {
    for (let pass = 0; pass < PASSES; pass++) {
      if (pass < PASSES / 2) {
        stretchLinks(links, byId);
        if (items.length <= MOST_CLEARED) clearLines(items, links, byId);
      }
      if (pushApart(items) === 0 && pass >= PASSES / 2) return placesOf(items);
      if (pass < PASSES / 2 && pass % 8 === 7 && isSettled(items, links, byId)) break;
    }
    if (countOverlaps(items) === 0) return placesOf(items);
    grow(items);
  }
  return placesOf(items);
}

const placesOf = (items: readonly Item[]): Places =>
  new Map(items.map(({ body, x, y }) => [body.id, { x, y }]));

const boxOf = (item: Item): Box => wholeBox(item.body, item, GAP / 2);

function* overlapping(items: readonly Item[]): Generator<readonly [Item, Item]> {
  const grid = new BoxGrid<number>();
  for (const [i, item] of items.entries()) {
    const box = boxOf(item);
    const seen = new Set<number>();
    for (const { item: j } of grid.touching(box)) {
      const other = items[j];
      if (!other || seen.has(j)) continue;
      seen.add(j);
      if (!(item.still && other.still)) yield [other, item];
    }
    grid.add(box, i);
  }
}

const countOverlaps = (items: readonly Item[]): number =>
  [...overlapping(items)].filter(([a, b]) => sharedArea(boxOf(a), boxOf(b)) > 1e-6).length;

/** One pass: each overlapping pair goes apart along the shorter way. Returns how many pairs there were. */
function pushApart(items: readonly Item[]): number {
  const pairs = [...overlapping(items)];
  for (const [a, b] of pairs) {
    const [p, q] = [boxOf(a), boxOf(b)];
    const w = Math.min(p.right, q.right) - Math.max(p.left, q.left);
    const h = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
    if (w <= 0 || h <= 0) continue;
    const share = a.still || b.still ? 1 : 0.5;
    const sideways = w < h;
    const ahead = sideways ? b.x >= a.x : b.y >= a.y;
    const push = ((sideways ? w : h) + 0.01) * share * (ahead ? 1 : -1);
    if (!b.still) move(b, sideways, push);
    if (!a.still) move(a, sideways, -push);
  }
  return pairs.length;
}

function move(item: Item, sideways: boolean, by: number): void {
  if (sideways) item.x += by;
  else item.y += by;
}

function stretchLinks(links: readonly Link[], byId: ReadonlyMap<string, Item>): void {
  for (const { from, to } of links) {
    const [a, b] = [byId.get(from), byId.get(to)];
    if (!a || !b) continue;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length >= SHORTEST_LINK) continue;
    const [ux, uy] = length > 0.01 ? [(b.x - a.x) / length, (b.y - a.y) / length] : [1, 0];
    const share = (SHORTEST_LINK - length) * (a.still || b.still ? 0.5 : 0.25);
    if (!a.still) [a.x, a.y] = [a.x - ux * share, a.y - uy * share];
    if (!b.still) [b.x, b.y] = [b.x + ux * share, b.y + uy * share];
  }
}

/** A line that runs behind a foreign node reads as if it ended there: such nodes step aside. */
function clearLines(
  items: readonly Item[],
  links: readonly Link[],
  byId: ReadonlyMap<string, Item>,
): void {
  for (const { from, to } of links) {
    const [a, b] = [byId.get(from), byId.get(to)];
    const length = a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0;
    if (!a || !b || length < 1) continue;
    const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
    for (const item of items) {
      if (item === a || item === b || item.still) continue;
      const along = (item.x - a.x) * ux + (item.y - a.y) * uy;
      if (along < 0 || along > length) continue;
      const off = (item.x - a.x) * -uy + (item.y - a.y) * ux;
      const lack = Math.max(item.body.w, item.body.h) / 2 + GAP - Math.abs(off);
      if (lack <= 0) continue;
      const push = lack * 0.4 * (off < 0 ? -1 : 1);
      item.x -= uy * push;
      item.y += ux * push;
    }
  }
}

function isSettled(
  items: readonly Item[],
  links: readonly Link[],
  byId: ReadonlyMap<string, Item>,
): boolean {
  const short = links.some(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a && b && Math.hypot(b.x - a.x, b.y - a.y) < SHORTEST_LINK - 1;
  });
  return !short && countOverlaps(items) === 0;
}

function grow(items: readonly Item[]): void {
  const anchors = items.some(({ still }) => still) ? items.filter(({ still }) => still) : items;
  const cx = anchors.reduce((sum, { x }) => sum + x, 0) / anchors.length;
  const cy = anchors.reduce((sum, { y }) => sum + y, 0) / anchors.length;
  for (const item of items) {
    if (item.still) continue;
    item.x = cx + (item.x - cx) * GROWTH;
    item.y = cy + (item.y - cy) * GROWTH;
  }
}
