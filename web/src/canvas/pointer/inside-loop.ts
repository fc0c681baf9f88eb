import type { Point } from '../../state/exploration.ts';

/** Whether a point lies inside a closed loop of corners (even–odd rule). */
export function isInsideLoop({ x, y }: Point, loop: readonly Point[]): boolean {
  let inside = false;
  for (const [i, a] of loop.entries()) {
    const b = loop.at(i - 1) ?? a;
    const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    if (crosses) inside = !inside;
  }
  return inside;
}

/** The four corners of the box between two points. */
export const boxLoop = (a: Point, b: Point): readonly Point[] => [
  a,
  { x: b.x, y: a.y },
  b,
  { x: a.x, y: b.y },
];
