/** Answers that are costly at hubs, kept for as long as the data stand still. */
import type { Database } from '../database/database.ts';
import { stampOf } from '../database/meta.ts';

const MOST = 64;

interface Shelf<Value> {
  stamp: string;
  readonly values: Map<string, Value>;
}

export class Remembered<Value> {
  readonly #shelves = new WeakMap<Database, Shelf<Value>>();

  /** The value for a key, computed at most once for each state of the data; the longest unused goes first. */
  get(db: Database, key: string, compute: () => Value): Value {
    const values = this.#shelf(db).values;
    const known = values.get(key);
    const value = known ?? compute();
    values.delete(key);
    values.set(key, value);
    if (values.size > MOST)
      for (const oldest of [...values.keys()].slice(0, 1)) values.delete(oldest);
    return value;
  }

  #shelf(db: Database): Shelf<Value> {
    const stamp = stampOf(db);
    const shelf = this.#shelves.get(db);
    if (shelf?.stamp === stamp) return shelf;
    const empty = { stamp, values: new Map<string, Value>() };
    this.#shelves.set(db, empty);
    return empty;
  }
}
