/** Amounts of an edge: the one it is sorted by, and all of them as the path search reads them. */
import { type AmountBasis, type AmountTotal, centsOf } from '#model';

/** Links are sorted by the first basis, in this order, that they have. */
const SORTING_BASES: readonly AmountBasis[] = [
  'obligated-seen',
  'obligated',
  'current',
  'subaward',
  'reported',
];

/** The amount that a link is sorted and bounded by. */
export function sortingAmount(amounts: readonly AmountTotal[]): AmountTotal | null {
  for (const basis of SORTING_BASES) {
    const found = amounts.find((amount) => amount.basis === basis);
    if (found) return found;
  }
  return null;
}

/** `[[basis, cents]]` in US dollars; written digit by digit, because cents may exceed what a JSON reader keeps exact. */
export const writePathAmounts = (amounts: readonly AmountTotal[]): string =>
  `[${amounts
    .filter((amount) => amount.currency === 'USD')
    .map((amount) => `["${amount.basis}",${centsOf(amount.value)}]`)
    .join(',')}]`;

/** Reads `[["obligated",2803892598]]`; not as JSON, whose reader rounds large numbers. */
export function readPathAmounts(text: string): [AmountBasis, bigint][] {
  if (text === '[]') return [];
  const pairs = [...text.matchAll(/"([a-z-]+)",(-?\d+)/g)];
  // Stores write nothing but bases of the table.
  return pairs.map(([, basis, cents]) => [basis as AmountBasis, BigInt(cents ?? 0)]);
}
