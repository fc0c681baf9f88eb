/** Straight lines and whether they cross. */
import type { Point } from '../../state/exploration.ts';

type Segment = readonly [Point, Point];

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

const same = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;
const side = (a: Point, b: Point, p: Point): number =>
  Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
