/** How a receipt is put into one line of ours, and which of its cells speak when there is no quotation. */
import { printMoney, type Receipt } from '#model';
import { basisWords } from '../words/amount-words.ts';
import { periodWords } from '../words/period-words.ts';

type Fields = Readonly<Record<string, string>>;

/** Cells in which records speak, the most telling first. */
const SPOKEN = [
  /transaction.*description/i,
  /award.*description/i,
  /description/i,
  /summary|purpose/i,
];
const NAMING = /recipient|vendor|awardee|company|agency|offering|product|system|use case/i;
/** Names of codes, not words of the record. */
const CODED = /naics|psc|product.?(or.?)?service|_code|\bid\b|uei/i;

/** The day or period that the record speaks of, as printed. */
function receiptDate(receipt: Receipt): string {
  if (receipt.period) return periodWords(receipt.period);
  return receipt.asOf ? `as of ${receipt.asOf}` : 'undated';
}

/** "USAspending contract transactions, 70CTD… P00001, line 12 · 2024-09-16 · 10,824,572.93 USD obligated". */
export function receiptLine(receipt: Receipt): string {
  const amounts = receipt.amounts.map(
    (amount) => `${printMoney(amount.value, amount.currency)} ${basisWords(amount.basis)}`,
  );
  return [
    `${receipt.source.title}, ${receipt.record.recordId}`,
    receipt.record.locator,
    receiptDate(receipt),
    ...amounts,
  ].join(' · ');
}

const filledKeys = (fields: Fields): string[] =>
  Object.keys(fields).filter((key) => (fields[key] ?? '').trim() !== '');

/** The cell in which a record says in words what it is about; null when it has none. */
export function spokenCell(fields: Fields): string | null {
  const keys = filledKeys(fields);
  for (const pattern of SPOKEN) {
    const key = keys.find((one) => pattern.test(one) && !CODED.test(one));
    if (key !== undefined) return key;
  }
  return null;
}

/** A question printed as a header, or a paragraph under it, names nobody. */
const isNaming = (key: string, value: string): boolean =>
  NAMING.test(key) && !CODED.test(key) && key.length <= 48 && value.length <= 160;

/** Up to three cells that name parties; without any, and without words, the first four of the record. */
export function tellingCells(fields: Fields): string[] {
  const keys = filledKeys(fields);
  const naming = keys.filter((key) => isNaming(key, fields[key] ?? '')).slice(0, 3);
  return naming.length > 0 || spokenCell(fields) !== null ? naming : keys.slice(0, 4);
}
