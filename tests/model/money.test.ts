import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centsOf,
  type Money,
  MoneySchema,
  moneyFromCents,
  parsePrintedMoney,
  printMoney,
  shortMoney,
  sumMoney,
} from '#model';

const cents = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });

describe('money', () => {
  it('is exact both ways, far beyond what floating point can hold', () => {
    fc.assert(
      fc.property(cents, (value) => {
        const money = moneyFromCents(value);
        expect(MoneySchema.safeParse(money).success).toBe(true);
        expect(centsOf(money)).toBe(value);
      }),
    );
  });

  it('sums exactly in any order', () => {
    fc.assert(
      fc.property(fc.array(cents), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0n);
        expect(sumMoney(values.map(moneyFromCents))).toBe(moneyFromCents(total));
        expect(sumMoney(values.map(moneyFromCents).reverse())).toBe(moneyFromCents(total));
      }),
    );
  });

  it.each([
    ['110367609.0', '110367609.00'],
    ['102842374.44', '102842374.44'],
    ['7391976', '7391976.00'],
    ['$1,234,567.5', '1234567.50'],
    ['-0.05', '-0.05'],
    ['0', '0.00'],
    ['.5', '0.50'],
    ['12.3400', '12.34'],
    ['-0', '0.00'],
  ])('reads %j as %s', (printed, money) => {
    expect(parsePrintedMoney(printed)).toBe(money);
  });

  it.each(['', '.', '-', '1.234', '1e6', '1,23', '12 000', 'NaN', '0x10', '1.2.3', '９'])(
    'does not guess at %j',
    (printed) => {
      expect(parsePrintedMoney(printed)).toBeNull();
    },
  );

  it('is printed with its unit', () => {
    expect(printMoney('28038925.98' as Money)).toBe('28,038,925.98 USD');
    expect(printMoney('-1234.00' as Money)).toBe('-1,234.00 USD');
  });

  it.each([
    ['190968421.55', 'USD', '$190.9 M'],
    ['1000.00', 'USD', '$1.0 k'],
    ['999.99', 'USD', '$999.99'],
    ['12.00', 'USD', '$12'],
    ['-1250000000.00', 'USD', '-$1.2 B'],
    ['3400000.00', 'EUR', '3.4 M EUR'],
  ])('%s %s is %s where room is short', (money, currency, short) => {
    expect(shortMoney(money as Money, currency)).toBe(short);
  });
});
