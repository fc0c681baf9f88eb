/** Everything that can be answered. Every answer carries the data version it was read from. */
import { z } from 'zod';
import { PeriodSchema } from './dates.ts';
import { AmountTotalSchema, EdgeIdSchema, EdgeSchema } from './edge.ts';
import { EDGE_KINDS } from './edge-kind.ts';
import { EntityDetailSchema, EntitySchema } from './entity.ts';
import { IdentityDecisionSchema } from './facts.ts';
import { FlagSchema, GradeSchema } from './grades.ts';
import { ENTITY_KINDS, EntityIdSchema, SourceIdSchema } from './ids.ts';
import { PathQuestionSchema, SIDES } from './questions.ts';
import { RecordSchema } from './record.ts';
import { SourceSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

const Versioned = { dataVersion: z.string() };
const Next = { next: z.string().nullable() };
const count = z.number().int().nonnegative();

export const CountsSchema = z.object({
  entities: count,
  edges: count,
  statements: count,
  records: count,
  sources: count,
});
export type Counts = z.infer<typeof CountsSchema>;

export const HealthAnswerSchema = z.object({
  status: z.enum(['ok', 'loading', 'down']),
  store: z.enum(['embedded', 'neo4j']),
  ...Versioned,
  counts: CountsSchema,
  /** The latest day that any source speaks of. */
  contentAsOf: z.string().nullable(),
});
export type HealthAnswer = z.infer<typeof HealthAnswerSchema>;

export const SearchHitSchema = z.object({
  entity: EntitySchema,
  matched: z.object({ field: z.string(), text: z.string() }),
  sources: count,
});
export const SearchAnswerSchema = z.object({
  hits: z.array(SearchHitSchema),
  total: count,
  ...Next,
  ...Versioned,
});
export type SearchHit = z.infer<typeof SearchHitSchema>;
export type SearchAnswer = z.infer<typeof SearchAnswerSchema>;

/** One bundle of an entity's links: what Expand shows before the click. */
export const LinkGroupSchema = z.object({
  kind: z.enum(EDGE_KINDS),
  direction: z.enum(SIDES),
  total: count,
  amounts: z.array(AmountTotalSchema),
  /** Links by calendar year of their first day; undated ones are under `undated`. */
  years: z.record(z.string(), count),
});
export type LinkGroup = z.infer<typeof LinkGroupSchema>;

export const EntityAnswerSchema = z.object({
  entity: EntityDetailSchema,
  links: z.array(LinkGroupSchema),
  /** Identity decisions that touch it, each reversible. */
  identity: z.array(IdentityDecisionSchema),
  ...Versioned,
});
export type EntityAnswer = z.infer<typeof EntityAnswerSchema>;

export const NeighboursAnswerSchema = z.object({
  total: count,
  edges: z.array(EdgeSchema),
  entities: z.array(EntitySchema),
  ...Next,
  ...Versioned,
});
export type NeighboursAnswer = z.infer<typeof NeighboursAnswerSchema>;

/** Everything between an entity and one that contracts lead to, told as if it were one link. */
export const PartnerSchema = z.object({
  entity: EntitySchema,
  contracts: count,
  amounts: z.array(AmountTotalSchema),
  period: PeriodSchema.nullable(),
  /** The worst grade of any link on the way. */
  grade: GradeSchema,
  /** The best grade of any link on the way. */
  bestGrade: GradeSchema,
  flags: z.array(FlagSchema),
});
export const PartnersAnswerSchema = z.object({
  total: count,
  partners: z.array(PartnerSchema),
  ...Next,
  ...Versioned,
});
export type Partner = z.infer<typeof PartnerSchema>;
export type PartnersAnswer = z.infer<typeof PartnersAnswerSchema>;

/** A statement with its record and the record's source: the receipt of an edge. */
export const ReceiptSchema = StatementSchema.extend({ record: RecordSchema, source: SourceSchema });
export type Receipt = z.infer<typeof ReceiptSchema>;

/** An edge as the reader needs it: the sentence, what it proves and does not, the receipts best first. */
export const DocumentedEdgeSchema = z.object({
  edge: EdgeSchema,
  from: EntitySchema,
  to: EntitySchema,
  sentence: z.string(),
  proves: z.string(),
  doesNotProve: z.string(),
  receipts: z.array(ReceiptSchema),
});
export type DocumentedEdge = z.infer<typeof DocumentedEdgeSchema>;
export const EdgeAnswerSchema = DocumentedEdgeSchema.extend(Versioned);
export type EdgeAnswer = z.infer<typeof EdgeAnswerSchema>;

export const RecordAnswerSchema = z.object({
  record: RecordSchema,
  source: SourceSchema,
  edges: z.array(EdgeIdSchema),
  ...Versioned,
});
export type RecordAnswer = z.infer<typeof RecordAnswerSchema>;

export const SourceCountsSchema = z.object({
  source: SourceSchema,
  records: count,
  statements: count,
  edges: count,
});
export type SourceCounts = z.infer<typeof SourceCountsSchema>;
export const SourcesAnswerSchema = z.object({ sources: z.array(SourceCountsSchema), ...Versioned });
export const SourceAnswerSchema = SourceCountsSchema.extend(Versioned);
export type SourcesAnswer = z.infer<typeof SourcesAnswerSchema>;
export type SourceAnswer = z.infer<typeof SourceAnswerSchema>;

export const GraphAnswerSchema = z.object({
  edges: z.array(EdgeSchema),
  entities: z.array(EntitySchema),
  ...Versioned,
});
export type GraphAnswer = z.infer<typeof GraphAnswerSchema>;

/** Which sources an edge rests on, by id of the source. */
export const EdgeSourcesSchema = z.object({ id: EdgeIdSchema, sources: z.array(SourceIdSchema) });
export type EdgeSources = z.infer<typeof EdgeSourcesSchema>;
export const EdgeSourcesAnswerSchema = z.object({
  edges: z.array(EdgeSourcesSchema),
  ...Versioned,
});

export const CHAIN_SHAPES = ['line', 'meet', 'mixed'] as const;

export const HopSchema = DocumentedEdgeSchema.extend({
  /** `forward`: the chain walks the edge from its `from` to its `to`. */
  along: z.enum(['forward', 'backward']),
  receiptsTotal: count,
});
export type Hop = z.infer<typeof HopSchema>;

export const ChainSchema = z.object({
  cost: count,
  shape: z.enum(CHAIN_SHAPES),
  hops: z.array(HopSchema),
  weakest: z.object({ hop: count, grade: GradeSchema, why: z.string() }),
  time: z.enum(['overlapping', 'gap', 'unknown']),
  sources: count,
  flags: z.array(FlagSchema),
  sentence: z.string(),
});
export type Chain = z.infer<typeof ChainSchema>;

/** A hop whose record is weak, undated or flagged, with where a better one may be asked for. */
export const GapSchema = z.object({ edgeId: EdgeIdSchema, why: z.string(), askAt: z.string() });

/** An entity that the bound on hubs kept out, and how many links it has. */
export const HubSchema = z.object({ entity: EntitySchema, degree: count });
export type Hub = z.infer<typeof HubSchema>;

/** The bounds that a near miss may relax; `all of them` only where no single one is enough. */
export const RELAXED_BOUNDS = [
  'maxHops',
  'kinds',
  'direction',
  'via',
  'avoid',
  'hubs',
  'grade',
  'includeInferred',
  'dates',
  'status',
  'overlap',
  'minAmount',
  'all of them',
] as const;

/** What the shortest chains would be with one bound relaxed: which bound it was that shut them out. */
export const NearMissSchema = z.object({
  bound: z.enum(RELAXED_BOUNDS),
  /** In words, as it was relaxed. */
  relaxed: z.string(),
  outcome: z.enum(['found', 'none', 'budget']),
  length: z.number().int().nullable(),
  count: count.nullable(),
  chains: z.array(ChainSchema).max(3),
});
export type NearMiss = z.infer<typeof NearMissSchema>;

export const PathAnswerSchema = z.object({
  question: PathQuestionSchema,
  ...Versioned,
  /** SHA-256 of the canonical list of chains (edge ids and grades). */
  resultHash: z.string(),
  /** `budget`: stopped early; what is here is true, but may not be all. */
  outcome: z.enum(['found', 'none', 'budget']),
  /** Hops of the shortest chain; for `connect`, edges of the union. */
  length: z.number().int().nullable(),
  /** How many chains there are; null where only a lower bound is known. */
  count: count.nullable(),
  countAtLeast: count.nullable(),
  chains: z.array(ChainSchema),
  /** Of `connect`: the entities that no chain joins to the first. */
  unjoined: z.array(EntityIdSchema),
  /** Hubs that the search met and did not pass, the largest first, at most 20. */
  hubs: z.array(HubSchema),
  /** At least how many chains return when hubs are let in; null when none was met or the budget was spent. */
  hubsLetIn: count.nullable(),
  /** Of `none`: each bound relaxed in turn, within the budget that was left. */
  nearMisses: z.array(NearMissSchema),
  searched: z.object({ entities: count, edges: count, ms: z.number() }),
  /** The bounds in words, as they were applied. */
  bounds: z.array(z.string()),
  /** Documented absences between or at the ends. */
  absences: z.array(DocumentedEdgeSchema),
  gaps: z.array(GapSchema),
});
export type PathAnswer = z.infer<typeof PathAnswerSchema>;

export const VocabularyAnswerSchema = z.object({
  entityKinds: z.array(z.object({ kind: z.enum(ENTITY_KINDS), one: z.string(), many: z.string() })),
  edgeKinds: z.array(
    z.object({
      kind: z.enum(EDGE_KINDS),
      label: z.string(),
      reverse: z.string(),
      from: z.array(z.enum(ENTITY_KINDS)),
      to: z.array(z.enum(ENTITY_KINDS)),
      traversable: z.boolean(),
      outward: z.enum(['forward', 'backward', 'neither']),
      presets: z.array(z.string()),
      proves: z.string(),
      doesNotProve: z.string(),
      askAt: z.string(),
    }),
  ),
  grades: z.array(
    z.object({
      grade: GradeSchema,
      letter: z.string(),
      word: z.string(),
      minimum: z.string(),
      cost: z.number().nullable(),
    }),
  ),
  flags: z.array(z.object({ flag: FlagSchema, meaning: z.string() })),
  amountBases: z.array(
    z.object({
      basis: z.string(),
      label: z.string(),
      meaning: z.string(),
      adds: z.enum(['flow', 'stock']),
    }),
  ),
  roles: z.array(z.object({ role: z.string(), meaning: z.string() })),
});
export type VocabularyAnswer = z.infer<typeof VocabularyAnswerSchema>;

/** Breaches of the law of the house, counted; all zero in a sound store. */
export const AuditSchema = z.object({
  edgesWithoutStatement: count,
  statementsWithoutRecord: count,
  recordsWithoutSource: count,
  factsWithoutRecord: count,
  hashesThatDiffer: count,
  summariesThatDiffer: count,
  /** Ids of what was found, at most 20 of each. */
  examples: z.array(z.object({ breach: z.string(), id: z.string() })),
  checked: CountsSchema,
});
export type Audit = z.infer<typeof AuditSchema>;

export const StatsSchema = z.object({
  ...Versioned,
  counts: CountsSchema,
  entitiesByKind: z.record(z.string(), count),
  edgesByKind: z.record(z.string(), count),
  statementsByGrade: z.record(z.string(), count),
  sources: z.array(SourceCountsSchema),
  decisions: z.array(z.object({ verdict: z.string(), rule: z.string(), count })),
});
export type Stats = z.infer<typeof StatsSchema>;
