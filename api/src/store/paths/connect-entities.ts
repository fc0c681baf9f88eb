/** Several entities joined by shortest chains between pairs of them, along a minimum spanning tree. */
import type { EntityId, PathQuestion } from '#model';
import { placesApart, refuseContradictions, spanningTree } from '#paths';
import type { PathIndex } from './path-index.ts';
import { largest, type NamedChains, type PathBudget, searchOnce } from './search-once.ts';

export type Connected = NamedChains & { readonly unjoined: readonly EntityId[] };

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly found: NamedChains;
}

/**
 * The union of pairwise shortest chains, one for each pair of a minimum spanning tree: small, though not always
 * the smallest union there is. `length` counts the different edges of the union, `count` its chains.
 */
export async function connectEntities(
  index: PathIndex,
  question: PathQuestion,
  budget: PathBudget,
): Promise<Connected> {
  refuseContradictions(question);
  const { connect = [], ...rest } = question;
  const pairs: Pair[] = [];
  for (const [to, end] of connect.entries())
    for (const [from, start] of connect.slice(0, to).entries()) {
      const asked: PathQuestion = { ...rest, from: [start], to: [end], limit: 1 };
      pairs.push({ from, to, found: await searchOnce(index, asked, budget) });
    }
  const joining = pairs.flatMap(({ from, to, found }) => {
    const [chain] = found.chains;
    return chain ? [{ from, to, hops: chain.length, chain }] : [];
  });
  const tree = spanningTree(connect.length, joining);
  const some = tree.length > 0;
  const stopped = pairs.some(({ found }) => found.outcome === 'budget');
  return {
    outcome: stopped ? 'budget' : some ? 'found' : 'none',
    length: some ? new Set(tree.flatMap(({ chain }) => chain)).size : null,
    count: some && !stopped ? tree.length : null,
    countAtLeast: some && stopped ? tree.length : null,
    chains: tree.map(({ chain }) => chain),
    unjoined: placesApart(connect.length, tree).flatMap((place) => connect[place] ?? []),
    hubs: largest(pairs.flatMap(({ found }) => found.hubs)),
    searched: {
      entities: pairs.reduce((sum, { found }) => sum + found.searched.entities, 0),
      edges: pairs.reduce((sum, { found }) => sum + found.searched.edges, 0),
    },
  };
}
