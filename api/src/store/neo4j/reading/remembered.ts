/** Answers that are costly at hubs, kept for as long as the data stand still. */
const MOST = 64;

export class Remembered<Value> {
  readonly #values = new Map<string, Value>();

  /** The value for a key in the state that the stamp names, computed at most once for each; the longest unused goes first. */
  async get(stamp: string, key: string, compute: () => Promise<Value>): Promise<Value> {
    const place = `${stamp} ${key}`;
    const value = this.#values.get(place) ?? (await compute());
    this.#values.delete(place);
    this.#values.set(place, value);
    if (this.#values.size > MOST)
      for (const oldest of [...this.#values.keys()].slice(0, 1)) this.#values.delete(oldest);
    return value;
  }
}
