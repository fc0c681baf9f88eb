/** A relation of one kind between two entities. It exists only through its statements; the rest is their summary. */
import { z } from 'zod';
import { PeriodSchema } from './dates.ts';
import { EDGE_KINDS, type EdgeKind } from './edge-kind.ts';
import { FlagSchema, GradeSchema, StatusSchema } from './grades.ts';
import { type EntityId, EntityIdSchema, parseEntityId } from './ids.ts';
import { AMOUNT_BASES, MoneySchema } from './money.ts';
import { isEdgeKind } from './vocabulary.ts';

export const EdgeIdSchema = z
  .string()
  .max(700)
  .refine((id) => parseEdgeId(id) !== null, {
    error: 'expected an edge id: <entity id>~<edge kind>~<entity id>',
  })
  .brand<'EdgeId'>();
export type EdgeId = z.infer<typeof EdgeIdSchema>;

export interface EdgeEnds {
  readonly from: EntityId;
  readonly kind: EdgeKind;
  readonly to: EntityId;
}

/** `<from>~<kind>~<to>`: the id says what it joins. */
export const edgeId = ({ from, kind, to }: EdgeEnds): EdgeId => `${from}~${kind}~${to}` as EdgeId; // the parser's inverse

/** Splits an edge id; null when it is not one. */
export function parseEdgeId(text: string): EdgeEnds | null {
  const parts = text.split('~');
  if (parts.length !== 3) return null;
  const [left = '', kind = '', right = ''] = parts;
  const from = parseEntityId(left);
  const to = parseEntityId(right);
  return from && to && isEdgeKind(kind) ? { from, kind, to } : null;
}

/** A total on one basis, with what it leaves out. */
export const AmountTotalSchema = z.object({
  basis: z.enum(AMOUNT_BASES),
  value: MoneySchema,
  currency: z.string(),
  /** Distinct records in it. */
  records: z.number().int().nonnegative(),
  /** What the total leaves out or suffers from, in words; empty when nothing is known. */
  excludes: z.array(z.string()),
  asOf: z.string().nullable(),
});
export type AmountTotal = z.infer<typeof AmountTotalSchema>;

export const EdgeSchema = z.object({
  id: EdgeIdSchema,
  kind: z.enum(EDGE_KINDS),
  from: EntityIdSchema,
  to: EntityIdSchema,
  /** Best grade of its statements. */
  grade: GradeSchema,
  contested: z.boolean(),
  status: StatusSchema.nullable(),
  period: PeriodSchema.nullable(),
  amounts: z.array(AmountTotalSchema),
  /** Number of statements, which is the number of records. */
  records: z.number().int().positive(),
  flags: z.array(FlagSchema),
});
export type Edge = z.infer<typeof EdgeSchema>;
