/** All entities around some ends, nearest first, by a whole-number cost a hop: Dial's algorithm, one bucket a cost. */
import { gradeNumberOf } from '../adjacency/filter-word.ts';
import { GrowingNumbers } from '../adjacency/growing-numbers.ts';
import { eachStep, type WalkTerms, type Way } from './walk-terms.ts';

/** A cost that nothing has. */
export const NO_COST = 0xffff;

/** Scratch space for one ball, reused from question to question; clearing costs what the ball touched. */
export class CostBall {
  readonly way: Way;
  /** By node: the lowest cost known; final up to {@link radius}. */
  readonly cost: Uint16Array;
  /** Every node each time its cost fell. */
  readonly labelled = new GrowingNumbers();
  /** Everything this near has been walked on from; infinite once there is nothing further. */
  radius = -1;
  /** How many different nodes it has come to. */
  reached = 0;
  readonly #buckets: GrowingNumbers[] = [];
  #terms: WalkTerms | null = null;
  #hopCosts: Uint16Array = new Uint16Array(0);

  constructor(nodeCount: number, way: Way) {
    this.way = way;
    this.cost = new Uint16Array(nodeCount).fill(NO_COST);
  }

  /** Starts anew around `ends`; `hopCosts` gives the cost of a hop by the number of its grade. */
  restart(terms: WalkTerms, hopCosts: Uint16Array, ends: readonly number[]): void {
    const { labelled } = this;
    for (let i = 0; i < labelled.length; i++) this.cost[labelled.items[i] ?? 0] = NO_COST;
    for (const bucket of this.#buckets) bucket.length = 0;
    labelled.length = 0;
    this.radius = -1;
    this.reached = 0;
    this.#terms = terms;
    this.#hopCosts = hopCosts;
    for (const node of ends) if (node < this.cost.length) this.#label(node, 0);
    this.#lookAhead();
  }

  /** Nodes still waiting at a cost; some of them have fallen since and wait nearer. */
  waitingAt(cost: number): GrowingNumbers | undefined {
    return this.#buckets[cost];
  }

  /** Nodes at the cost that is next: what growing is likely to take. */
  get weight(): number {
    return this.#buckets[this.radius + 1]?.length ?? 0;
  }

  /** Walks on from everything at the next cost; stops in the middle when the meter does. */
  grow(): void {
    const terms = this.#terms;
    const at = this.radius + 1;
    const bucket = this.#buckets[at];
    if (!terms || !bucket) return;
    // Those that were come to more cheaply since are read too: hardly ever one, and it is no mistake.
    if (terms.adjacency.unread?.lacksAny(bucket, 0, bucket.length)) {
      terms.meter.giveUp();
      return;
    }
    const visit = (next: number, _slot: number, word: number): void => {
      this.#label(next, at + (this.#hopCosts[gradeNumberOf(word)] ?? NO_COST));
    };
    for (let i = 0; i < bucket.length; i++) {
      const node = bucket.items[i] ?? 0;
      if (this.cost[node] === at) eachStep(terms, node, this.way, visit);
      if (terms.meter.stopped) return;
    }
    this.radius = at;
    this.#lookAhead();
  }

  #label(node: number, cost: number): void {
    const before = this.cost[node] ?? 0;
    if (before <= cost) return;
    if (before === NO_COST) this.reached += 1;
    this.cost[node] = cost;
    this.labelled.push(node);
    while (this.#buckets.length <= cost) this.#buckets.push(new GrowingNumbers(16));
    this.#buckets[cost]?.push(node);
  }

  #lookAhead(): void {
    let next = this.radius + 1;
    while (next < this.#buckets.length && this.#buckets[next]?.length === 0) next += 1;
    this.radius = next < this.#buckets.length ? next - 1 : Number.POSITIVE_INFINITY;
  }
}
