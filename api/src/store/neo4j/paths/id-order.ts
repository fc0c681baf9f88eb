/** Ids in the order in which they came, and where each stands in the order of their UTF-8 bytes. */
import { mergeOrders } from './merge-orders.ts';

export class IdOrder {
  readonly #ids: Buffer[] = [];
  #order = new Uint32Array(0);

  push(id: string): void {
    this.#ids.push(Buffer.from(id, 'utf8'));
  }

  /** By place: how many ids come before it. What came since the last time is sorted in. */
  ranks(): Int32Array {
    const ids = this.#ids;
    const compare = (a: number, b: number): number =>
      Buffer.compare(ids[a] as Buffer, ids[b] as Buffer); // both are places
    this.#order = mergeOrders(this.#order, ids.length, compare);
    const ranks = new Int32Array(ids.length);
    for (const [rank, place] of this.#order.entries()) ranks[place] = rank;
    return ranks;
  }
}
