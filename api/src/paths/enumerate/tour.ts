/** All orders in which a chain may pass what it must pass: its legs, and what each leaves to the others. */
import type { SearchEnds } from '../numbered-chains.ts';
import type { WorkMeter } from '../work-meter.ts';
import { type ChainWeb, WebBuilder } from './chain-web.ts';
import { CostBall, NO_COST } from './cost-ball.ts';
import { Leg } from './leg.ts';
import type { LegCutter } from './leg-cutter.ts';
import type { WalkTerms } from './walk-terms.ts';

/** Scratch balls of one adjacency, made when they are first needed. */
export class BallStock {
  readonly #nodeCount: number;
  readonly #fore: CostBall[] = [];
  readonly #back: CostBall[] = [];

  constructor(nodeCount: number) {
    this.#nodeCount = nodeCount;
  }

  /** The ball of that number and way. */
  ball(way: 'fore' | 'back', at: number): CostBall {
    const stock = way === 'fore' ? this.#fore : this.#back;
    while (stock.length <= at) stock.push(new CostBall(this.#nodeCount, way));
    return stock[at] as CostBall; // just made
  }
}

interface TourLeg {
  readonly leg: Leg;
  readonly begin: number;
  readonly finish: number;
  least: number;
}

/** Places are numbered: 0 where chains begin, then those of `via`, then where chains end. */
export class Tour {
  readonly #terms: WalkTerms;
  readonly #hopCosts: Uint16Array;
  readonly #places: readonly (readonly number[])[];
  readonly #legs: TourLeg[] = [];
  readonly #balls: CostBall[] = [];

  constructor(terms: WalkTerms, hopCosts: Uint16Array, ends: SearchEnds, stock: BallStock) {
    this.#terms = terms;
    this.#hopCosts = hopCosts;
    const via = ends.via ?? [];
    this.#places = [ends.from, ...via.map((node) => [node]), ends.to];
    const last = via.length + 1;
    const start = (way: 'fore' | 'back', place: number): CostBall => {
      const ball = stock.ball(way, way === 'fore' ? place : place - 1);
      ball.restart(terms, hopCosts, this.#places[place] ?? []);
      this.#balls.push(ball);
      return ball;
    };
    const fore = this.#places.slice(0, last).map((_, place) => start('fore', place));
    const back = this.#places.slice(1).map((_, i) => start('back', i + 1));
    for (const [begin, from] of fore.entries())
      for (const [i, to] of back.entries())
        if (begin !== i + 1 && (last === 1 || begin > 0 || i + 1 < last))
          this.#legs.push({ leg: new Leg(from, to), begin, finish: i + 1, least: NO_COST });
  }

  /** Entities that its balls have come to, each ball for itself. */
  get reached(): number {
    return this.#balls.reduce((sum, ball) => sum + ball.reached, 0);
  }

  /** The lowest cost of passing everything in the best order, chains not yet simple; {@link NO_COST} when there is no way within `most`. */
  leastCost(most: number, meter: WorkMeter): number {
    for (const each of this.#legs) each.least = each.leg.leastCost(most, meter);
    return Math.min(...this.#orders().map((order) => this.#costOf(order)), NO_COST);
  }

  /** Everything that can lie on a chain of at most `most`; {@link leastCost} comes before. */
  web(most: number, cutter: LegCutter): ChainWeb {
    const orders = this.#orders();
    const builder = new WebBuilder(cutter.numbers, this.#legs.length);
    for (const each of this.#legs) {
      const others = orders
        .filter((order) => order[order.indexOf(each.begin) + 1] === each.finish)
        .map((order) => this.#costOf(order));
      const share = most - Math.min(...others, NO_COST) + each.least;
      if (each.least === NO_COST || share < each.least) continue;
      each.leg.reach(share, this.#terms.meter);
      const starts = this.#places[each.begin] ?? [];
      cutter.cut(this.#terms, each.leg, this.#hopCosts, starts, share, (tail, head, slot) =>
        builder.add(tail, head, slot),
      );
    }
    const via = this.#places.slice(1, -1).flat();
    return builder.build(this.#terms, this.#places[0] ?? [], via);
  }

  #costOf(order: readonly number[]): number {
    let cost = 0;
    for (const [i, finish] of order.slice(1).entries()) {
      const begin = order[i];
      const leg = this.#legs.find((each) => each.begin === begin && each.finish === finish);
      if (!leg || leg.least === NO_COST) return NO_COST;
      cost += leg.least;
    }
    return cost;
  }

  #orders(): number[][] {
    const last = this.#places.length - 1;
    const between = Array.from({ length: last - 1 }, (_, i) => i + 1);
    return permutations(between).map((middle) => [0, ...middle, last]);
  }
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
