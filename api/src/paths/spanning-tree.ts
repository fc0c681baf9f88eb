/** Joins several places by the shortest chains between pairs of them: Kruskal's minimum spanning tree. */

/** A chain found between two places, which are positions in a list. */
export interface JoiningChain {
  readonly from: number;
  readonly to: number;
  readonly hops: number;
}

/** The pairs of a minimum spanning tree, or of a forest where some are apart, in the order of their places. */
export function spanningTree<Chain extends JoiningChain>(
  places: number,
  chains: readonly Chain[],
): Chain[] {
  const group = Array.from({ length: places }, (_, place) => place);
  const tree = [...chains]
    .sort((a, b) => a.hops - b.hops || a.from - b.from || a.to - b.to)
    .filter(({ from, to }) => {
      const [kept, given] = [group[from] ?? 0, group[to] ?? 0];
      if (kept === given) return false;
      for (const [place, its] of group.entries()) if (its === given) group[place] = kept;
      return true;
    });
  return tree.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Places that the chains of a tree do not join to the first. */
export function placesApart(places: number, tree: readonly JoiningChain[]): number[] {
  const joined = new Set([0]);
  for (let grew = true; grew; ) {
    const before = joined.size;
    for (const { from, to } of tree)
      if (joined.has(from) || joined.has(to)) joined.add(from).add(to);
    grew = joined.size > before;
  }
  return Array.from({ length: places }, (_, place) => place).filter((place) => !joined.has(place));
}
