/** What a receipt says about one edge: grade, words, days, amounts, flags and the remarks of its reader. */
import type { EdgeKind, Flag, Grade, StatementBody } from '#model';
import { statementBody } from '../statement-body.ts';
import { amountInWords, amountsOf } from './receipt-amounts.ts';
import { readPrintedDates } from './receipt-dates.ts';
import { REVIEWED_FLAGS } from './receipt-exceptions.ts';
import type { ReceiptFact } from './receipt-fact.ts';
import type { EdgeReading } from './receipt-reading.ts';

const GRADES: Readonly<Record<ReceiptFact['grade'], Grade>> = {
  D1: 'documented',
  D2: 'documented-copy',
  D3: 'cited',
  R1: 'reported',
  R2: 'reported',
  C1: 'claimed',
  N1: 'absent',
};

type Scope = Pick<EdgeReading, 'status' | 'grade' | 'amount' | 'note'> & {
  readonly flags?: readonly Flag[];
};

/** The statement of a fact about an edge of that kind. */
export function receiptStatement(
  fact: ReceiptFact,
  kind: EdgeKind,
  scope: Scope = {},
): StatementBody {
  const dates = readPrintedDates(fact.date);
  const grade = kind === 'absent' ? 'absent' : (scope.grade ?? GRADES[fact.grade]);
  const searched = fact.grade === 'N1';
  const amounts = scope.amount === true ? amountsOf(fact, dates.asOf) : [];
  return statementBody({
    grade,
    rule: `receipts/${kind.replaceAll('_', '-')}`,
    quote: searched ? null : fact.quote,
    asOf: dates.asOf,
    status: scope.status ?? (kind === 'absent' ? null : dates.status),
    amounts,
    period: kind === 'authorized' ? periodOfLetter(fact) : dates.period,
    flags: flagsOf(fact, scope.flags ?? [], amounts),
    note: remarks([
      scope.note ?? null,
      searched ? searchInWords(fact) : null,
      amountRemark(fact, scope.amount === true),
      fact.note,
    ]),
  });
}

/** A letter holds from its day until the day on which its note says it expires. */
function periodOfLetter(fact: ReceiptFact): StatementBody['period'] {
  const { period } = readPrintedDates(fact.date);
  const expires = /\bexp(?:ires)? (\d{4}-\d{2}-\d{2})/.exec(fact.note ?? '')?.[1];
  const to = expires === undefined ? null : (readPrintedDates(expires).asOf ?? null);
  return period === null ? null : { from: period.from, to };
}

function flagsOf(
  fact: ReceiptFact,
  flags: readonly Flag[],
  amounts: StatementBody['amounts'],
): Flag[] {
  const zero: Flag[] = amounts.some(({ value }) => value === '0.00') ? ['zero-dollar'] : [];
  return [...new Set([...(REVIEWED_FLAGS[fact.id]?.flags ?? []), ...flags, ...zero])];
}

const searchInWords = (fact: ReceiptFact): string =>
  `Looked for: ${fact.object} (${fact.date}), in ${fact.source.title}: ${fact.locator}. Nearest words there: "${fact.quote}".`;

/** The printed basis where the model has no such one, and the amount itself where it is not money of this edge. */
function amountRemark(fact: ReceiptFact, onEdge: boolean): string | null {
  const words = amountInWords(fact);
  if (words === null) return null;
  return onEdge
    ? `Amount as printed: ${words}.`
    : `Named in the record, but not money of this edge: ${words}.`;
}

const remarks = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join(' ') || null;
