/** One side of a search that grows from both ends: levels, and for each entity the links it was reached by. */
import type { Adjacency } from '../adjacency/adjacency.ts';
import { GrowingNumbers } from '../adjacency/growing-numbers.ts';
import { degreeOf } from '../question/hub.ts';

const UNSEEN = -1;
/** A depth that no chain reaches: the node counts as seen and is never entered. */
const CLOSED = 100;
const NO_LINK = -1;

/** Scratch space for one side, reused from search to search; clearing costs what the search touched, not the whole graph. */
export class SearchSide {
  readonly isFrom: boolean;
  /** By node: hops from this side's ends, or -1 where it has not come yet. */
  readonly depth: Int8Array;
  /** Every node seen, level after level. */
  readonly seen = new GrowingNumbers();
  /** Links into each node from the level before, as lists: `lastLink[node]`, then `earlierLink`. */
  readonly lastLink: Int32Array;
  readonly earlierLink = new GrowingNumbers();
  readonly linkNode = new GrowingNumbers();
  readonly linkSlot = new GrowingNumbers();
  /** Hubs met and closed. */
  readonly hubs: number[] = [];
  level = 0;
  /** Where the present level begins in {@link seen}. */
  levelStart = 0;
  /** Slots in the rows of the present level: what the next step costs. */
  weight = 0;
  readonly #adjacency: Adjacency;
  #closed: readonly number[] = [];

  /** `isFrom`: the side that grows from the `from` ends. */
  constructor(adjacency: Adjacency, isFrom: boolean) {
    this.isFrom = isFrom;
    this.#adjacency = adjacency;
    this.depth = new Int8Array(adjacency.nodeCount).fill(UNSEEN);
    this.lastLink = new Int32Array(adjacency.nodeCount).fill(NO_LINK);
  }

  /** Forgets the search before and starts anew from these nodes; it will enter none of `closed`. */
  restart(ends: readonly number[], closed: readonly number[]): void {
    for (let i = 0; i < this.seen.length; i++) this.#forget(this.seen.items[i] ?? 0);
    for (const node of this.#closed) this.#forget(node);
    for (const node of this.hubs) this.#forget(node);
    this.hubs.length = 0;
    for (const list of [this.seen, this.earlierLink, this.linkNode, this.linkSlot]) list.length = 0;
    this.level = this.levelStart = this.weight = 0;
    this.#closed = closed.filter((node) => node < this.depth.length);
    for (const node of this.#closed) this.depth[node] = CLOSED;
    for (const node of ends)
      if (node < this.depth.length && this.depth[node] === UNSEEN) this.add(node, 0);
  }

  #forget(node: number): void {
    this.depth[node] = UNSEEN;
    this.lastLink[node] = NO_LINK;
  }

  /** Puts a node on a level. */
  add(node: number, level: number): void {
    this.depth[node] = level;
    this.seen.push(node);
    this.weight += degreeOf(this.#adjacency, node);
  }

  /** Closes a hub for the rest of the search. */
  closeHub(node: number): void {
    this.depth[node] = CLOSED;
    this.hubs.push(node);
  }

  /** Remembers that `node` is reached over `slot` of `before`'s row. */
  link(node: number, before: number, slot: number): void {
    this.earlierLink.push(this.lastLink[node] ?? NO_LINK);
    this.linkNode.push(before);
    this.linkSlot.push(slot);
    this.lastLink[node] = this.earlierLink.length - 1;
  }

  /** Calls back for each link into a node: the node it comes from and the slot in that node's row. */
  eachLink(node: number, visit: (before: number, slot: number) => void): void {
    let link = this.lastLink[node] ?? NO_LINK;
    while (link !== NO_LINK) {
      visit(this.linkNode.items[link] ?? 0, this.linkSlot.items[link] ?? 0);
      link = this.earlierLink.items[link] ?? NO_LINK;
    }
  }
}
