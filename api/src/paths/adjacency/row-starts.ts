/** Where the row of each node begins, one after another. */
import type { GrowingNumbers } from './growing-numbers.ts';

/** By node: where its links begin when they are put in the order of their tails; one more than there are nodes. */
export function rowStarts(tails: GrowingNumbers, nodeCount: number): Int32Array {
  const rowStart = new Int32Array(nodeCount + 1);
  for (let i = 0; i < tails.length; i++) {
    const next = (tails.items[i] ?? 0) + 1;
    rowStart[next] = (rowStart[next] ?? 0) + 1;
  }
  for (let node = 1; node <= nodeCount; node++)
    rowStart[node] = (rowStart[node] ?? 0) + (rowStart[node - 1] ?? 0);
  return rowStart;
}
