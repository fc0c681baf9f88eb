/** The graph as compressed sparse rows in typed arrays on shared memory, so that threads read it without a copy. */
import { AMOUNT_BASES } from '#model';
import { ALONG, packWord } from './filter-word.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { PathLink } from './path-link.ts';
import type { UnreadRows } from './unread-rows.ts';

/** Stands for a first day that no record names. */
export const OPEN_START = -0x80000000;
/** Stands for a last day that no record names. */
export const OPEN_END = 0x7fffffff;

/**
 * A multigraph, each edge in the rows of both its ends. The row of node `n` is the slots from
 * `rowStart[n]` up to `rowStart[n + 1]`, in the order in which the links came; that order breaks ties.
 */
export interface Adjacency {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly rowStart: Int32Array;
  /** By slot: the other end, the position of the edge, and the word of `filter-word.ts`. */
  readonly slotNode: Int32Array;
  readonly slotEdge: Int32Array;
  readonly slotWord: Int32Array;
  /** By position of the edge: the store's number, first and last day, and where its amounts begin. */
  readonly edgeKey: Int32Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly amountStart: Int32Array;
  /** By amount: its basis as a position in the table of bases, and the halves of its cents as a 64-bit integer. */
  readonly amountBasis: Uint8Array;
  readonly amountHigh: Int32Array;
  readonly amountLow: Int32Array;
  /** Of a graph that is read row by row as it is walked: what is still to be read. Null when all of it is here. */
  readonly unread: UnreadRows | null;
}

/**
 * Builds the adjacency in one pass over the links; a link from an entity to itself is on no chain and left out.
 * With `unread` it has a row for each node that one knows of, though no link of it may be here yet.
 */
export function buildAdjacency(
  links: Iterable<PathLink>,
  expected = 1024,
  unread: UnreadRows | null = null,
): Adjacency {
  const gathered = gather(links, Math.max(1, expected));
  const { from, to, word } = gathered;
  const edgeCount = from.length;
  const rowStart = startRows(from, to, unread?.nodeCount ?? 0);
  const slots = rowStart.at(-1) ?? 0;
  const [slotNode, slotEdge, slotWord] = [ints(slots), ints(slots), ints(slots)];
  const fill = rowStart.slice();
  const put = (node: number, other: number, edge: number, bits: number): void => {
    const slot = fill[node] ?? 0;
    fill[node] = slot + 1;
    slotNode[slot] = other;
    slotEdge[slot] = edge;
    slotWord[slot] = bits;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    const [a, b, bits] = [from.items[edge] ?? 0, to.items[edge] ?? 0, word.items[edge] ?? 0];
    put(a, b, edge, bits | ALONG);
    put(b, a, edge, bits);
  }
  const nodeCount = rowStart.length - 1;
  const rows = { nodeCount, edgeCount, rowStart, slotNode, slotEdge, slotWord };
  return { ...rows, ...columns(gathered), unread };
}

interface Gathered {
  readonly from: GrowingNumbers;
  readonly to: GrowingNumbers;
  readonly word: GrowingNumbers;
  readonly key: GrowingNumbers;
  readonly first: GrowingNumbers;
  readonly last: GrowingNumbers;
  readonly amountStart: GrowingNumbers;
  readonly basis: GrowingNumbers;
  readonly high: GrowingNumbers;
  readonly low: GrowingNumbers;
}

function gather(links: Iterable<PathLink>, expected: number): Gathered {
  const list = (): GrowingNumbers => new GrowingNumbers(expected);
  const gathered: Gathered = {
    from: list(),
    to: list(),
    word: list(),
    key: list(),
    first: list(),
    last: list(),
    amountStart: list(),
    basis: new GrowingNumbers(),
    high: new GrowingNumbers(),
    low: new GrowingNumbers(),
  };
  for (const link of links) if (link.from !== link.to) add(gathered, link);
  gathered.amountStart.push(gathered.basis.length);
  return gathered;
}

function add(gathered: Gathered, link: PathLink): void {
  gathered.from.push(link.from);
  gathered.to.push(link.to);
  gathered.word.push(packWord(link));
  gathered.key.push(link.edge);
  gathered.first.push(link.fromDay ?? OPEN_START);
  gathered.last.push(link.toDay ?? OPEN_END);
  gathered.amountStart.push(gathered.basis.length);
  for (const [basis, cents] of link.amounts) {
    gathered.basis.push(AMOUNT_BASES.indexOf(basis));
    gathered.high.push(Number(cents >> 32n));
    gathered.low.push(Number(BigInt.asIntN(32, cents)));
  }
}

/** Where each node's row begins, by counting ends; one more than there are nodes, of which there are at least so many. */
function startRows(from: GrowingNumbers, to: GrowingNumbers, nodeCount: number): Int32Array {
  let highest = nodeCount - 1;
  for (const ends of [from, to])
    for (let i = 0; i < ends.length; i++) highest = Math.max(highest, ends.items[i] ?? 0);
  const rowStart = ints(highest + 2);
  for (const ends of [from, to])
    for (let i = 0; i < ends.length; i++) {
      const next = (ends.items[i] ?? 0) + 1;
      rowStart[next] = (rowStart[next] ?? 0) + 1;
    }
  for (let node = 1; node < rowStart.length; node++)
    rowStart[node] = (rowStart[node] ?? 0) + (rowStart[node - 1] ?? 0);
  return rowStart;
}

type Columns = Pick<
  Adjacency,
  'edgeKey' | 'firstDay' | 'lastDay' | 'amountStart' | 'amountBasis' | 'amountHigh' | 'amountLow'
>;

function columns(gathered: Gathered): Columns {
  const amounts = gathered.basis.length;
  const amountBasis = new Uint8Array(new SharedArrayBuffer(amounts));
  amountBasis.set(gathered.basis.items.subarray(0, amounts));
  return {
    edgeKey: share(gathered.key),
    firstDay: share(gathered.first),
    lastDay: share(gathered.last),
    amountStart: share(gathered.amountStart),
    amountBasis,
    amountHigh: share(gathered.high),
    amountLow: share(gathered.low),
  };
}

const ints = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4));

function share(list: GrowingNumbers): Int32Array {
  const shared = ints(list.length);
  shared.set(list.items.subarray(0, list.length));
  return shared;
}

/** Bytes that the arrays hold. */
export function adjacencyBytes(adjacency: Adjacency): number {
  let bytes = 0;
  for (const value of Object.values(adjacency))
    if (ArrayBuffer.isView(value)) bytes += value.byteLength;
  return bytes;
}
