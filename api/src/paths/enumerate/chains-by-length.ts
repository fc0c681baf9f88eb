/** The shortest chains, or all within the hops allowed, shorter ones first. */
import { BestChains } from './best-chains.ts';
import { NO_COST } from './cost-ball.ts';
import { costsToGo } from './costs-to-go.ts';
import type { Enumerated, Enumeration } from './enumeration.ts';
import { COST_BY_GRADE, COST_BY_HOP, MOST_LISTED } from './hop-costs.ts';
import { listChains } from './list-chains.ts';
import { OrderedRows } from './ordered-rows.ts';
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
  const { adjacency, bounds, meter } = asked.terms;
  const vias = asked.ends.via?.length ?? 0;
  const web = tour.web(hops, asked.cutter);
  const toGo = meter.stopped ? null : costsToGo(web, COST_BY_GRADE, hops, vias, meter);
  if (!toGo) {
    meter.giveUp();
    return;
  }
  const best = new BestChains(bounds.limit - found.chains.length);
  const need = (1 << vias) - 1;
  const rows = new OrderedRows(web, toGo, COST_BY_GRADE);
  const terms = { adjacency, bounds, web, toGo, rows, hopCosts: COST_BY_GRADE, need, meter };
  listChains(terms, { hops, cost: null }, (links) => {
    found.count += 1;
    found.length ??= hops;
    const edges = links.map((link) => web.linkEdge[link] ?? NO_COST);
    best.add({ rank: rankByShape(terms, links, edges), edges });
    return found.count < MOST_LISTED;
  });
  found.chains.push(...best.inOrder().map(({ edges }) => edges));
}
