/** What stands on a folded link, and what is said of it. */
import {
  AMOUNT_BASIS_TABLE,
  type AmountTotal,
  edgeVerb,
  fiscalYear,
  type Grade,
  gradeMeaning,
  lastDay,
  type Period,
  parseCalendarDate,
  shortMoney,
} from '#model';
import type { Fold } from './fold.ts';
import { sayNumber } from './say.ts';

/** "14 awards", or the verbs of parallel links: "awarded, funded". */
export const foldCount = (fold: Fold): string =>
  fold.of === 'contracts'
    ? sayNumber(fold.count, 'award', 'awards')
    : `${fold.count} links: ${fold.links.map((link) => edgeVerb(link)).join(', ')}`;

/** "14 awards · $190.9 M obligated seen · FY2021–26 · grade A–C · 2 flags". */
export const foldWords = (fold: Fold): string =>
  [
    foldCount(fold),
    ...fold.amounts.slice(0, 1).map(shortAmount),
    fiscalYears(fold.period),
    gradeRange(fold.best, fold.worst),
    ...(fold.flags.length > 0 ? [sayNumber(fold.flags.length, 'flag', 'flags')] : []),
  ].join(' · ');

/** "2 folded links of 14 awards"; empty when no contracts are folded. */
export function foldedAwards(folds: Iterable<Fold>): string {
  const all = [...folds].filter(({ of }) => of === 'contracts');
  const awards = all.reduce((sum, { count }) => sum + count, 0);
  if (all.length === 0) return '';
  return `${sayNumber(all.length, 'folded link', 'folded links')} of ${sayNumber(awards, 'award', 'awards')}`;
}

/** One basis in few words; what it leaves out stands in the evidence. */
function shortAmount({ basis, value, currency }: AmountTotal): string {
  const label = AMOUNT_BASIS_TABLE.find((row) => row.basis === basis)?.label ?? basis;
  return `${shortMoney(value, currency)} ${basis === 'obligated-seen' ? 'obligated seen' : label}`;
}

/** "FY2021–26", the federal fiscal years that the period touches; "undated" without any date. */
export function fiscalYears(period: Period | null): string {
  const first = period?.from ?? period?.to;
  const last = period?.to ?? period?.from;
  const end = last && parseCalendarDate(lastDay(last));
  if (!first || !end) return 'undated';
  const [from, to] = [fiscalYear(first), fiscalYear(end)];
  if (from === to) return `FY${from}`;
  const sameCentury = Math.floor(from / 100) === Math.floor(to / 100);
  return `FY${from}–${sameCentury ? String(to % 100).padStart(2, '0') : to}`;
}

/** "grade A" or "grade A–C". */
export function gradeRange(best: Grade, worst: Grade): string {
  const [a, b] = [gradeMeaning(best).letter, gradeMeaning(worst).letter];
  return a === b ? `grade ${a}` : `grade ${a}–${b}`;
}
