/** The shortest chains, or all within the hops allowed, shorter ones first. */
import { BestChains } from './best-chains.ts';
import type { Enumerated, Enumeration } from './enumeration.ts';
import { COST_BY_HOP, MOST_LISTED } from './hop-costs.ts';
import { edgesOf, listChains, listTerms } from './list-chains.ts';
import { rankByShape } from './rank-listed.ts';
import { Tour } from './tour.ts';

interface Progress {
  chains: (readonly number[])[];
  length: number | null;
  count: number;
}

/**
 * Length after length: `shortest` ends at the first that has any chain, `within` goes on. Exact up to
 * {@link MOST_LISTED} chains; then the count is a lower bound, and of the last length the best of those seen are given.
 */
export function chainsByLength(asked: Enumeration): Enumerated {
  const { terms, ends, stock } = asked;
  const { bounds, meter } = terms;
  const tour = new Tour(terms, COST_BY_HOP, ends, stock);
  const found: Progress = { chains: [], length: null, count: 0 };
  const first = tour.leastCost(bounds.maxHops, meter);
  for (let hops = first; hops <= bounds.maxHops && !meter.stopped; hops++) {
    listLength(asked, tour, hops, found);
    if (found.count >= MOST_LISTED || (found.count > 0 && bounds.mode === 'shortest')) break;
  }
  const exact = !meter.stopped && found.count < MOST_LISTED;
  return {
    outcome: meter.stopped ? 'budget' : found.count > 0 ? 'found' : 'none',
    length: found.length,
    count: exact && found.count > 0 ? found.count : null,
    countAtLeast: exact || found.count === 0 ? null : found.count,
    chains: found.chains,
    entities: tour.reached,
  };
}

function listLength(asked: Enumeration, tour: Tour, hops: number, found: Progress): void {
  const terms = listTerms(asked, tour.web(hops, asked.cutter), hops);
  if (!terms) return;
  const best = new BestChains(terms.bounds.limit - found.chains.length);
  listChains(terms, { hops, cost: null }, (links) => {
    found.count += 1;
    found.length ??= hops;
    if (best.isOpen) {
      const edges = edgesOf(terms, links);
      best.add({ rank: rankByShape(terms, links, edges), edges });
    }
    return found.count < MOST_LISTED;
  });
  found.chains.push(...best.inOrder().map(({ edges }) => edges));
}
