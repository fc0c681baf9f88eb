/** How a printed relation is read: as edges, an award, a subaward, a cited number, or not at all. */
import type { EdgeKind, Flag, Grade, Status } from '#model';
import type { ReceiptFact } from './receipt-fact.ts';
import type { Party } from './receipt-party.ts';

/** An end of an edge: what the fact prints, the maker of the offering it prints, the party it withholds, or named parties. */
export type Side = 'subject' | 'object' | 'maker' | 'withheld' | readonly Party[];

export interface EdgeReading {
  readonly kind: EdgeKind;
  readonly from: Side;
  readonly to: Side;
  /** Where the words give one; it goes before the status that stands with the date. */
  readonly status?: Status;
  /** Where this edge is documented otherwise than the fact as a whole. */
  readonly grade?: Grade;
  /** True where the fact's amount is money of this very relation. */
  readonly amount?: boolean;
  /** What the reader of this edge must know of its scope. */
  readonly note?: string;
}

/** Something said of one party, kept as its fact. */
export interface FactReading {
  readonly of: 'subject' | 'object';
  readonly key: string;
  readonly value: (fact: ReceiptFact) => string | null;
}

export interface EdgesReading {
  readonly read: 'edges';
  readonly edges: readonly EdgeReading[];
  readonly fact?: FactReading;
  /** Status of the system that the agency's own document speaks of. */
  readonly systemStatus?: Status;
}

/** Agency, contract and holder out of one fact. */
export interface AwardReading {
  readonly read: 'award';
  readonly agency: 'subject' | 'object';
  /** Null where the record does not say who holds the award. */
  readonly holder: 'subject' | 'object' | null;
  /** Products the award's own text names. */
  readonly names?: 'object' | readonly Party[];
  /** Number of the vehicle, where the relation itself says it. */
  readonly vehicle?: string;
  readonly also?: readonly EdgeReading[];
}

export interface SubawardReading {
  readonly read: 'subaward';
}
export interface CitationReading {
  readonly read: 'citation';
}
export interface RefusedReading {
  readonly read: 'refuse';
  readonly reason: string;
}

export type RelationReading =
  | EdgesReading
  | AwardReading
  | SubawardReading
  | CitationReading
  | RefusedReading;

/** Flags of a fact that only its reader could see. */
export interface ReviewedFlags {
  readonly flags: readonly Flag[];
  readonly why: string;
}

type Scope = Omit<EdgeReading, 'kind' | 'from' | 'to'>;

/** The printed subject stands in this relation to the printed object. */
export const as = (kind: EdgeKind, scope: Scope = {}): EdgesReading => ({
  read: 'edges',
  edges: [{ kind, from: 'subject', to: 'object', ...scope }],
});

/** The printed object stands in this relation to the printed subject. */
export const reversed = (kind: EdgeKind, scope: Scope = {}): EdgesReading => ({
  read: 'edges',
  edges: [{ kind, from: 'object', to: 'subject', ...scope }],
});

/** Several edges out of one fact. */
export const several = (...edges: readonly EdgeReading[]): EdgesReading => ({
  read: 'edges',
  edges,
});

/** Only what the agency's own document says of its system. */
export const systemOnly = (): EdgesReading => ({ read: 'edges', edges: [] });

export const refuse = (reason: string): RefusedReading => ({ read: 'refuse', reason });
