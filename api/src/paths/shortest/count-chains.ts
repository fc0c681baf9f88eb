/** How many chains a lattice holds, parallel edges told apart. */
import type { ChainLattice } from './chain-lattice.ts';

/** Above it a floating point count is no longer exact. */
export const MOST_COUNTED = Number.MAX_SAFE_INTEGER;

/** The exact number of chains up to {@link MOST_COUNTED}; anything above says "more than that". */
export function countChains({ nodeCount, rowStart, linkTo }: ChainLattice): number {
  const onward = new Float64Array(nodeCount);
  for (let node = nodeCount - 1; node >= 0; node--) {
    const [begin, end] = [rowStart[node] ?? 0, rowStart[node + 1] ?? 0];
    let count = begin === end ? 1 : 0;
    for (let link = begin; link < end; link++) count += onward[linkTo[link] ?? 0] ?? 0;
    onward[node] = count;
  }
  return onward[0] ?? 0;
}
