/** The links of the adjacency that can lie on a leg of at most a given cost: exact, and without a look at the rest. */
import { gradeNumberOf } from '../adjacency/filter-word.ts';
import { GrowingNumbers } from '../adjacency/growing-numbers.ts';
import { NO_COST } from './cost-ball.ts';
import type { Leg } from './leg.ts';
import { eachStep, type WalkTerms } from './walk-terms.ts';

/** Costs by node, cleared by what was set. */
class NodeCosts {
  readonly of: Uint16Array;
  readonly #set = new GrowingNumbers();
  readonly #waiting: number[][] = [];

  constructor(nodeCount: number) {
    this.of = new Uint16Array(nodeCount).fill(NO_COST);
  }

  clear(): void {
    for (let i = 0; i < this.#set.length; i++) this.of[this.#set.items[i] ?? 0] = NO_COST;
    this.#set.length = 0;
    this.#waiting.length = 0;
  }

  lower(node: number, cost: number): void {
    if ((this.of[node] ?? 0) <= cost) return;
    this.of[node] = cost;
    this.#set.push(node);
    while (this.#waiting.length <= cost) this.#waiting.push([]);
    this.#waiting[cost]?.push(node);
  }

  /** Calls back for each node once its cost is final, nearest first, until `visit` says no; it may lower others. */
  settle(visit: (node: number, cost: number) => boolean): void {
    for (let cost = 0; cost < this.#waiting.length; cost++)
      for (const node of this.#waiting[cost] ?? [])
        if (this.of[node] === cost && !visit(node, cost)) return;
  }
}

/** Takes the link over `slot` of the row of `tail`. */
type LinkSink = (tail: number, head: number, slot: number, word: number) => void;

/** Scratch space for cutting legs out of one adjacency. */
export class LegCutter {
  /** Scratch space over the nodes, all 0, for whoever numbers what is cut out. */
  readonly numbers: Int32Array;
  readonly #rest: NodeCosts;
  readonly #spent: NodeCosts;

  constructor(nodeCount: number) {
    this.numbers = new Int32Array(nodeCount);
    this.#rest = new NodeCosts(nodeCount);
    this.#spent = new NodeCosts(nodeCount);
  }

  /** Gives every link on a way of at most `most` from `starts` to where the leg ends; the leg must reach that far. */
  cut(
    terms: WalkTerms,
    leg: Leg,
    hopCosts: Uint16Array,
    starts: readonly number[],
    most: number,
    take: LinkSink,
  ): void {
    const { back } = leg;
    this.#rest.clear();
    this.#spent.clear();
    this.#extend(terms, leg, hopCosts, most);
    const rest = this.#rest.of;
    for (const node of starts) if (node < rest.length) this.#spent.lower(node, 0);
    const visit = (node: number, spent: number): boolean => {
      eachStep(terms, node, 'fore', (next, slot, word) => {
        const after = spent + (hopCosts[gradeNumberOf(word)] ?? NO_COST);
        const near = back.cost[next] ?? NO_COST;
        const left = near <= back.radius ? near : (rest[next] ?? NO_COST);
        if (after + left > most) return;
        take(node, next, slot, word);
        this.#spent.lower(next, after);
      });
      return !terms.meter.stopped;
    };
    this.#spent.settle(visit);
  }

  /** Costs to the end beyond the ball around it, for places on the other ball that can still matter. */
  #extend(terms: WalkTerms, { fore, back }: Leg, hopCosts: Uint16Array, most: number): void {
    const rest = this.#rest;
    const matters = (node: number, cost: number): boolean =>
      (fore.cost[node] ?? NO_COST) <= fore.radius && (fore.cost[node] ?? NO_COST) + cost <= most;
    for (let cost = back.radius + 1; cost <= most; cost++) {
      const waiting = back.waitingAt(cost);
      for (let i = 0; waiting && i < waiting.length; i++) {
        const node = waiting.items[i] ?? 0;
        if (back.cost[node] === cost && matters(node, cost)) rest.lower(node, cost);
      }
    }
    rest.settle((node, cost) => {
      eachStep(terms, node, 'back', (next, _slot, word) => {
        const before = cost + (hopCosts[gradeNumberOf(word)] ?? NO_COST);
        if ((back.cost[next] ?? NO_COST) > back.radius && matters(next, before))
          rest.lower(next, before);
      });
      return !terms.meter.stopped;
    });
  }
}
