/**
 * Chains of one class and one cost, the larger sum first and among equal sums in the order of the edges. The sums
 * that can still be reached are known before a link is taken, so that no walk is in vain however many chains are alike.
 */

import { NO_SUM } from '../adjacency/first-sum.ts';
import type { WorkMeter } from '../work-meter.ts';
import type { ChainLattice } from './chain-lattice.ts';

/** What is known after a link: the state of the chain, and what is left to pay. */
interface Step {
  readonly state: number;
  readonly left: number;
}

/** The links that a class of chains may take. */
export interface ClassLinks {
  /** How many states there are. */
  readonly states: number;
  /** Null where the link, taken in that state with so much left to pay, leads to no chain of the class. */
  follow(link: number, state: number, left: number): Step | null;
}

/** Above every cost that a chain can have. */
const COSTS = 1024;

/** Appends at most `limit` chains in all, as positions of edges; all of them cost exactly `cost`. */
export function listBySum(
  lattice: ChainLattice,
  links: ClassLinks,
  cost: number,
  limit: number,
  chains: number[][],
  meter: WorkMeter,
): void {
  const ahead = new SumsAhead(lattice, links, limit, meter);
  const { rowStart, linkTo, linkEdge, linkSum } = lattice;
  const prefix: number[] = [];
  /** `sum` is the one still to be met, or null once it has been. */
  const walk = (node: number, { state, left }: Step, sum: number | null): void => {
    if (rowStart[node] === rowStart[node + 1]) {
      chains.push([...prefix]);
      return;
    }
    const row = ahead.row(node);
    if (meter.spend(row.length)) return;
    for (const link of row) {
      const step = links.follow(link, state, left);
      if (!step || !ahead.leadsTo(link, step, sum)) continue;
      prefix.push(linkEdge[link] ?? 0);
      walk(linkTo[link] ?? 0, step, sum === null || linkSum[link] !== NO_SUM ? null : sum);
      prefix.pop();
      if (chains.length >= limit || meter.stopped) return;
    }
  };
  const start = { state: 0, left: cost };
  for (const sum of ahead.of(0, start)) {
    if (chains.length >= limit || meter.stopped) return;
    walk(0, start, sum);
  }
}

/** By node, state and what is left to pay: the largest sums that chains from there are known by. */
class SumsAhead {
  readonly #lattice: ChainLattice;
  readonly #links: ClassLinks;
  readonly #most: number;
  readonly #meter: WorkMeter;
  readonly #sums = new Map<number, readonly number[]>();
  readonly #ends = new Map<number, boolean>();
  readonly #rows = new Map<number, Int32Array>();

  /** More than `most` different sums from one place are never asked for: each of them is a chain. */
  constructor(lattice: ChainLattice, links: ClassLinks, most: number, meter: WorkMeter) {
    this.#lattice = lattice;
    this.#links = links;
    this.#most = most;
    this.#meter = meter;
  }

  /** Different sums, the largest first, of a place reached without meeting any. */
  of(node: number, step: Step): readonly number[] {
    const key = this.#key(node, step);
    const known = this.#sums.get(key);
    if (known) return known;
    const sums = this.#isLast(node) ? (step.left === 0 ? [NO_SUM] : []) : this.#gather(node, step);
    this.#sums.set(key, sums);
    return sums;
  }

  /** Whether a chain of that sum, or of any once it is met, goes on by a link that may be followed. */
  leadsTo(link: number, step: Step, sum: number | null): boolean {
    const to = this.#lattice.linkTo[link] ?? 0;
    const own = this.#lattice.linkSum[link] ?? NO_SUM;
    if (sum !== null && own === NO_SUM) return this.of(to, step).includes(sum);
    return (sum === null || own === sum) && this.#canEnd(to, step);
  }

  /** The links of a node in the order of their edges. */
  row(node: number): Int32Array {
    const known = this.#rows.get(node);
    if (known) return known;
    const { rowStart, linkEdge } = this.#lattice;
    const begin = rowStart[node] ?? 0;
    const row = Int32Array.from({ length: (rowStart[node + 1] ?? 0) - begin }, (_, i) => begin + i);
    row.sort((a, b) => (linkEdge[a] ?? 0) - (linkEdge[b] ?? 0));
    this.#rows.set(node, row);
    return row;
  }

  #gather(node: number, { state, left }: Step): readonly number[] {
    const { rowStart, linkTo, linkSum } = this.#lattice;
    const [begin, end] = [rowStart[node] ?? 0, rowStart[node + 1] ?? 0];
    const sums = new Set<number>();
    if (this.#meter.spend(end - begin)) return [];
    for (let link = begin; link < end; link++) {
      const step = this.#links.follow(link, state, left);
      if (!step) continue;
      const own = linkSum[link] ?? NO_SUM;
      const to = linkTo[link] ?? 0;
      if (own === NO_SUM) for (const sum of this.of(to, step)) sums.add(sum);
      else if (!sums.has(own) && this.#canEnd(to, step)) sums.add(own);
    }
    return [...sums].sort((a, b) => b - a).slice(0, this.#most);
  }

  /** Whether what is left can be paid exactly. */
  #canEnd(node: number, step: Step): boolean {
    if (this.#isLast(node)) return step.left === 0;
    const key = this.#key(node, step);
    const known = this.#ends.get(key);
    if (known !== undefined) return known;
    const { rowStart, linkTo } = this.#lattice;
    let can = false;
    for (let link = rowStart[node] ?? 0; !can && link < (rowStart[node + 1] ?? 0); link++) {
      const next = this.#links.follow(link, step.state, step.left);
      can = next !== null && this.#canEnd(linkTo[link] ?? 0, next);
    }
    this.#ends.set(key, can);
    return can;
  }

  #isLast(node: number): boolean {
    return this.#lattice.rowStart[node] === this.#lattice.rowStart[node + 1];
  }

  #key(node: number, { state, left }: Step): number {
    return (node * this.#links.states + state) * COSTS + left;
  }
}
