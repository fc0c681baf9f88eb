/** Totals over many edges, basis by basis; bases are never mixed, and what a total leaves out is said. */
import { AMOUNT_BASIS_TABLE, type AmountTotal, centsOf, moneyFromCents } from '#model';

interface Sum {
  readonly first: AmountTotal;
  cents: bigint;
  records: number;
  parts: number;
  asOf: string | null;
  readonly excludes: Map<string, number>;
}

/** Adds totals of distinct edges. */
export class Totals {
  readonly #sums = new Map<string, Sum>();

  add(amounts: readonly AmountTotal[]): void {
    for (const amount of amounts) {
      const key = `${amount.basis} ${amount.currency}`;
      const sum = this.#sums.get(key) ?? emptySum(amount);
      this.#sums.set(key, sum);
      sum.cents += centsOf(amount.value);
      sum.records += amount.records;
      sum.parts++;
      if ((amount.asOf ?? '') > (sum.asOf ?? '')) sum.asOf = amount.asOf;
      for (const text of amount.excludes) count(sum.excludes, text);
    }
  }

  /** In the order of the table of bases, then by currency. */
  list(): AmountTotal[] {
    return AMOUNT_BASIS_TABLE.flatMap((row) =>
      [...this.#sums.values()]
        .filter((sum) => sum.first.basis === row.basis)
        .sort((a, b) => (a.first.currency < b.first.currency ? -1 : 1))
        .map((sum) => totalOf(sum, row.adds)),
    );
  }
}

const emptySum = (first: AmountTotal): Sum => ({
  first,
  cents: 0n,
  records: 0,
  parts: 0,
  asOf: null,
  excludes: new Map(),
});

const COUNTED = /^(\d+) suspected duplicates?$/;

/** "2 suspected duplicates" and "1 suspected duplicate" make three. */
function count(excludes: Map<string, number>, text: string): void {
  const counted = COUNTED.exec(text);
  const key = counted ? 'suspected duplicate' : text;
  excludes.set(key, (excludes.get(key) ?? 0) + Number(counted?.[1] ?? 1));
}

function totalOf(sum: Sum, adds: 'flow' | 'stock'): AmountTotal {
  const excludes = [...sum.excludes]
    .map(([text, times]) =>
      text === 'suspected duplicate' ? `${times} ${text}${times === 1 ? '' : 's'}` : text,
    )
    .sort();
  if (adds === 'stock' && sum.parts > 1)
    excludes.unshift(
      `each of ${sum.parts.toLocaleString('en-US')} links counted with its latest figure`,
    );
  return {
    basis: sum.first.basis,
    value: moneyFromCents(sum.cents),
    currency: sum.first.currency,
    records: sum.records,
    excludes,
    asOf: sum.asOf,
  };
}
