/** What two chains of one class are compared by. */
import { CHAIN_SHAPES } from '#model';
import { firstSum } from '../adjacency/first-sum.ts';
import { SHAPE_STATES, SHAPE_STEPS, shapeAt } from '../chain-shape.ts';
import { NO_COST } from './cost-ball.ts';
import type { ListTerms } from './list-chains.ts';

/** As among shortest chains: line, meet, mixed; then the better weakest grade; the lower cost; the larger sum. */
export function rankByShape(
  { adjacency, web, hopCosts }: ListTerms,
  links: readonly number[],
  edges: readonly number[],
): number[] {
  const { linkGrade, linkTurn } = web;
  let [state, weakest, cost] = [0, 0, 0];
  for (const link of links) {
    const grade = linkGrade[link] ?? 0;
    state = SHAPE_STEPS[state * 3 + (linkTurn[link] ?? 0)] ?? 0;
    weakest = Math.max(weakest, grade);
    cost += hopCosts[grade] ?? NO_COST;
  }
  const shape = shapeAt(SHAPE_STATES[state] ?? 'mixed', links.length);
  return [CHAIN_SHAPES.indexOf(shape), weakest, cost, -firstSum(adjacency, edges)];
}

/** As among the cheapest of one cost and length: the smaller greatest degree between the ends; the larger sum. */
export function rankByDegree(
  { adjacency, web: { linkTo, degree } }: ListTerms,
  links: readonly number[],
  edges: readonly number[],
): number[] {
  let greatest = 0;
  for (const link of links.slice(0, -1))
    greatest = Math.max(greatest, degree[linkTo[link] ?? 0] ?? 0);
  return [greatest, -firstSum(adjacency, edges)];
}
