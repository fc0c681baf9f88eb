/**
 * The best chains of a lattice in exact order, without listing the others: lines before meetings before mixed
 * chains, then the better weakest grade, then the lower cost, then the larger sum, then the order of the edges.
 */
import { CHAIN_SHAPES, GRADE_TABLE } from '#model';
import { type ChainShape, SHAPE_STATES, SHAPE_STEPS, shapeAt } from '../chain-shape.ts';
import type { WorkMeter } from '../work-meter.ts';
import type { ChainLattice } from './chain-lattice.ts';
import { type ClassLinks, listBySum } from './list-by-sum.ts';

/** Chains of one shape whose weakest hop has one grade. */
interface ChainClass {
  readonly shape: ChainShape;
  readonly grade: number;
}

/** What is known of a chain half walked: the state of its shape, and whether it has met its weakest grade. */
const STATES = SHAPE_STATES.length * 2;
const NO_CHAIN = 0xffff;
const HOP_COST = GRADE_TABLE.map((row) => row.cost ?? NO_CHAIN);

/** At most `limit` chains as positions of edges, best first; fewer when the meter stops it. */
export function rankChains(lattice: ChainLattice, limit: number, meter: WorkMeter): number[][] {
  const chains: number[][] = [];
  const grades = [...new Set(lattice.linkGrade)].sort((a, b) => a - b);
  for (const shape of CHAIN_SHAPES)
    for (const grade of grades) {
      if (chains.length >= limit || meter.stopped) return chains;
      listByCost(lattice, { shape, grade }, limit, chains, meter);
    }
  return chains;
}

const stateAfter = (state: number, turn: number, weakest: boolean): number =>
  (SHAPE_STEPS[(state >> 1) * 3 + turn] ?? 0) * 2 + (weakest ? 1 : state & 1);

/** For each node and state the lowest cost from there to the end within the class, or {@link NO_CHAIN}. */
function costsOnward(lattice: ChainLattice, wanted: ChainClass, meter: WorkMeter): Uint16Array {
  const { nodeCount, rowStart, linkTo, linkGrade, linkTurn } = lattice;
  const onward = new Uint16Array(nodeCount * STATES).fill(NO_CHAIN);
  for (let node = nodeCount - 1; node >= 0; node--) {
    const [begin, end] = [rowStart[node] ?? 0, rowStart[node + 1] ?? 0];
    if (meter.spend(end - begin)) return onward;
    for (let state = 0; state < STATES; state++) {
      let least = begin === end && isEnd(state, wanted, lattice.length) ? 0 : NO_CHAIN;
      for (let link = begin; link < end; link++) {
        const grade = linkGrade[link] ?? 0;
        if (grade > wanted.grade) continue;
        const after = stateAfter(state, linkTurn[link] ?? 0, grade === wanted.grade);
        const rest = onward[(linkTo[link] ?? 0) * STATES + after] ?? NO_CHAIN;
        if (rest !== NO_CHAIN) least = Math.min(least, rest + (HOP_COST[grade] ?? NO_CHAIN));
      }
      onward[node * STATES + state] = least;
    }
  }
  return onward;
}

function isEnd(state: number, wanted: ChainClass, hops: number): boolean {
  const shapeState = SHAPE_STATES[state >> 1] ?? 'mixed';
  return (state & 1) === 1 && shapeAt(shapeState, hops) === wanted.shape;
}

/** Appends the chains of one class: cost after cost, the larger sums of each cost first. */
function listByCost(
  lattice: ChainLattice,
  wanted: ChainClass,
  limit: number,
  chains: number[][],
  meter: WorkMeter,
): void {
  const { linkTo, linkGrade, linkTurn } = lattice;
  const onward = costsOnward(lattice, wanted, meter);
  const most = lattice.length * (HOP_COST[wanted.grade] ?? NO_CHAIN);
  const links: ClassLinks = {
    states: STATES,
    follow(link, state, left) {
      const grade = linkGrade[link] ?? 0;
      if (grade > wanted.grade) return null;
      const after = stateAfter(state, linkTurn[link] ?? 0, grade === wanted.grade);
      const rest = left - (HOP_COST[grade] ?? NO_CHAIN);
      const least = onward[(linkTo[link] ?? 0) * STATES + after] ?? NO_CHAIN;
      return least <= rest ? { state: after, left: rest } : null;
    },
  };
  for (let cost = onward[0] ?? NO_CHAIN; cost <= most; cost++) {
    if (chains.length >= limit || meter.stopped) return;
    listBySum(lattice, links, cost, limit, chains, meter);
  }
}
