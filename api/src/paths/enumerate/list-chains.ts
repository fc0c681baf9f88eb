/** Chains of a web one after another: depth first, simple in entities, only where an end is known to lie ahead. */
import type { Adjacency } from '../adjacency.ts';
import type { CompiledBounds } from '../compile-question.ts';
import type { WorkMeter } from '../work-meter.ts';
import type { ChainWeb } from './chain-web.ts';
import { NO_COST } from './cost-ball.ts';
import type { CostsToGo } from './costs-to-go.ts';

export interface ListTerms {
  readonly adjacency: Adjacency;
  readonly bounds: CompiledBounds;
  readonly web: ChainWeb;
  readonly toGo: CostsToGo;
  readonly hopCosts: Uint16Array;
  /** Bits of all entities of `via`. */
  readonly need: number;
  readonly meter: WorkMeter;
}

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
  const { web, toGo, hopCosts, meter } = terms;
  const { rowStart, linkTo, linkGrade, linkEdge, viaBit } = web;
  const most = cost ?? NO_COST - 1;
  const onPath = new Uint8Array(web.nodeCount);
  const links: number[] = [];
  /** False once nobody wants more. */
  const walk = (node: number, need: number, spent: number): boolean => {
    const left = hops - links.length;
    if (left === 0) return (cost !== null && spent !== cost) || take(links);
    const end = rowStart[node + 1] ?? 0;
    let link = rowStart[node] ?? 0;
    if (meter.spend(end - link)) return false;
    onPath[node] = 1;
    for (; link < end; link++) {
      const to = linkTo[link] ?? 0;
      if (onPath[to]) continue;
      const after = need & ~(viaBit[to] ?? 0);
      const paid = spent + (hopCosts[linkGrade[link] ?? 0] ?? NO_COST);
      if (paid + toGo.at(to, left - 1, after) > most) continue;
      const before = links.at(-1);
      if (before !== undefined && !mayFollow(terms, linkEdge[before], linkEdge[link])) continue;
      links.push(link);
      const wanted = walk(to, after, paid);
      links.pop();
      if (!wanted) break;
    }
    onPath[node] = 0;
    return link === end;
  };
  for (const start of web.starts)
    if (toGo.at(start, hops, terms.need) <= most && !walk(start, terms.need, 0)) return;
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
