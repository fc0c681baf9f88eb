/** All shortest chains between two sets: breadth first from both sides, the lighter side first. */
import type { Adjacency } from '../adjacency/adjacency.ts';
import type { NumberedChains, SearchEnds } from '../numbered-chains.ts';
import type { CompiledBounds } from '../question/compile-question.ts';
import type { WorkMeter } from '../work-meter.ts';
import { cutLattice } from './chain-lattice.ts';
import { countChains, MOST_COUNTED } from './count-chains.ts';
import { type GrowthRules, growLevel } from './grow-level.ts';
import { rankChains } from './rank-chains.ts';
import { SearchSide } from './search-side.ts';

export type ShortestSearch = (
  bounds: CompiledBounds,
  ends: SearchEnds,
  meter: WorkMeter,
) => NumberedChains;

/** A search over one adjacency; it keeps scratch arrays, so one thread asks it one question at a time. */
export function shortestSearch(adjacency: Adjacency): ShortestSearch {
  const fore = new SearchSide(adjacency, true);
  const back = new SearchSide(adjacency, false);
  const numbers = new Int32Array(adjacency.nodeCount);
  return (bounds, ends, meter) => {
    const closed = closedNodes(ends);
    fore.restart(ends.from, closed);
    back.restart(ends.to, closed);
    const met = grow({ adjacency, bounds }, fore, back, meter);
    const hubs = [...new Set([...fore.hubs, ...back.hubs])];
    const searched = { entities: fore.seen.length + back.seen.length, edges: meter.work };
    if (meter.stopped) return { ...NOTHING, outcome: 'budget', searched, hubs };
    if (met.length === 0) return { ...NOTHING, outcome: 'none', searched, hubs };
    const lattice = cutLattice({ adjacency, fore, back, numbers }, met);
    const count = countChains(lattice);
    const exact = count <= MOST_COUNTED;
    const chains = rankChains(lattice, bounds.limit, meter);
    return {
      outcome: meter.stopped ? 'budget' : 'found',
      length: lattice.length,
      count: exact ? count : null,
      countAtLeast: exact ? null : MOST_COUNTED,
      chains,
      searched,
      hubs,
    };
  };
}

const NOTHING = { length: null, count: null, countAtLeast: null, chains: [] };

/** What to avoid, the ends excepted. */
const closedNodes = ({ from, to, avoid }: SearchEnds): number[] =>
  avoid.filter((node) => !from.includes(node) && !to.includes(node));

/** Grows the lighter side until the two meet, one has nowhere to go, or the hops are used up. */
function grow(
  shared: Omit<GrowthRules, 'rules'>,
  fore: SearchSide,
  back: SearchSide,
  meter: WorkMeter,
): number[] {
  const { rules, reverseRules, maxHops } = shared.bounds;
  while (fore.level + back.level < maxHops && fore.weight > 0 && back.weight > 0) {
    const met =
      fore.weight <= back.weight
        ? growLevel({ ...shared, rules }, fore, back, meter)
        : growLevel({ ...shared, rules: reverseRules }, back, fore, meter);
    if (met.length > 0 || meter.stopped) return meter.stopped ? [] : met;
  }
  return [];
}
