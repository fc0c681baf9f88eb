/** The small part of a graph that chains of a bounded cost lie in, with numbers of its own. */
import { gradeNumberOf } from '../adjacency/filter-word.ts';
import { GrowingNumbers } from '../adjacency/growing-numbers.ts';
import { rowStarts } from '../adjacency/row-starts.ts';
import { turnNumberOf } from '../adjacency/turn-number.ts';
import { degreeOf } from '../question/hub.ts';
import { TO } from './node-roles.ts';
import type { WalkTerms } from './walk-terms.ts';

export interface ChainWeb {
  readonly nodeCount: number;
  /** The links of node `n` are those from `rowStart[n]` up to `rowStart[n + 1]`, in the order of their edges. */
  readonly rowStart: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkEdge: Int32Array;
  readonly linkGrade: Uint8Array;
  readonly linkTurn: Uint8Array;
  /** The ends that chains leave, and by node whether it is one that they reach. */
  readonly starts: readonly number[];
  readonly isEnd: Uint8Array;
  /** By node: a bit for the entity of `via` that it is; 0 for all others. */
  readonly viaBit: Uint8Array;
  /** By node: all its links in the whole graph. */
  readonly degree: Int32Array;
}

/** Gathers links as they are found, each once, and makes a web of them. */
export class WebBuilder {
  readonly #tails = new GrowingNumbers();
  readonly #heads = new GrowingNumbers();
  readonly #slots = new GrowingNumbers();
  /** By node of the graph: its number in the web plus 1; left as it was found. */
  readonly #numbers: Int32Array;
  readonly #nodes = new GrowingNumbers();
  /** Legs of one tour share links; a single leg gives each link once, and those of a row in their order. */
  readonly #taken: Set<number> | null;

  /** `numbers` is scratch space over the nodes of the graph, all 0. */
  constructor(numbers: Int32Array, legs: number) {
    this.#numbers = numbers;
    this.#taken = legs > 1 ? new Set() : null;
  }

  add(tail: number, head: number, slot: number): void {
    if (this.#taken?.has(slot)) return;
    this.#taken?.add(slot);
    this.#tails.push(this.#number(tail));
    this.#heads.push(this.#number(head));
    this.#slots.push(slot);
  }

  /** Makes the web and leaves the scratch space clean; `from` and `via` are nodes of the graph. */
  build(
    { adjacency, roles }: WalkTerms,
    from: readonly number[],
    via: readonly number[],
  ): ChainWeb {
    const nodes = this.#nodes.items.subarray(0, this.#nodes.length);
    const web = {
      ...this.#fill(adjacency),
      nodeCount: nodes.length,
      starts: [...new Set(from)]
        .map((node) => (this.#numbers[node] ?? 0) - 1)
        .filter((n) => n >= 0),
      isEnd: Uint8Array.from(nodes, (node) => (roles.of[node] === TO ? 1 : 0)),
      viaBit: Uint8Array.from(nodes, (node) => viaBitOf(via, node)),
      degree: Int32Array.from(nodes, (node) => degreeOf(adjacency, node)),
    };
    for (const node of nodes) this.#numbers[node] = 0;
    return web;
  }

  #number(node: number): number {
    const known = this.#numbers[node] ?? 0;
    if (known > 0) return known - 1;
    this.#nodes.push(node);
    this.#numbers[node] = this.#nodes.length;
    return this.#nodes.length - 1;
  }

  #fill({ slotEdge, slotWord }: WalkTerms['adjacency']): Links {
    const length = this.#slots.length;
    const rowStart = rowStarts(this.#tails, this.#nodes.length);
    const fill = rowStart.slice();
    const [linkTo, linkEdge] = [new Int32Array(length), new Int32Array(length)];
    const [linkGrade, linkTurn] = [new Uint8Array(length), new Uint8Array(length)];
    const order = this.#taken ? bySlot(this.#slots) : null;
    for (let position = 0; position < length; position++) {
      const i = order?.[position] ?? position;
      const slot = this.#slots.items[i] ?? 0;
      const tail = this.#tails.items[i] ?? 0;
      const at = fill[tail] ?? 0;
      fill[tail] = at + 1;
      const word = slotWord[slot] ?? 0;
      linkTo[at] = this.#heads.items[i] ?? 0;
      linkEdge[at] = slotEdge[slot] ?? 0;
      linkGrade[at] = gradeNumberOf(word);
      linkTurn[at] = turnNumberOf(word);
    }
    return { rowStart, linkTo, linkEdge, linkGrade, linkTurn };
  }
}

type Links = Pick<ChainWeb, 'rowStart' | 'linkTo' | 'linkEdge' | 'linkGrade' | 'linkTurn'>;

/** Slots of a row stand in the order of their edges, so links sorted by slot do too. */
const bySlot = ({ items, length }: GrowingNumbers): Uint32Array =>
  Uint32Array.from({ length }, (_, i) => i).sort((a, b) => (items[a] ?? 0) - (items[b] ?? 0));

function viaBitOf(via: readonly number[], node: number): number {
  const at = via.indexOf(node);
  return at < 0 ? 0 : 1 << at;
}
