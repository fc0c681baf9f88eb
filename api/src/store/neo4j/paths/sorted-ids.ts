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

  /** These ids and others in one order, and where each of these has moved to; the others come sorted, and none is here. */
  with(others: readonly string[]): { readonly ids: SortedIds; readonly movedTo: Int32Array } {
    const ids = new SortedIds();
    const movedTo = new Int32Array(this.length);
    let place = 0;
    const takeUpTo = (end: number): void => {
      if (end > place) ids.#append(this, place, end);
      for (; place < end; place++) movedTo[place] = ids.length - (end - place);
    };
    for (const id of others) {
      takeUpTo(this.#firstNotBefore(Buffer.from(id, 'utf8')));
      ids.push(id);
    }
    takeUpTo(this.length);
    return { ids, movedTo };
  }

  #append(from: SortedIds, begin: number, end: number): void {
    const shift = this.#length - (from.#ends[begin - 1] ?? 0);
    from.#bytes ??= from.#join();
    const bytes = from.#bytes.subarray(from.#ends[begin - 1] ?? 0, from.#ends[end - 1] ?? 0);
    this.#parts.push(bytes);
    this.#length += bytes.length;
    for (let place = begin; place < end; place++) this.#ends.push((from.#ends[place] ?? 0) + shift);
    this.#bytes = null;
  }

  /** The place of an id; -1 when it is not there. */
  find(id: string): number {
    const wanted = Buffer.from(id, 'utf8');
    const place = this.#firstNotBefore(wanted);
    return place < this.length && this.#slice(place).equals(wanted) ? place : -1;
  }

  #firstNotBefore(wanted: Buffer): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Buffer.compare(this.#slice(middle), wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
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
