/** Answers that are costly at hubs, kept for as long as the data stand still. */
const MOST = 64;

/** Values by key, each for the state of the data that a stamp names; the longest unused goes first. */
export class Remembered<Value> {
  readonly #values = new Map<string, Value>();

  /** The value for a key, computed at most once for each state of the data. */
  get(stamp: string, key: string, compute: () => Value): Value {
    const place = `${stamp} ${key}`;
    return this.#keep(place, this.#values.get(place) ?? compute());
  }

  /** The same where the value has to be waited for; a failure is not remembered. */
  async fetch(stamp: string, key: string, compute: () => Promise<Value>): Promise<Value> {
    const place = `${stamp} ${key}`;
    return this.#keep(place, this.#values.get(place) ?? (await compute()));
  }

  #keep(place: string, value: Value): Value {
    this.#values.delete(place);
    this.#values.set(place, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > MOST && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}
