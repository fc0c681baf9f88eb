/** What a search is asked and what it finds, in the numbers of an adjacency. */

/** The ends and what to avoid, as node numbers of the adjacency; numbers it does not hold have no links. */
export interface SearchEnds {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly avoid: readonly number[];
  /** What every chain passes; the search for all shortest chains takes none. */
  readonly via?: readonly number[];
}

/** Chains as positions of edges in the adjacency; `edges` counts slots looked at. */
export interface NumberedChains {
  readonly outcome: 'found' | 'none' | 'budget';
  readonly length: number | null;
  readonly count: number | null;
  readonly countAtLeast: number | null;
  readonly chains: readonly (readonly number[])[];
  readonly searched: { readonly entities: number; readonly edges: number };
  /** Hubs met and left out, as node numbers. */
  readonly hubs: readonly number[];
}
