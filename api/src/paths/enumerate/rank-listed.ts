/** What two chains of one class are compared by. */
import { CHAIN_SHAPES } from '#model';
import { SHAPE_STATES, SHAPE_STEPS, shapeAt } from '../chain-shape.ts';
import type { ChainWeb } from './chain-web.ts';
import { NO_COST } from './cost-ball.ts';

/** As among shortest chains: line, meet, mixed; then the better weakest grade; then the lower cost. */
export function rankByShape(
  { linkGrade, linkTurn }: ChainWeb,
  links: readonly number[],
  hopCosts: Uint16Array,
): number[] {
  let [state, weakest, cost] = [0, 0, 0];
  for (const link of links) {
    const grade = linkGrade[link] ?? 0;
    state = SHAPE_STEPS[state * 3 + (linkTurn[link] ?? 0)] ?? 0;
    weakest = Math.max(weakest, grade);
    cost += hopCosts[grade] ?? NO_COST;
  }
  const shape = shapeAt(SHAPE_STATES[state] ?? 'mixed', links.length);
  return [CHAIN_SHAPES.indexOf(shape), weakest, cost];
}

/** As among the cheapest of one cost and length: the smaller greatest degree of the entities between the ends. */
export function rankByDegree({ linkTo, degree }: ChainWeb, links: readonly number[]): number[] {
  let greatest = 0;
  for (const link of links.slice(0, -1))
    greatest = Math.max(greatest, degree[linkTo[link] ?? 0] ?? 0);
  return [greatest];
}
