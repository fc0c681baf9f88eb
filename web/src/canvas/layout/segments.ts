/** Straight lines and whether they cross. */
import type { Point } from '../../state/exploration.ts';

export type Segment = readonly [Point, Point];

/** How many of the lines cross this one; meeting at an end is no crossing. */
export function countCrossings(line: Segment, others: readonly Segment[]): number {
  let crossings = 0;
  for (const other of others) if (crosses(line, other)) crossings++;
  return crossings;
}

function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  if (same(a, c) || same(a, d) || same(b, c) || same(b, d)) return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** How many of the lines pass closer to the place than `within`; lines that end there do not count. */
export const countNear = (place: Point, lines: readonly Segment[], within: number): number =>
  lines.reduce((sum, line) => sum + Number(passes(line, place, within)), 0);

/** How many of the places the line runs behind; its own ends do not count. */
export const countBehind = (line: Segment, places: readonly Point[], within: number): number =>
  places.reduce((sum, place) => sum + Number(passes(line, place, within)), 0);

function passes([a, b]: Segment, place: Point, within: number): boolean {
  if (same(a, place) || same(b, place)) return false;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return false;
  const along = ((place.x - a.x) * dx + (place.y - a.y) * dy) / square;
  if (along <= 0 || along >= 1) return false;
  return Math.hypot(a.x + along * dx - place.x, a.y + along * dy - place.y) < within;
}

const same = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;
const side = (a: Point, b: Point, p: Point): number =>
  Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
