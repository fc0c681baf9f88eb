/**
 * The best chains of a lattice in exact order, without listing the others: lines before meetings before mixed
 * chains, then the better weakest grade, then the lower cost, then the order of the edges.
 */
import { CHAIN_SHAPES, GRADE_TABLE } from '#model';
import type { ChainLattice } from './chain-lattice.ts';
import { type ChainShape, SHAPE_STATES, SHAPE_STEPS, shapeAt } from './chain-shape.ts';
import type { WorkMeter } from './work-meter.ts';

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
      const onward = costsOnward(lattice, { shape, grade }, meter);
      listByCost(lattice, grade, onward, limit, chains, meter);
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

/**
 * Appends the chains of one class, cheapest first. For each cost in turn it walks the lattice depth first and
 * enters only where a chain within that cost is known to lie ahead, so no walk is in vain.
 */
function listByCost(
  lattice: ChainLattice,
  weakest: number,
  onward: Uint16Array,
  limit: number,
  chains: number[][],
  meter: WorkMeter,
): void {
  const { rowStart, linkTo, linkEdge, linkGrade, linkTurn } = lattice;
  const rows = new Map<number, Int32Array>();
  const prefix: number[] = [];
  let cost = onward[0] ?? NO_CHAIN;
  let nextCost = NO_CHAIN;
  const walk = (node: number, state: number, spent: number): void => {
    if (rowStart[node] === rowStart[node + 1]) {
      if (spent === cost) chains.push([...prefix]);
      return;
    }
    const row = rows.get(node) ?? sortedRow(lattice, node);
    rows.set(node, row);
    if (meter.spend(row.length)) return;
    for (const link of row) {
      const grade = linkGrade[link] ?? 0;
      if (grade > weakest) continue;
      const to = linkTo[link] ?? 0;
      const after = stateAfter(state, linkTurn[link] ?? 0, grade === weakest);
      const rest = onward[to * STATES + after] ?? NO_CHAIN;
      if (rest === NO_CHAIN) continue;
      const passed = spent + (HOP_COST[grade] ?? NO_CHAIN);
      if (passed + rest > cost) {
        nextCost = Math.min(nextCost, passed + rest);
        continue;
      }
      prefix.push(linkEdge[link] ?? 0);
      walk(to, after, passed);
      prefix.pop();
      if (chains.length >= limit || meter.stopped) return;
    }
  };
  while (cost !== NO_CHAIN && chains.length < limit && !meter.stopped) {
    nextCost = NO_CHAIN;
    walk(0, 0, 0);
    cost = nextCost;
  }
}

/** The links of a node in the order of their edges. */
function sortedRow({ rowStart, linkEdge }: ChainLattice, node: number): Int32Array {
  const begin = rowStart[node] ?? 0;
  const row = Int32Array.from({ length: (rowStart[node + 1] ?? 0) - begin }, (_, i) => begin + i);
  return row.sort((a, b) => (linkEdge[a] ?? 0) - (linkEdge[b] ?? 0));
}
