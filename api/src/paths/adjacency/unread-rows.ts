/** Rows of an adjacency that is read as it is walked: a search stops before it takes a row for empty that is only not here. */
import type { GrowingNumbers } from './growing-numbers.ts';

export class UnreadRows {
  /** By node: all its links that may ever be walked, read or not. */
  readonly degree: Int32Array;
  /** Nodes whose rows a search asked for and did not find. */
  readonly wanted: number[] = [];
  readonly #isRead: Uint8Array;

  /** `isRead` by node: 1 where the whole row is in the adjacency. */
  constructor(degree: Int32Array, isRead: Uint8Array) {
    this.degree = degree;
    this.#isRead = isRead;
  }

  get nodeCount(): number {
    return this.degree.length;
  }

  /** True when the row of a node is not here; then it is wanted. */
  lacks(node: number): boolean {
    if (this.#isRead[node] === 1) return false;
    this.wanted.push(node);
    return true;
  }

  /** The same for the nodes of a list from `begin` up to `end`, so that all of them can be read at once. */
  lacksAny({ items }: GrowingNumbers, begin: number, end: number): boolean {
    const before = this.wanted.length;
    for (let i = begin; i < end; i++) this.lacks(items[i] as number); // within the list
    return this.wanted.length > before;
  }
}
