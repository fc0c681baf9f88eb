/**
 * All shortest chains at once: the links that lie on one, as rows from the `from` side to the `to` side.
 * Node 0 stands for every entity of `from`; numbers rise along every link. It is made from what the search
 * recorded, never by reading the adjacency again.
 */
import type { Adjacency } from '../adjacency/adjacency.ts';
import { ALONG, gradeNumberOf } from '../adjacency/filter-word.ts';
import { sumOfEdge } from '../adjacency/first-sum.ts';
import { GrowingNumbers } from '../adjacency/growing-numbers.ts';
import { rowStarts } from '../adjacency/row-starts.ts';
import { turnNumberOf } from '../adjacency/turn-number.ts';
import type { SearchSide } from './search-side.ts';

export interface ChainLattice {
  /** Hops of every chain in it. */
  readonly length: number;
  readonly nodeCount: number;
  readonly rowStart: Int32Array;
  /** By link: where it leads, the position of its edge, its grade and the way it points (positions in the tables). */
  readonly linkTo: Int32Array;
  readonly linkEdge: Int32Array;
  readonly linkGrade: Uint8Array;
  readonly linkTurn: Uint8Array;
  /** By link: cents it names, or `NO_SUM`. */
  readonly linkSum: Float64Array;
}

interface Halves {
  readonly adjacency: Adjacency;
  readonly fore: SearchSide;
  readonly back: SearchSide;
  /** By node of the graph: its number in the lattice; 0 elsewhere. Left as it was found. */
  readonly numbers: Int32Array;
}

/** Cuts the lattice out of the two halves of a search that met at `met`. */
export function cutLattice(halves: Halves, met: readonly number[]): ChainLattice {
  const { fore, back, numbers } = halves;
  // Where the `from` side has not grown, its ends themselves are where the sides meet: all of them node 0.
  const before = fore.level === 0 ? [] : trace(fore, met, numbers);
  const after = trace(back, met, numbers).slice(met.length);
  const nodes = [...before.reverse(), ...after];
  nodes.forEach((node, i) => {
    numbers[node] = i + 1;
  });
  const lattice = rowsOf(halves, before, [...met, ...after], nodes.length + 1);
  for (const node of nodes) numbers[node] = 0;
  return lattice;
}

/** The nodes behind `met` on one side, nearest first, those of the `from` end left out. */
function trace(side: SearchSide, met: readonly number[], numbers: Int32Array): number[] {
  const nodes = [...met];
  const isSource = (node: number): boolean => side.isFrom && side.depth[node] === 0;
  for (let i = 0; i < nodes.length; i++)
    side.eachLink(nodes[i] ?? 0, (node) => {
      if (numbers[node] !== 0 || isSource(node)) return;
      numbers[node] = -1;
      nodes.push(node);
    });
  return nodes;
}

/** The rows: `before` are reached from the `from` side, `after` lead on to the `to` side. */
function rowsOf(
  { adjacency, fore, back, numbers }: Halves,
  before: readonly number[],
  after: readonly number[],
  nodeCount: number,
): ChainLattice {
  const [tails, heads, slots] = [new GrowingNumbers(), new GrowingNumbers(), new GrowingNumbers()];
  const add = (tail: number, head: number, slot: number): void => {
    tails.push(numbers[tail] ?? 0);
    heads.push(numbers[head] ?? 0);
    slots.push(slot);
  };
  for (const node of before) fore.eachLink(node, (source, slot) => add(source, node, slot));
  const foreLinks = tails.length;
  for (const node of after) back.eachLink(node, (target, slot) => add(node, target, slot));
  const lattice = emptyLattice(fore.level + back.level, nodeCount, tails);
  const fill = lattice.rowStart.slice();
  for (let i = 0; i < tails.length; i++) {
    const tail = tails.items[i] ?? 0;
    const at = fill[tail] ?? 0;
    fill[tail] = at + 1;
    const slot = slots.items[i] ?? 0;
    // The `to` side walked its slots against the chain.
    const word = (adjacency.slotWord[slot] ?? 0) ^ (i < foreLinks ? 0 : ALONG);
    lattice.linkTo[at] = heads.items[i] ?? 0;
    lattice.linkEdge[at] = adjacency.slotEdge[slot] ?? 0;
    lattice.linkGrade[at] = gradeNumberOf(word);
    lattice.linkTurn[at] = turnNumberOf(word);
    lattice.linkSum[at] = sumOfEdge(adjacency, lattice.linkEdge[at] ?? 0);
  }
  return lattice;
}

function emptyLattice(length: number, nodeCount: number, tails: GrowingNumbers): ChainLattice {
  return {
    length,
    nodeCount,
    rowStart: rowStarts(tails, nodeCount),
    linkTo: new Int32Array(tails.length),
    linkEdge: new Int32Array(tails.length),
    linkGrade: new Uint8Array(tails.length),
    linkTurn: new Uint8Array(tails.length),
    linkSum: new Float64Array(tails.length),
  };
}
