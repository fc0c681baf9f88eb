/** Totals over many links: exact, basis by basis, saying what they leave out. */
import { expect, it } from 'vitest';
import { Totals } from '#api/store/totals.ts';
import { type AmountTotal, MoneySchema } from '#model';

const total = (
  basis: AmountTotal['basis'],
  value: string,
  more: Partial<AmountTotal> = {},
): AmountTotal => ({
  basis,
  value: MoneySchema.parse(value),
  currency: 'USD',
  records: 1,
  excludes: [],
  asOf: '2024-01-01',
  ...more,
});

function sum(...amounts: AmountTotal[]): AmountTotal[] {
  const totals = new Totals();
  for (const amount of amounts) totals.add([amount]);
  return totals.list();
}

it('never adds different bases or currencies', () => {
  expect(
    sum(
      total('current', '1.00'),
      total('obligated-seen', '2.00'),
      total('current', '4.00', { currency: 'EUR' }),
    ).map(({ basis, currency, value }) => [basis, currency, value]),
  ).toEqual([
    ['obligated-seen', 'USD', '2.00'],
    ['current', 'EUR', '4.00'],
    ['current', 'USD', '1.00'],
  ]);
});

it('adds to the cent, also below zero, and keeps the latest day', () => {
  expect(
    sum(
      total('obligated-seen', '0.10'),
      total('obligated-seen', '-0.30', { asOf: '2025-02-02', records: 3 }),
    ),
  ).toEqual([
    {
      basis: 'obligated-seen',
      value: '-0.20',
      currency: 'USD',
      records: 4,
      excludes: [],
      asOf: '2025-02-02',
    },
  ]);
});

it('adds up what its parts leave out', () => {
  const [one] = sum(
    total('subaward', '1.00', { excludes: ['2 suspected duplicates'] }),
    total('subaward', '1.00', {
      excludes: ['1 suspected duplicate', 'rows cut off at the source'],
    }),
  );
  expect(one?.excludes).toEqual(['3 suspected duplicates', 'rows cut off at the source']);
});

it('says that a sum of stocks is a sum of latest figures', () => {
  expect(sum(total('potential', '1.00'), total('potential', '1.00'))[0]?.excludes).toEqual([
    'each of 2 links counted with its latest figure',
  ]);
  expect(sum(total('potential', '1.00'))[0]?.excludes).toEqual([]);
});
