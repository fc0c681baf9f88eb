/** What one record says about one edge. */
import { z } from 'zod';
import { CalendarDateSchema, PeriodSchema } from './dates.ts';
import { EdgeIdSchema } from './edge.ts';
import { FlagSchema, GradeSchema, StatusSchema } from './grades.ts';
import { EntityIdSchema, RecordIdSchema } from './ids.ts';
import { AmountSchema } from './money.ts';

export const StatementBodySchema = z.object({
  grade: GradeSchema,
  /** At most 25 words, verbatim. */
  quote: z.string().nullable(),
  /** The day for which the record speaks; null when it names none. */
  asOf: CalendarDateSchema.nullable(),
  status: StatusSchema.nullable(),
  /** One amount a basis; different bases are never added. */
  amounts: z.array(AmountSchema),
  period: PeriodSchema.nullable(),
  /** The importer's rule that made it, such as `usaspending-transactions/names-product`. */
  rule: z.string(),
  flags: z.array(FlagSchema),
  /** A remark of the importer in words: what is inferred from what, alternatives, scope of a search. */
  note: z.string().nullable(),
});
export type StatementBody = z.infer<typeof StatementBodySchema>;

export const StatementSchema = StatementBodySchema.extend({
  edgeId: EdgeIdSchema,
  recordId: RecordIdSchema,
  /** The ends as the record names them, before any identity decision. */
  stated: z.object({ from: EntityIdSchema, to: EntityIdSchema }),
  /** The record that corrects this one, if any. */
  supersededBy: RecordIdSchema.nullable(),
});
export type Statement = z.infer<typeof StatementSchema>;
