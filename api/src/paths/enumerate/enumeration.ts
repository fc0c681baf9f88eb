/** One question to be answered chain by chain. */
import type { NumberedChains, SearchEnds } from '../numbered-chains.ts';
import type { LegCutter } from './leg-cutter.ts';
import type { BallStock } from './tour.ts';
import type { WalkTerms } from './walk-terms.ts';

/** What one question is asked with. */
export interface Enumeration {
  readonly terms: WalkTerms;
  readonly ends: SearchEnds;
  /** Hops of the shortest chain without regard to `via` and `overlap`; null when nobody has looked. */
  readonly fewestHops: number | null;
  readonly stock: BallStock;
  readonly cutter: LegCutter;
}

/** What an enumeration gives, without what was searched. */
export type Enumerated = Omit<NumberedChains, 'searched' | 'hubs'> & { readonly entities: number };
