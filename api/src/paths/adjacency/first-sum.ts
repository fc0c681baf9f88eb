/** The dollars that a chain is known by: those of its first hop that names any. */
import type { Adjacency } from './adjacency.ts';

/** Stands for a link that names no dollars; less than any sum. */
export const NO_SUM = -Number.MAX_SAFE_INTEGER;

/** Cents of a link's first amount in dollars, in the order of the table of bases, or {@link NO_SUM}. Whole numbers, only ever compared. */
export function sumOfEdge(
  {
    amountStart,
    amountHigh,
    amountLow,
  }: Pick<Adjacency, 'amountStart' | 'amountHigh' | 'amountLow'>,
  edge: number,
): number {
  const at = amountStart[edge] ?? 0;
  if (at === amountStart[edge + 1]) return NO_SUM;
  return (amountHigh[at] ?? 0) * 2 ** 32 + ((amountLow[at] ?? 0) >>> 0);
}

/** The sum of a chain, given as positions of edges; {@link NO_SUM} where none of its hops names dollars. */
export function firstSum(adjacency: Adjacency, edges: readonly number[]): number {
  for (const edge of edges) {
    const sum = sumOfEdge(adjacency, edge);
    if (sum !== NO_SUM) return sum;
  }
  return NO_SUM;
}
