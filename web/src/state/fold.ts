/** Links drawn as one: the contracts between two that are not drawn one by one, or the parallel links of a pair. */
import { z } from 'zod';
import {
  AmountTotalSchema,
  type Edge,
  type EdgeId,
  type EntityId,
  EntityIdSchema,
  FlagSchema,
  GradeSchema,
  type Partner,
  PeriodSchema,
} from '#model';
import type { OwnLinkId } from './own-link.ts';

/** What a fold stands for: `contracts` with a link to each end, or several `links` from end to end. */
const FOLDED = ['contracts', 'links'] as const;
export type Folded = (typeof FOLDED)[number];

export interface FoldEnds {
  readonly from: EntityId;
  readonly of: Folded;
  readonly to: EntityId;
}

export const FoldIdSchema = z
  .string()
  .max(700)
  .refine((id) => parseFoldId(id) !== null, {
    error: 'expected a folded link: <entity id>~contracts~<entity id>',
  })
  .brand<'FoldId'>();
export type FoldId = z.infer<typeof FoldIdSchema>;

/** `<from>~contracts~<to>`: like the id of a link, it says what it joins. */
export const foldId = ({ from, of, to }: FoldEnds): FoldId => `${from}~${of}~${to}` as FoldId; // the parser's inverse

/** Splits the id of a fold; null when it is not one. */
export function parseFoldId(text: string): FoldEnds | null {
  const [left, word, right, more] = text.split('~');
  const of = FOLDED.find((one) => one === word);
  const from = EntityIdSchema.safeParse(left);
  const to = EntityIdSchema.safeParse(right);
  return of && from.success && to.success && more === undefined
    ? { from: from.data, of, to: to.data }
    : null;
}

/** All contracts between two as the store sums them; it stands for every one, drawn or not. */
export const ContractFoldSchema = z.object({
  id: FoldIdSchema,
  of: z.literal('contracts'),
  from: EntityIdSchema,
  to: EntityIdSchema,
  count: z.number().int().positive(),
  /** By basis; bases are never added, and each says what it leaves out. */
  amounts: z.array(AmountTotalSchema),
  period: PeriodSchema.nullable(),
  best: GradeSchema,
  worst: GradeSchema,
  flags: z.array(FlagSchema),
});
export type ContractFold = z.infer<typeof ContractFoldSchema>;

/** Parallel links of one pair. Their amounts speak of different things and are not added. */
export interface LinkFold extends Omit<ContractFold, 'of'> {
  readonly of: 'links';
  readonly links: readonly Edge[];
  /** Whether all of them point from `from` to `to`. */
  readonly oneWay: boolean;
}

export type Fold = ContractFold | LinkFold;

/** Any line of the drawing, as its id says. */
export type LineId = EdgeId | FoldId | OwnLinkId;

/** What is between an entity and its partner as a fold: the agency first, between companies in the order of their ids. */
export function foldOfPartner(asked: EntityId, partner: Partner): ContractFold {
  const { entity, contracts, amounts, period, bestGrade, grade, flags } = partner;
  const isFirst = entity.kind === 'agency' || (!asked.startsWith('agency:') && entity.id < asked);
  const [from, to] = isFirst ? [entity.id, asked] : [asked, entity.id];
  return {
    id: foldId({ from, of: 'contracts', to }),
    of: 'contracts',
    from,
    to,
    count: contracts,
    amounts,
    period,
    best: bestGrade,
    worst: grade,
    flags,
  };
}
