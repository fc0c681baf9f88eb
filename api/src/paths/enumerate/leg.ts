/** One leg of a chain: from one place to the next, each with the ball around it. */
import type { WorkMeter } from '../work-meter.ts';
import { type CostBall, NO_COST } from './cost-ball.ts';

export class Leg {
  readonly fore: CostBall;
  readonly back: CostBall;
  #least = NO_COST;
  #foreSeen = 0;
  #backSeen = 0;

  /** `fore` grows around where the leg begins, `back` around where it ends. */
  constructor(fore: CostBall, back: CostBall) {
    this.fore = fore;
    this.back = back;
  }

  /**
   * Grows the balls until every way of at most `cost` is known: a place that is on one and was not walked on
   * from by the one ball was walked on from by the other.
   */
  reach(cost: number, meter: WorkMeter): void {
    const { fore, back } = this;
    while (fore.radius + back.radius + 1 < cost && !meter.stopped)
      if (fore.radius === Number.POSITIVE_INFINITY) back.grow();
      else if (back.radius === Number.POSITIVE_INFINITY) fore.grow();
      else (fore.weight <= back.weight ? fore : back).grow();
  }

  /** The lowest cost of a way from begin to end, or {@link NO_COST} when none is within `most`. */
  leastCost(most: number, meter: WorkMeter): number {
    for (let cost = 0; cost <= most; cost = this.fore.radius + this.back.radius + 2) {
      this.reach(cost, meter);
      if (meter.stopped) return NO_COST;
      this.#meet();
      // Everything up to the sum of both radii and two more has been seen to meet: a hop costs 1 at least.
      if (this.#least <= this.fore.radius + this.back.radius + 2) break;
    }
    return this.#least <= most ? this.#least : NO_COST;
  }

  #meet(): void {
    this.#foreSeen = this.#compare(this.fore, this.back, this.#foreSeen);
    this.#backSeen = this.#compare(this.back, this.fore, this.#backSeen);
  }

  #compare(ball: CostBall, other: CostBall, seen: number): number {
    const { items, length } = ball.labelled;
    for (let i = seen; i < length; i++) {
      const node = items[i] ?? 0;
      const cost = (ball.cost[node] ?? NO_COST) + (other.cost[node] ?? NO_COST);
      if (cost < this.#least) this.#least = cost;
    }
    return length;
  }
}
