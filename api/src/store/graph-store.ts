/** The port: what every store answers. One contract suite (tests/store/contract.ts) runs against each. */
import type {
  Audit,
  DocumentedEdge,
  EdgeId,
  EdgeSources,
  Entity,
  EntityAnswer,
  EntityId,
  ExportItem,
  GraphAnswer,
  HealthAnswer,
  IdentityDecision,
  NearMiss,
  NeighboursAnswer,
  NeighboursQuestion,
  PageQuestion,
  PartnersAnswer,
  PartnersQuestion,
  PathQuestion,
  RecordAnswer,
  RecordId,
  RowFacts,
  SearchAnswer,
  SearchQuestion,
  Source,
  SourceAnswer,
  SourceId,
  SourcesAnswer,
  Stats,
} from '#model';
import type { StatedIdentity } from './stated-things.ts';

/** What a batch of facts did: a row whose record was there already adds nothing. */
export interface WriteReport {
  readonly recordsAdded: number;
  readonly recordsThere: number;
  readonly statementsAdded: number;
}

/** Chains as sequences of edges, before they are documented. */
export interface FoundChains {
  readonly outcome: 'found' | 'none' | 'budget';
  readonly length: number | null;
  /** Exact number of chains; null when only a lower bound is known. */
  readonly count: number | null;
  readonly countAtLeast: number | null;
  readonly chains: readonly (readonly EdgeId[])[];
  readonly searched: { readonly entities: number; readonly edges: number; readonly ms: number };
  /** Of `connect`: the entities that no chain joins to the first. */
  readonly unjoined: readonly EntityId[];
  /** Met and not passed, the largest first. */
  readonly hubs: readonly FoundHub[];
  readonly hubsLetIn: number | null;
  readonly nearMisses: readonly FoundMiss[];
}

/** An entity that the bound on hubs kept out. */
export interface FoundHub {
  readonly entity: EntityId;
  readonly degree: number;
}

/** What the question finds with one bound relaxed. */
export interface FoundMiss extends Omit<NearMiss, 'chains'> {
  readonly chains: readonly (readonly EdgeId[])[];
}

export type { ExportItem, StatedIdentity };

export interface GraphStore {
  /** What is loaded, and which version of the data. */
  health(): Promise<HealthAnswer>;
  /** Identifiers first, then names and aliases by prefix, then by likeness. */
  search(question: SearchQuestion): Promise<SearchAnswer>;
  /** One entity with facts, links by kind and identity decisions; null when unknown. An alias id answers as its canonical entity. */
  entity(id: EntityId): Promise<EntityAnswer | null>;
  /** The entities that exist among the ids, in the order given. */
  entities(ids: readonly EntityId[]): Promise<Entity[]>;
  /** Up to five known ids nearest to one that is not known. */
  nearestIds(id: string): Promise<string[]>;
  /** One page of links by key: nothing is skipped or repeated while the data stand still; null when unknown. */
  neighbours(id: EntityId, question: NeighboursQuestion): Promise<NeighboursAnswer | null>;
  /** Who is reached through contracts; null when unknown. */
  partners(id: EntityId, question: PartnersQuestion): Promise<PartnersAnswer | null>;
  /** Edges with receipts, best first, at most `receipts` for each edge; unknown ids are left out. */
  documentedEdges(ids: readonly EdgeId[], receipts?: number): Promise<DocumentedEdge[]>;
  /** Which sources edges rest on, each by id; unknown edges are left out. */
  edgeSources(ids: readonly EdgeId[]): Promise<EdgeSources[]>;
  /** One record with its source and the edges it supports; null when unknown. */
  record(id: RecordId): Promise<RecordAnswer | null>;
  /** The exact text that was hashed; null when unknown. */
  rawRecord(id: RecordId): Promise<string | null>;
  /** Every source with its counts. */
  sources(): Promise<SourcesAnswer>;
  /** One source with its counts; null when unknown. */
  source(id: SourceId): Promise<SourceAnswer | null>;
  /** The edges a source supports, by page, in the order of the ids of their ends and kind; null when unknown. */
  sourceEdges(id: SourceId, question: PageQuestion): Promise<NeighboursAnswer | null>;
  /** All edges among the entities. */
  graph(ids: readonly EntityId[]): Promise<GraphAnswer>;
  /** Chains between two sets; stops within 100 ms when the signal aborts. */
  paths(question: PathQuestion, signal?: AbortSignal): Promise<FoundChains>;
  /** `absent` edges that touch both sets, or one end of them. */
  absences(from: readonly EntityId[], to: readonly EntityId[]): Promise<EdgeId[]>;

  /**
   * Announces a source; harmless when it is there. Read by newer rules it takes the place of what older ones read of it,
   * which goes before its rows come again. Throws `impossible` for one read by older rules than what is there.
   */
  addSource(source: Source): Promise<void>;
  /** Writes rows whole, in one transaction; harmless when they are there. */
  addFacts(rows: readonly RowFacts[]): Promise<WriteReport>;
  /** After the last batch: decides identity by rule, recomputes summaries and roles, refreshes search and paths. */
  settle(progress?: (done: number, total: number) => void): Promise<void>;
  /** Records a decision of a person (or takes one back) and settles. */
  decide(decision: IdentityDecision): Promise<void>;
  /** The identity ledger. */
  decisions(): Promise<IdentityDecision[]>;

  /** Counts breaches of the law of the house and broken hashes. */
  audit(): Promise<Audit>;
  /** What is loaded, by source and kind. */
  stats(): Promise<Stats>;
  /** Everything (or the closure of some entities), streamed in a fixed order. */
  export(entityIds?: readonly EntityId[]): AsyncIterable<ExportItem>;
  /** Every id, merged ones too, with what records call it and say of it; by id. With `export` and `decisions` it is all there is. */
  identities(): AsyncIterable<StatedIdentity>;
  close(): Promise<void>;
}
