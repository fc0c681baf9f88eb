/** What importers give and stores take: one unit for each row of a source, whole or refused. */
import { z } from 'zod';
import { EDGE_KINDS } from './edge-kind.ts';
import { ENTITY_KINDS, EntityIdSchema } from './ids.ts';
import { RecordSchema } from './record.ts';
import { SourceSchema } from './source.ts';
import { StatementBodySchema } from './statement.ts';

/**
 * How much a name is worth when several are known; the highest wins, then the later day, then the alphabet,
 * so that the order of imports does not matter.
 */
export const NAME_RANKS = {
  derived: 0,
  mentioned: 1,
  listed: 2,
  registered: 3,
  authority: 4,
} as const;

export const StatedEntitySchema = z.object({
  id: EntityIdSchema,
  kind: z.enum(ENTITY_KINDS),
  name: z.string().min(1),
  nameRank: z.number().int().min(0).max(4),
  shortName: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })).optional(),
  facts: z.array(z.object({ key: z.string(), value: z.string() })).optional(),
});
export type StatedEntity = z.infer<typeof StatedEntitySchema>;

export const StatedEdgeSchema = z.object({
  from: EntityIdSchema,
  kind: z.enum(EDGE_KINDS),
  to: EntityIdSchema,
  statement: StatementBodySchema,
});
export type StatedEdge = z.infer<typeof StatedEdgeSchema>;

/** The facts of one row. Every entity that an edge names is among `entities`; all of them cite `record`. */
export const RowFactsSchema = z.object({
  type: z.literal('facts'),
  /** Row or element number in the file, from 1; header lines count as lines of the file. */
  line: z.number().int().nonnegative(),
  record: RecordSchema,
  entities: z.array(StatedEntitySchema),
  edges: z.array(StatedEdgeSchema),
});
export type RowFacts = z.infer<typeof RowFactsSchema>;

/** A source met while reading: the file itself first, then any document it quotes, each before its first record. */
export const SourceFactSchema = z.object({ type: z.literal('source'), source: SourceSchema });
export type SourceFact = z.infer<typeof SourceFactSchema>;

/** A row that was not understood, or holds what may not be kept: an expected failure, as a value. */
export const RefusalSchema = z.object({
  type: z.literal('refusal'),
  line: z.number().int().nonnegative(),
  field: z.string(),
  /** The value as given, shortened to 200 characters; never personal data. */
  value: z.string(),
  reason: z.string(),
});
export type Refusal = z.infer<typeof RefusalSchema>;

/** A row that repeats an earlier row of the same file. */
export const RepeatSchema = z.object({
  type: z.literal('repeat'),
  line: z.number().int(),
  recordId: z.string(),
});
export type Repeat = z.infer<typeof RepeatSchema>;

/** A remark about the whole file: a column that is missing, a name withheld, an agency-year that is cut off. */
export const NoticeSchema = z.object({
  type: z.literal('notice'),
  code: z.string(),
  text: z.string(),
  count: z.number().int(),
});
export type Notice = z.infer<typeof NoticeSchema>;

export type Outcome = SourceFact | RowFacts | Refusal | Repeat | Notice;

/** An identity decision: two ids are one, or are not; by which rule, shown by which records. Reversible. */
export const IdentityDecisionSchema = z.object({
  verdict: z.enum(['same', 'different', 'possibly']),
  /** The id that gives way. */
  alias: EntityIdSchema,
  /** The id that stays. */
  canonical: EntityIdSchema,
  rule: z.enum(['same-uei-compatible-name', 'same-award-same-name', 'by-hand']),
  records: z.array(z.string()),
  decidedOn: z.string().nullable(),
});
export type IdentityDecision = z.infer<typeof IdentityDecisionSchema>;
