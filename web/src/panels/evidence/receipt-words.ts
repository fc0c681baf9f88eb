/** How a receipt is put into one line of ours. */
import { type AmountBasis, printMoney, type Receipt } from '#model';
import { basisWords } from '../words/amount-words.ts';
import { periodWords } from '../words/period-words.ts';

/** The day or period that the record speaks of, as printed. */
function receiptDate(receipt: Receipt): string {
  if (receipt.period) return periodWords(receipt.period);
  return receipt.asOf ? `as of ${receipt.asOf}` : 'undated';
}

/** What the amount of one record is: a transaction names what it obligates, the sum of them all stands on the link. */
const ownBasisWords = (basis: AmountBasis): string =>
  basis === 'obligated-seen' ? 'obligated by this action' : basisWords(basis);

/** "USAspending contract transactions, 70CTD… P00001, line 12 · 2024-09-16 · 10,824,572.93 USD obligated by this action". */
export function receiptLine(receipt: Receipt): string {
  const amounts = receipt.amounts.map(
    (amount) => `${printMoney(amount.value, amount.currency)} ${ownBasisWords(amount.basis)}`,
  );
  return [
    `${receipt.source.title}, ${receipt.record.recordId}`,
    receipt.record.locator,
    receiptDate(receipt),
    ...amounts,
  ].join(' · ');
}
