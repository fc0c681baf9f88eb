/** The best of many chains, kept without keeping the others. */

/** A chain as positions of edges, with the figures it is compared by, the smaller the better; equal ones go by their edges. */
export interface RankedChain {
  readonly rank: readonly number[];
  readonly edges: readonly number[];
}

export class BestChains {
  readonly #limit: number;
  #kept: RankedChain[] = [];

  /** Keeps at most so many. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether any can be kept at all. */
  get isOpen(): boolean {
    return this.#limit > 0;
  }

  add(chain: RankedChain): void {
    this.#kept.push(chain);
    if (this.#kept.length >= 4 * this.#limit + 256) this.#kept = this.inOrder();
  }

  /** Best first. */
  inOrder(): RankedChain[] {
    return this.#kept.sort(compareRanked).slice(0, this.#limit);
  }
}

/** Below zero when the first is better. */
const compareRanked = (a: RankedChain, b: RankedChain): number =>
  compareNumbers(a.rank, b.rank) || compareNumbers(a.edges, b.edges);

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
