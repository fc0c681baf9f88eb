/** The k cheapest chains: cost after cost, until there are k. */
import { BestChains } from './best-chains.ts';
import type { ChainWeb } from './chain-web.ts';
import type { Enumerated, Enumeration } from './enumeration.ts';
import { COST_BY_GRADE, COST_BY_HOP, DEAREST_HOP, MOST_ALIKE } from './hop-costs.ts';
import { type ChainClass, edgesOf, type ListTerms, listChains, listTerms } from './list-chains.ts';
import { rankByDegree } from './rank-listed.ts';
import { Tour } from './tour.ts';

/** How far above the lowest cost balls of cost are grown, step by step, until there are enough chains. */
const STEPS_ABOVE = [0, 1, 3, 6, 10];

/**
 * Lists every chain of one cost before those of the next: the fewer hops first, then the smaller greatest degree
 * between the ends, then the larger sum, then the order of edges; of more than {@link MOST_ALIKE} alike, the best of those seen.
 * Where `maxHops` lets hardly anything through, what lies within the hops is the smaller web and is taken instead.
 */
export function cheapestChains(asked: Enumeration): Enumerated {
  const { bounds, meter } = asked.terms;
  const most = bounds.maxHops * DEAREST_HOP;
  const found: (readonly number[])[] = [];
  const isDone = (): boolean => meter.stopped || found.length >= bounds.k;
  let [entities, next] = [0, 0];
  if (asked.fewestHops === null || bounds.maxHops > asked.fewestHops + 1) {
    const tour = new Tour(asked.terms, COST_BY_GRADE, asked.ends, asked.stock);
    const least = tour.leastCost(most, meter);
    next = least;
    for (const above of STEPS_ABOVE) {
      if (isDone() || next > most) break;
      listCosts(asked, tour.web(least + above, asked.cutter), next, least + above, found);
      next = least + above + 1;
    }
    entities += tour.reached;
  }
  if (!isDone() && next <= most) {
    const tour = new Tour(asked.terms, COST_BY_HOP, asked.ends, asked.stock);
    tour.leastCost(bounds.maxHops, meter);
    listCosts(asked, tour.web(bounds.maxHops, asked.cutter), next, most, found);
    entities += tour.reached;
  }
  return answerOf(asked, found.slice(0, bounds.k), entities);
}

function answerOf(
  { terms: { bounds, meter } }: Enumeration,
  chains: (readonly number[])[],
  entities: number,
): Enumerated {
  const full = chains.length >= bounds.k;
  const some = chains.length > 0;
  return {
    outcome: meter.stopped && !full ? 'budget' : some ? 'found' : 'none',
    length: some ? Math.min(...chains.map((chain) => chain.length)) : null,
    count: some && !full && !meter.stopped ? chains.length : null,
    countAtLeast: some && (full || meter.stopped) ? chains.length : null,
    chains,
    entities,
  };
}

/** Appends the chains of a web that cost from `first` to `last`, cheapest first, until there are k. */
function listCosts(
  asked: Enumeration,
  web: ChainWeb,
  first: number,
  last: number,
  found: (readonly number[])[],
): void {
  const { bounds, meter } = asked.terms;
  const terms = listTerms(asked, web, bounds.maxHops);
  if (!terms) return;
  for (let cost = first; cost <= last; cost++)
    for (let hops = 1; hops <= bounds.maxHops; hops++) {
      if (meter.stopped || found.length >= bounds.k) return;
      listClass(terms, { hops, cost }, found);
    }
}

function listClass(terms: ListTerms, wanted: ChainClass, found: (readonly number[])[]): void {
  const best = new BestChains(terms.bounds.k - found.length);
  let seen = 0;
  listChains(terms, wanted, (links) => {
    seen += 1;
    const edges = edgesOf(terms, links);
    best.add({ rank: rankByDegree(terms, links, edges), edges });
    return seen < MOST_ALIKE;
  });
  found.push(...best.inOrder().map(({ edges }) => edges));
}
