/** The small part of a graph that chains of a bounded cost lie in, with numbers of its own. */
import { gradeNumberOf } from '../filter-word.ts';
import { degreeOf } from '../hub.ts';
import { turnNumberOf } from '../turn-number.ts';
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
  readonly #tails: number[] = [];
  readonly #heads: number[] = [];
  readonly #slots: number[] = [];
  /** Legs of one tour share links; a single leg gives each link once. */
  readonly #taken: Set<number> | null;

  constructor(legs: number) {
    this.#taken = legs > 1 ? new Set() : null;
  }

  add(tail: number, head: number, slot: number): void {
    if (this.#taken?.has(slot)) return;
    this.#taken?.add(slot);
    this.#tails.push(tail);
    this.#heads.push(head);
    this.#slots.push(slot);
  }

  /** Numbers what was gathered; `from` and `via` are nodes of the graph. */
  build(
    { adjacency, roles }: WalkTerms,
    from: readonly number[],
    via: readonly number[],
  ): ChainWeb {
    const numbers = new Map<number, number>();
    const nodes: number[] = [];
    const numberOf = (node: number): number => {
      const known = numbers.get(node);
      if (known !== undefined) return known;
      numbers.set(node, nodes.length);
      nodes.push(node);
      return nodes.length - 1;
    };
    const tails = this.#tails.map(numberOf);
    const heads = this.#heads.map(numberOf);
    const links = this.#fill(adjacency, tails, heads, nodes.length);
    return {
      ...links,
      nodeCount: nodes.length,
      starts: [...new Set(from)].flatMap((node) => numbers.get(node) ?? []),
      isEnd: Uint8Array.from(nodes, (node) => (roles.of[node] === TO ? 1 : 0)),
      viaBit: Uint8Array.from(nodes, (node) => viaBitOf(via, node)),
      degree: Int32Array.from(nodes, (node) => degreeOf(adjacency, node)),
    };
  }

  #fill(
    { slotEdge, slotWord }: WalkTerms['adjacency'],
    tails: readonly number[],
    heads: readonly number[],
    nodeCount: number,
  ): Pick<ChainWeb, 'rowStart' | 'linkTo' | 'linkEdge' | 'linkGrade' | 'linkTurn'> {
    const rowStart = rowStarts(tails, nodeCount);
    const fill = rowStart.slice();
    const [linkTo, linkEdge] = [new Int32Array(tails.length), new Int32Array(tails.length)];
    const [linkGrade, linkTurn] = [new Uint8Array(tails.length), new Uint8Array(tails.length)];
    // Slots of a row stand in the order of their edges, so links sorted by slot do too.
    const bySlot = Float64Array.from(this.#slots, (slot, i) => slot * tails.length + i).sort();
    for (const packed of bySlot) {
      const i = packed % tails.length;
      const slot = this.#slots[i] ?? 0;
      const tail = tails[i] ?? 0;
      const at = fill[tail] ?? 0;
      fill[tail] = at + 1;
      const word = slotWord[slot] ?? 0;
      linkTo[at] = heads[i] ?? 0;
      linkEdge[at] = slotEdge[slot] ?? 0;
      linkGrade[at] = gradeNumberOf(word);
      linkTurn[at] = turnNumberOf(word);
    }
    return { rowStart, linkTo, linkEdge, linkGrade, linkTurn };
  }
}

function rowStarts(tails: readonly number[], nodeCount: number): Int32Array {
  const rowStart = new Int32Array(nodeCount + 1);
  for (const tail of tails) rowStart[tail + 1] = (rowStart[tail + 1] ?? 0) + 1;
  for (let node = 1; node <= nodeCount; node++)
    rowStart[node] = (rowStart[node] ?? 0) + (rowStart[node - 1] ?? 0);
  return rowStart;
}

function viaBitOf(via: readonly number[], node: number): number {
  const at = via.indexOf(node);
  return at < 0 ? 0 : 1 << at;
}
