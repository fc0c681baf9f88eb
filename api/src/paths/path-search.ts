/** The search that a question's mode and bounds call for. */
import type { Adjacency } from './adjacency/adjacency.ts';
import { ALONG } from './adjacency/filter-word.ts';
import { enumeratingSearch } from './enumerate/enumerating-search.ts';
import type { NumberedChains, SearchEnds } from './numbered-chains.ts';
import type { CompiledBounds } from './question/compile-question.ts';
import { degreeOf } from './question/hub.ts';
import { shortestSearch } from './shortest/shortest-search.ts';
import type { WorkMeter } from './work-meter.ts';

/** A hub left out: its number, its links, and one of its edges with the end of it that it is. */
export interface MetHub {
  readonly node: number;
  readonly degree: number;
  readonly edge: number;
  readonly end: 'from' | 'to';
}

/** What was found, with its largest hubs: those that belong to the first {@link MOST_HUBS}, and all as large as the last of them. */
export type PathFound = Omit<NumberedChains, 'hubs'> & { readonly hubs: readonly MetHub[] };

/** Chains for any question of two ends. */
export type PathSearch = (bounds: CompiledBounds, ends: SearchEnds, meter: WorkMeter) => PathFound;

/** So many hubs are told of. */
export const MOST_HUBS = 20;

/**
 * Searches one adjacency; it keeps scratch arrays, so one thread asks it one question at a time. Shortest chains
 * without `via` and `overlap` are found in one sweep; everything else is looked for chain by chain, and not at
 * all where that sweep shows that the ends are apart.
 */
export function pathSearch(adjacency: Adjacency): PathSearch {
  const shortest = shortestSearch(adjacency);
  const enumerating = enumeratingSearch(adjacency);
  const search = (bounds: CompiledBounds, ends: SearchEnds, meter: WorkMeter): NumberedChains => {
    // The sweep knows nothing of `via` and might take one for a hub.
    if ((ends.via ?? []).length > 0) return enumerating(bounds, ends, meter, null);
    const sweeps = bounds.mode === 'shortest' && bounds.overlap === 'off';
    const swept = shortest(sweeps ? bounds : { ...bounds, limit: 1 }, ends, meter);
    if (sweeps || swept.outcome === 'none') return swept;
    // What the sweep counted is not what was asked for.
    if (swept.outcome === 'budget')
      return { ...swept, length: null, count: null, countAtLeast: null, chains: [] };
    const found = enumerating(bounds, ends, meter, swept.length);
    const entities = found.searched.entities + swept.searched.entities;
    return {
      ...found,
      searched: { ...found.searched, entities },
      hubs: [...swept.hubs, ...found.hubs],
    };
  };
  return (bounds, ends, meter) => {
    const found = search(bounds, ends, meter);
    return { ...found, hubs: metHubs(adjacency, found.hubs) };
  };
}

function metHubs(adjacency: Adjacency, nodes: readonly number[]): MetHub[] {
  const hubs = [...new Set(nodes)].map((node): MetHub => {
    const slot = adjacency.rowStart[node] ?? 0;
    const along = ((adjacency.slotWord[slot] ?? 0) & ALONG) !== 0;
    const edge = adjacency.slotEdge[slot] ?? 0;
    return { node, degree: degreeOf(adjacency, node), edge, end: along ? 'from' : 'to' };
  });
  hubs.sort((a, b) => b.degree - a.degree);
  const least = hubs[MOST_HUBS - 1]?.degree ?? 0;
  return hubs.filter(({ degree }) => degree >= least);
}
