/** Chains of a web one after another: depth first, simple in entities, only where an end is known to lie ahead. */
import type { Adjacency } from '../adjacency/adjacency.ts';
import type { CompiledBounds } from '../question/compile-question.ts';
import type { WorkMeter } from '../work-meter.ts';
import type { ChainWeb } from './chain-web.ts';
import { NO_COST } from './cost-ball.ts';
import { type CostsToGo, costsToGo, NOWHERE } from './costs-to-go.ts';
import type { Enumeration } from './enumeration.ts';
import { COST_BY_GRADE } from './hop-costs.ts';
import { OrderedRows } from './ordered-rows.ts';

export interface ListTerms {
  readonly adjacency: Adjacency;
  readonly bounds: CompiledBounds;
  readonly web: ChainWeb;
  readonly toGo: CostsToGo;
  readonly rows: OrderedRows;
  readonly hopCosts: Uint16Array;
  /** Bits of all entities of `via`. */
  readonly need: number;
  /** Scratch space over the places of the web, all 0. */
  readonly onPath: Uint8Array;
  readonly meter: WorkMeter;
}

/** What chains of up to so many hops are listed with, dear or cheap by their grades; null, and the search told to stop, when the web is too large or the time is up. */
export function listTerms(
  { terms: { adjacency, bounds, meter }, ends }: Enumeration,
  web: ChainWeb,
  maxHops: number,
): ListTerms | null {
  const vias = ends.via?.length ?? 0;
  const toGo = meter.stopped ? null : costsToGo(web, COST_BY_GRADE, maxHops, vias, meter);
  if (!toGo) {
    meter.giveUp();
    return null;
  }
  const need = (1 << vias) - 1;
  const rows = new OrderedRows(web, toGo, COST_BY_GRADE, meter);
  const onPath = new Uint8Array(web.nodeCount);
  return { adjacency, bounds, web, toGo, rows, hopCosts: COST_BY_GRADE, need, onPath, meter };
}

/** The edges of a chain, by their positions in the adjacency. */
export const edgesOf = ({ web: { linkEdge } }: ListTerms, links: readonly number[]): number[] =>
  links.map((link) => linkEdge[link] as number); // links are places in the array itself

/** Which chains: of exactly so many hops, and of exactly that cost or, with null, of any. */
export interface ChainClass {
  readonly hops: number;
  readonly cost: number | null;
}

/** Calls `take` with the links of each chain, a list that changes afterwards, until it says no. */
export function listChains(
  terms: ListTerms,
  { hops, cost }: ChainClass,
  take: (links: readonly number[]) => boolean,
): void {
  const { web, toGo, rows, hopCosts, onPath, meter } = terms;
  const { linkTo, linkGrade, linkEdge, viaBit } = web;
  const most = cost ?? NO_COST - 1;
  const links: number[] = [];
  /** False once nobody wants more. */
  const walk = (node: number, need: number, spent: number): boolean => {
    const left = hops - links.length;
    if (left === 0) return (cost !== null && spent !== cost) || take(links);
    const row = rows.of(node, left, need);
    const before = links.at(-1);
    let [i, wanted] = [0, true];
    onPath[node] = 1;
    for (; wanted && i < row.links.length && spent + (row.least[i] ?? 0) <= most; i++) {
      const link = row.links[i] ?? 0;
      const to = linkTo[link] ?? 0;
      if (onPath[to]) continue;
      if (before !== undefined && !mayFollow(terms, linkEdge[before], linkEdge[link])) continue;
      links.push(link);
      const paid = spent + (hopCosts[linkGrade[link] ?? 0] ?? NO_COST);
      wanted = walk(to, need & ~(viaBit[to] ?? 0), paid);
      links.pop();
    }
    onPath[node] = 0;
    return wanted && !meter.spend(i + 1);
  };
  for (const start of web.starts)
    if (toGo.at(start, hops, terms.need, NOWHERE) <= most && !walk(start, terms.need, 0)) return;
}

/** Whether one hop may follow another in time; an end that no record names is open and shuts nothing out. */
function mayFollow(
  { adjacency: { firstDay, lastDay }, bounds: { overlap } }: ListTerms,
  edge = 0,
  next = 0,
): boolean {
  if (overlap === 'off') return true;
  // Places of edges come out of the arrays themselves.
  if ((lastDay[next] as number) < (firstDay[edge] as number)) return false;
  return overlap === 'forward-in-time' || (firstDay[next] as number) <= (lastDay[edge] as number);
}
