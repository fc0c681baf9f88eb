/** Many ids in little room: their bytes one after another, sorted, found by halving. */
export class SortedIds {
  readonly #parts: Buffer[] = [];
  readonly #ends: number[] = [];
  #bytes: Buffer | null = null;
  #length = 0;

  /** Takes the next id; ids come in the order of their UTF-8 bytes. */
  push(id: string): void {
    const bytes = Buffer.from(id, 'utf8');
    this.#parts.push(bytes);
    this.#length += bytes.length;
    this.#ends.push(this.#length);
    this.#bytes = null;
  }

  get length(): number {
    return this.#ends.length;
  }

  /** The id at a place. */
  at(place: number): string {
    return this.#slice(place).toString('utf8');
  }

  /** The place of an id; -1 when it is not there. */
  find(id: string): number {
    const wanted = Buffer.from(id, 'utf8');
    let [low, high] = [0, this.#ends.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = Buffer.compare(this.#slice(middle), wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #slice(place: number): Buffer {
    this.#bytes ??= this.#join();
    return this.#bytes.subarray(this.#ends[place - 1] ?? 0, this.#ends[place] ?? 0);
  }

  #join(): Buffer {
    const bytes = Buffer.concat(this.#parts);
    this.#parts.splice(0, this.#parts.length, bytes);
    return bytes;
  }
}
