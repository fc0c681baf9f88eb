/** One line of ours for a record. */
import { expect, it } from 'vitest';
import { type AmountBasis, type Money, moneyFromCents, type Receipt } from '#model';
import { receiptLine } from '../../../web/src/panels/evidence/receipt-words.ts';

const value: Money = moneyFromCents(728_581_713n);
const receipt = (basis: AmountBasis): Receipt =>
  ({
    source: { title: 'Contract transactions' },
    record: { recordId: 'P00002', locator: 'line 6235' },
    period: null,
    asOf: null,
    amounts: [{ value, currency: 'USD', basis, asOf: null }],
  }) as unknown as Receipt; // as much of a receipt as is read here

it('calls what one transaction obligates no sum of what was seen', () => {
  expect(receiptLine(receipt('obligated-seen'))).toBe(
    'Contract transactions, P00002 · line 6235 · undated · 7,285,817.13 USD obligated by this action',
  );
  expect(receiptLine(receipt('current'))).toContain('7,285,817.13 USD current value');
});
