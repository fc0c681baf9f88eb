/** Amounts of receipts: digits as printed, on the basis the printed words mean. */
import { type Amount, type AmountBasis, type CalendarDate, parsePrintedMoney } from '#model';
import type { ReceiptFact } from './receipt-fact.ts';

/** Reviewed: printed bases that are one of the model's own; any other is a figure in the document's own terms. */
const BASES: ReadonlyMap<string, AmountBasis> = new Map(
  Object.entries<AmountBasis>({
    obligated: 'obligated',
    'total obligation of base': 'obligated',
    current_total_value_of_award: 'current',
    potential_total_value_of_award: 'potential',
    'potential value': 'potential',
    subaward_amount: 'subaward',
  }),
);

/** The basis that the printed words mean. */
const basisOf = (printed: string | null): AmountBasis => BASES.get(printed ?? '') ?? 'reported';

/** The amounts of a fact: the one in its own cells, and the potential value that notes on awards give beside the current one. */
export function amountsOf(fact: ReceiptFact, asOf: CalendarDate | null): Amount[] {
  const potential = /\bpotential_total_value (\d+(?:\.\d+)?)/.exec(fact.note ?? '')?.[1] ?? null;
  const own = basisOf(fact.amount_basis);
  return [
    ...amount(fact.amount_usd, own, asOf),
    ...(own === 'potential' ? [] : amount(potential, 'potential', asOf)),
  ];
}

function amount(
  printed: string | null,
  basis: AmountBasis,
  asOf: CalendarDate | null,
): readonly Amount[] {
  const value = printed === null ? null : parsePrintedMoney(printed);
  return value === null ? [] : [{ value, currency: 'USD', basis, asOf }];
}

/** "100000000 USD, estimate (more than)": the amount in the document's own terms; null where it has none. */
export const amountInWords = (fact: ReceiptFact): string | null =>
  fact.amount_usd === null
    ? null
    : `${fact.amount_usd} USD, ${fact.amount_basis ?? 'basis not stated'}`;
