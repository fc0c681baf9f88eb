/** What each entity is to one question: an end, one to pass, one not to pass, or none of these. */
import type { Adjacency } from '../adjacency/adjacency.ts';
import type { SearchEnds } from '../numbered-chains.ts';

export const OPEN = 0;
export const FROM = 1;
export const TO = 2;
export const CLOSED = 3;
/** A chain passes it; never left out as a hub. */
const VIA = 4;

/** Scratch space over the nodes of one adjacency; clearing costs what the question before it named or met. */
export class NodeRoles {
  readonly of: Uint8Array;
  /** Hubs met and closed, in the order of meeting. */
  readonly hubs: number[] = [];
  #set: number[] = [];

  constructor({ nodeCount }: Adjacency) {
    this.of = new Uint8Array(nodeCount);
  }

  /** Forgets the question before; an end stays an end although it is also among those to avoid. */
  restart({ from, to, avoid, via }: SearchEnds): void {
    for (const node of this.#set) this.of[node] = OPEN;
    this.#set = [];
    this.hubs.length = 0;
    for (const node of avoid) this.#give(node, CLOSED);
    for (const node of via ?? []) this.#give(node, VIA);
    for (const node of from) this.#give(node, FROM);
    for (const node of to) this.#give(node, TO);
  }

  /** Closes a hub for the rest of the question. */
  closeHub(node: number): void {
    this.hubs.push(node);
    this.#give(node, CLOSED);
  }

  #give(node: number, role: number): void {
    if (node >= this.of.length) return;
    this.of[node] = role;
    this.#set.push(node);
  }
}
