/**
 * Which record each name, identifier and fact was last seen cited by, so that a hub named by ten thousand rows is not
 * written ten thousand times. What is remembered is never better than what is stored; it is forgotten after a failure.
 */
export interface Citation {
  /** The day the record speaks for, '' when unknown. */
  readonly asOf: string;
  readonly recordId: string;
}

/** Of several records that show the same, the later one is cited; of equally late ones, the smaller id. */
export const citedBefore = (a: Citation, b: Citation): boolean =>
  a.asOf === b.asOf ? a.recordId < b.recordId : a.asOf > b.asOf;

const MOST = 400_000;

export class CitationMemory {
  readonly #best = new Map<string, Citation>();

  /** True if the citation is better than any remembered, which it then is. */
  takes(key: string, citation: Citation): boolean {
    const other = this.#best.get(key);
    if (other && !citedBefore(citation, other)) return false;
    if (this.#best.size >= MOST) this.#best.clear();
    this.#best.set(key, citation);
    return true;
  }

  forget(): void {
    this.#best.clear();
  }
}
