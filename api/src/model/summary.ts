/** The summary of an edge, computed from its statements alone: the same everywhere, so that anyone can recompute it. */
import { type CalendarDate, firstDay, joinPeriods, type Period } from './dates.ts';
import { type AmountTotal, type Edge, type EdgeEnds, edgeId } from './edge.ts';
import { bestGrade, FLAGS, type Flag, type Status } from './grades.ts';
import { AMOUNT_BASIS_TABLE, type AmountBasisMeaning, centsOf, moneyFromCents } from './money.ts';
import type { StatementBody } from './statement.ts';

/** A statement with the publisher's id of its record: two copies of one record count once in a sum. */
export interface WeighedStatement extends StatementBody {
  readonly publisherId: string;
  readonly superseded: boolean;
}

/** Computes grade, status, period, totals and flags of an edge; throws when there is no statement. */
export function summarizeEdge(ends: EdgeEnds, statements: readonly WeighedStatement[]): Edge {
  const standing = statements.filter((statement) => !statement.superseded);
  const counted = standing.length > 0 ? standing : statements;
  const flags = new Set<Flag>(counted.flatMap((statement) => statement.flags));
  if (standing.length === 0) flags.add('superseded');
  const statuses = new Set(
    counted.map((statement) => statement.status).filter((status) => status !== null),
  );
  return {
    id: edgeId(ends),
    kind: ends.kind,
    from: ends.from,
    to: ends.to,
    grade: bestGrade(counted.map((statement) => statement.grade)),
    contested: flags.has('contested'),
    status: statuses.size === 0 ? null : latestStatus(counted),
    period: counted.map(periodOf).reduce<Period | null>(joinPeriods, null),
    amounts: totalAmounts(counted),
    records: statements.length,
    flags: FLAGS.filter((flag) => flags.has(flag)),
  };
}

function periodOf(statement: StatementBody): Period | null {
  return statement.period;
}

/** The status of the latest statement that gives one; a statement without a day is older than any with one. */
function latestStatus(statements: readonly StatementBody[]): Status | null {
  const day = (date: CalendarDate | null): string => (date ? firstDay(date) : '');
  return (
    [...statements]
      .filter((statement) => statement.status !== null)
      .sort((a, b) =>
        day(a.asOf) < day(b.asOf)
          ? -1
          : day(a.asOf) > day(b.asOf)
            ? 1
            : (a.status ?? '') < (b.status ?? '')
              ? -1
              : 1,
      )
      .at(-1)?.status ?? null
  );
}

/** Totals by basis and currency, in the order of the table of bases. */
export function totalAmounts(statements: readonly WeighedStatement[]): AmountTotal[] {
  return AMOUNT_BASIS_TABLE.flatMap((row) => totalsOnBasis(row, statements));
}

interface Part {
  readonly cents: bigint;
  readonly asOf: string | null;
  readonly flags: readonly Flag[];
}

function totalsOnBasis(
  row: AmountBasisMeaning,
  statements: readonly WeighedStatement[],
): AmountTotal[] {
  const byCurrency = new Map<string, Map<string, Part>>();
  for (const statement of statements) {
    for (const amount of statement.amounts) {
      if (amount.basis !== row.basis) continue;
      const parts = byCurrency.get(amount.currency) ?? new Map<string, Part>();
      byCurrency.set(amount.currency, parts);
      const part = { cents: centsOf(amount.value), asOf: amount.asOf, flags: statement.flags };
      const other = parts.get(statement.publisherId);
      if (!other || isLater(part, other)) parts.set(statement.publisherId, part);
    }
  }
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, parts]) => totalOf(row, currency, [...parts.values()]));
}

function totalOf(row: AmountBasisMeaning, currency: string, parts: readonly Part[]): AmountTotal {
  const excludes: string[] = [];
  const kept =
    row.adds === 'flow' ? parts.filter((part) => !part.flags.includes('duplicate-suspect')) : parts;
  const left = parts.length - kept.length;
  if (left > 0) excludes.push(`${left} suspected duplicate${left === 1 ? '' : 's'}`);
  if (kept.some((part) => part.flags.includes('truncated-source')))
    excludes.push('rows cut off at the source');
  const latest = kept.reduce<Part | null>(
    (best, part) => (best === null || isLater(part, best) ? part : best),
    null,
  );
  const cents =
    row.adds === 'flow' ? kept.reduce((sum, part) => sum + part.cents, 0n) : (latest?.cents ?? 0n);
  return {
    basis: row.basis,
    value: moneyFromCents(cents),
    currency,
    records: kept.length,
    excludes,
    asOf: latest?.asOf ?? null,
  };
}

function isLater(a: Part, b: Part): boolean {
  const [left, right] = [a.asOf ?? '', b.asOf ?? ''];
  return left === right ? a.cents > b.cents : left > right;
}
