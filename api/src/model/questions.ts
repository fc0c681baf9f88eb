/** Everything that can be asked. The same schema reads an address, a JSON body and a command line. */
import { z } from 'zod';
import { CalendarDateSchema } from './dates.ts';
import { EdgeIdSchema } from './edge.ts';
import { EDGE_KINDS, KIND_PRESETS } from './edge-kind.ts';
import { GRADES, GradeSchema } from './grades.ts';
import { ENTITY_KINDS, EntityIdSchema } from './ids.ts';
import { AMOUNT_BASES, MoneySchema } from './money.ts';
import { ROLES } from './vocabulary.ts';

/** A list that arrives as a repeated or comma-separated query value. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value),
    z.array(item).max(64),
  );

const Cursor = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_-]+$/, { error: 'expected the `next` of an earlier page' });
const Limit = (most: number, usual: number) =>
  z.coerce.number().int().min(1).max(most).default(usual);

/** In letters: what the search takes of a name or an identifier. */
export const LONGEST_SEARCH = 200;

export const SearchQuestionSchema = z.strictObject({
  q: z.string().trim().min(1, { error: 'expected at least one letter' }).max(LONGEST_SEARCH),
  kind: listOf(z.enum(ENTITY_KINDS)).optional(),
  role: listOf(z.enum(ROLES)).optional(),
  limit: Limit(100, 20),
  after: Cursor.optional(),
});
export type SearchQuestion = z.infer<typeof SearchQuestionSchema>;

/** Direction of an edge as seen from the entity asked about: `out` = it is the edge's `from`. */
export const SIDES = ['out', 'in'] as const;

export const NEIGHBOUR_SORTS = ['amount', 'newest', 'oldest', 'name', 'records'] as const;

export const NeighboursQuestionSchema = z.strictObject({
  kind: listOf(z.enum(EDGE_KINDS)).optional(),
  direction: z.enum(SIDES).optional(),
  /** Worst grade let in. */
  grade: GradeSchema.optional(),
  from: CalendarDateSchema.optional(),
  to: CalendarDateSchema.optional(),
  /** Smallest amount, on the basis that the edge is sorted by (obligated seen, else obligated, current, subaward, reported). */
  minAmount: MoneySchema.optional(),
  /** Words that the neighbour's name or identifiers must hold. */
  matching: z.string().trim().min(1).max(100).optional(),
  sort: z.enum(NEIGHBOUR_SORTS).default('amount'),
  limit: Limit(200, 50),
  after: Cursor.optional(),
});
export type NeighboursQuestion = z.infer<typeof NeighboursQuestionSchema>;

export const PartnersQuestionSchema = z.strictObject({
  role: listOf(z.enum(ROLES)).optional(),
  /** Words that the partner's name or id must hold. */
  matching: z.string().trim().min(1).max(100).optional(),
  sort: z.enum(['amount', 'count', 'date']).default('amount'),
  limit: Limit(200, 25),
  after: Cursor.optional(),
});
export type PartnersQuestion = z.infer<typeof PartnersQuestionSchema>;

export const PageQuestionSchema = z.strictObject({
  limit: Limit(500, 100),
  after: Cursor.optional(),
});
export type PageQuestion = z.infer<typeof PageQuestionSchema>;

export const GraphQuestionSchema = z.strictObject({
  entityIds: z.array(EntityIdSchema).min(1).max(6000),
});

/** As many edges as the canvas draws. */
export const EdgeSourcesQuestionSchema = z.strictObject({
  edgeIds: z.array(EdgeIdSchema).min(1).max(6000),
});

/** Empty only where `connect` stands instead. */
const Ends = z.array(EntityIdSchema).max(20).default([]);

export const PATH_MODES = ['shortest', 'k', 'within'] as const;
export const OVERLAPS = ['off', 'overlapping', 'forward-in-time'] as const;

/**
 * How two sets of entities connect. `shortest`: all chains of fewest hops. `k`: the k cheapest by grade.
 * `within`: every chain of at most `maxHops` hops. A chain is simple in entities and touches each set once.
 */
export const PathQuestionSchema = z
  .strictObject({
    from: Ends,
    to: Ends,
    /** Instead of `from` and `to`: pairwise shortest chains that join these, along a minimum spanning tree. */
    connect: z.array(EntityIdSchema).min(2).max(8).optional(),
    mode: z.enum(PATH_MODES).default('shortest'),
    /** How many chains mode `k` gives; `limit` does not hold for it. */
    k: z.number().int().min(1).max(50).default(10),
    maxHops: z.number().int().min(1).max(8).default(6),
    /** Edge kinds allowed, by name or by preset; all traversable ones when absent. */
    kinds: z
      .array(z.enum([...EDGE_KINDS, ...KIND_PRESETS]))
      .min(1)
      .optional(),
    direction: z.enum(['any', 'forward', 'outward']).default('any'),
    /** Entities that every chain passes, in any order. */
    via: z.array(EntityIdSchema).max(3).default([]),
    avoid: z.array(EntityIdSchema).max(100).default([]),
    /** Entities with more links than this are not passed, the ends and `via` excepted. */
    hubs: z.strictObject({ maxDegree: z.number().int().min(1).max(1_000_000_000) }).optional(),
    /** Worst grade allowed on any hop. */
    grade: z.enum(GRADES).exclude(['inferred', 'absent', 'withheld']).default('claimed'),
    includeInferred: z.boolean().default(false),
    dates: z
      .strictObject({
        from: CalendarDateSchema.optional(),
        to: CalendarDateSchema.optional(),
        undated: z.enum(['keep', 'drop']).default('keep'),
      })
      .optional(),
    status: z.enum(['happened', 'any']).default('happened'),
    /** Periods of neighbouring hops share a day, or no hop ends before the one before it begins; an end no record names is open. */
    overlap: z.enum(OVERLAPS).default('off'),
    minAmount: z.strictObject({ value: MoneySchema, basis: z.enum(AMOUNT_BASES) }).optional(),
    limit: z.number().int().min(1).max(200).default(20),
    budgetMs: z.number().int().min(1).max(60_000).optional(),
  })
  .superRefine(({ from, to, connect }, context) => {
    for (const [field, ends] of Object.entries({ from, to })) {
      if (connect ? ends.length === 0 : ends.length > 0) continue;
      const message = connect
        ? 'expected none beside `connect`'
        : 'expected 1 to 20 entity ids, or `connect` instead of both ends';
      context.addIssue({ code: 'custom', path: [field], message });
    }
  });
export type PathQuestion = z.infer<typeof PathQuestionSchema>;
