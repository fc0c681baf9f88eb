/** Rows and columns, in the order given. */
import type { Body } from './box.ts';
import type { Places } from './spread.ts';

const GAP = 26;

/** Cells are as large as the largest body with its label. */
export function grid(bodies: readonly Body[], tall: boolean): Places {
  const w = Math.max(0, ...bodies.map((body) => Math.max(body.w, body.labelW))) + GAP;
  const h = Math.max(0, ...bodies.map((body) => body.h + body.labelH)) + GAP;
  const aspect = tall ? 0.6 : 1.7;
  const columns = Math.max(1, Math.ceil(Math.sqrt((bodies.length * aspect * h) / w)));
  return new Map(
    bodies.map(({ id }, i) => [id, { x: (i % columns) * w, y: Math.floor(i / columns) * h }]),
  );
}
