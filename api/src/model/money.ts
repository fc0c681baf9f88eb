/**
 * Money is exact: a decimal string with two places ("28038925.98", "-0.05") outside, integer cents (bigint) inside.
 * No amount ever passes through floating point.
 */
import { z } from 'zod';

export const MoneySchema = z
  .string()
  .regex(/^-?(?:0|[1-9]\d*)\.\d{2}$/, {
    error: 'expected an amount with two decimals, such as "28038925.98"',
  })
  .brand<'Money'>();
export type Money = z.infer<typeof MoneySchema>;

/** Cents to the decimal string. */
export function moneyFromCents(cents: bigint): Money {
  const sign = cents < 0n ? '-' : '';
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as Money; // built to the schema's own pattern
}

/** Decimal string to cents. */
export function centsOf(money: Money): bigint {
  return BigInt(money.replace('.', ''));
}

const PRINTED = /^([-+]?)\$?(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/;

/**
 * Reads an amount as publishers print it: "7391976", "110367609.0", "$1,234.50", "-12.3".
 * Digits after the second decimal must be zero; null when the text is no exact amount.
 */
export function parsePrintedMoney(text: string): Money | null {
  const match = PRINTED.exec(text.trim());
  if (!match) return null;
  const [, sign = '', whole = '', decimals = ''] = match;
  if (whole === '' && decimals === '') return null;
  if (/[1-9]/.test(decimals.slice(2))) return null;
  const cents = BigInt(`${whole.replaceAll(',', '') || '0'}${decimals.slice(0, 2).padEnd(2, '0')}`);
  return moneyFromCents(sign === '-' ? -cents : cents);
}

/** Exact sum. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let total = 0n;
  for (const amount of amounts) total += centsOf(amount);
  return moneyFromCents(total);
}

/** "28,038,925.98 USD". */
export function printMoney(money: Money, currency = 'USD'): string {
  const [whole = '0', decimals = '00'] = money.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals} ${currency}`;
}

const SCALES = [
  { cents: 100_000_000_000n, unit: ' B' },
  { cents: 100_000_000n, unit: ' M' },
  { cents: 100_000n, unit: ' k' },
] as const;

/** "$190.9 M", "-$1.2 k", "$12.50", "3.4 M EUR": short enough for a drawing, cut off (never rounded up) after one decimal. */
export function shortMoney(money: Money, currency = 'USD'): string {
  const cents = centsOf(money);
  const size = cents < 0n ? -cents : cents;
  const scale = SCALES.find((one) => size >= one.cents);
  const tenths = scale ? (size * 10n) / scale.cents : 0n;
  const figure = scale
    ? `${tenths / 10n}.${tenths % 10n}${scale.unit}`
    : moneyFromCents(size).replace(/\.00$/, '');
  const sign = cents < 0n ? '-' : '';
  return currency === 'USD' ? `${sign}$${figure}` : `${sign}${figure} ${currency}`;
}

/** Bases of an amount. Different bases are never added. */
export const AMOUNT_BASES = [
  'obligated',
  'obligated-seen',
  'outlayed',
  'current',
  'potential',
  'ceiling',
  'subaward',
  'reported',
] as const;
export type AmountBasis = (typeof AMOUNT_BASES)[number];

export interface AmountBasisMeaning {
  readonly basis: AmountBasis;
  readonly label: string;
  readonly meaning: string;
  /** `flow`: the amounts of distinct records add up. `stock`: each record restates the whole, the latest one counts. */
  readonly adds: 'flow' | 'stock';
}

export const AMOUNT_BASIS_TABLE: readonly AmountBasisMeaning[] = [
  {
    basis: 'obligated',
    label: 'obligated',
    adds: 'stock',
    meaning: 'Total obligated as the award summary states it on that day.',
  },
  {
    basis: 'obligated-seen',
    label: 'obligated, in these records',
    adds: 'flow',
    meaning: 'Sum of the transactions in the files loaded. Earlier transactions are not in it.',
  },
  {
    basis: 'outlayed',
    label: 'outlayed',
    adds: 'stock',
    meaning: 'Paid out, as the award summary states it on that day.',
  },
  {
    basis: 'current',
    label: 'current value',
    adds: 'stock',
    meaning: 'Base and exercised options: what the award is worth so far, not what was paid.',
  },
  {
    basis: 'potential',
    label: 'potential value',
    adds: 'stock',
    meaning: 'Base and all options: an upper limit, not money spent.',
  },
  {
    basis: 'ceiling',
    label: 'ceiling',
    adds: 'stock',
    meaning: 'The most that may be ordered under a vehicle.',
  },
  {
    basis: 'subaward',
    label: 'reported subawards',
    adds: 'flow',
    meaning: 'Sum of subawards the prime reported; suspected duplicates are left out and counted.',
  },
  {
    basis: 'reported',
    label: 'reported',
    adds: 'stock',
    meaning: 'A figure named by a document or the press, in its own terms.',
  },
];

export const AmountSchema = z.object({
  value: MoneySchema,
  currency: z.string().length(3),
  basis: z.enum(AMOUNT_BASES),
  asOf: z.string().nullable(),
});
export type Amount = z.infer<typeof AmountSchema>;
