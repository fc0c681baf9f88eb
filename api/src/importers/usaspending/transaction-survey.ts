/** First reading of a transaction list: which agency-years the publisher cut off, and what the file spans. */
import { type CalendarDate, fiscalYear, type Notice, parsePrintedMoney } from '#model';
import { requireColumns } from '../files/csv-columns.ts';
import { csvRows } from '../files/csv-rows.ts';
import type { InputFile } from '../importer.ts';
import { isWithheldName } from '../names/person-names.ts';
import { printedDate, withheldNotice } from './usaspending.ts';

/** Where the cells of a transaction stand in a file. */
export interface TransactionColumns {
  readonly required: readonly string[];
  readonly amount: string;
  readonly date: string;
  readonly recipient: string;
  /** The awarding agency as the file groups its rows; empty when it prints none. */
  agencyOf(cells: Readonly<Record<string, string>>): string;
}

export interface TransactionSurvey {
  readonly header: readonly string[];
  /** True for an agency and fiscal year whose rows the publisher cut off. */
  isCutOff(agency: string, date: CalendarDate): boolean;
  readonly agencies: readonly string[];
  readonly years: readonly number[];
  readonly lastDay: CalendarDate | null;
  readonly notices: readonly Notice[];
}

/**
 * A thousand transactions of one agency in one year without a single deobligation do not happen: the list was
 * sorted by amount and cut off by the publisher. Smaller groups say nothing.
 */
const ROWS_THAT_TELL = 1_000;

interface Group {
  readonly agency: string;
  readonly year: number;
  rows: number;
  negative: number;
}

/** Reads the file once. Throws {@link NotUnderstood} for what is wrong with the file as a whole. */
export async function surveyTransactions(
  file: InputFile,
  columns: TransactionColumns,
): Promise<TransactionSurvey> {
  const groups = new Map<string, Group>();
  const withheld = new Set<string>();
  let lastDay: CalendarDate | null = null;
  let found: readonly string[] = [];
  const header = (names: readonly string[]) => {
    requireColumns(names, columns.required);
    found = names;
  };
  for await (const row of csvRows(file, { header })) {
    if (row.type !== 'row') continue;
    const date = printedDate(row.cells[columns.date] ?? '');
    const amount = parsePrintedMoney(row.cells[columns.amount] ?? '');
    if (date === null || amount === null) continue;
    const group = groupOf(groups, columns.agencyOf(row.cells), fiscalYear(date));
    group.rows += 1;
    if (amount.startsWith('-')) group.negative += 1;
    if (lastDay === null || date > lastDay) lastDay = date;
    const recipient = row.cells[columns.recipient] ?? '';
    if (recipient.trim() !== '' && isWithheldName(recipient)) withheld.add(recipient);
  }
  return { header: found, ...concluded([...groups.values()], withheld.size, lastDay) };
}

function groupOf(groups: Map<string, Group>, agency: string, year: number): Group {
  const key = `${agency}/${year}`;
  const group = groups.get(key) ?? { agency, year, rows: 0, negative: 0 };
  groups.set(key, group);
  return group;
}

function concluded(
  groups: readonly Group[],
  withheld: number,
  lastDay: CalendarDate | null,
): Omit<TransactionSurvey, 'header'> {
  const cutOff = groups.filter(({ rows, negative }) => rows >= ROWS_THAT_TELL && negative === 0);
  const keys = new Set(cutOff.map(({ agency, year }) => `${agency}/${year}`));
  return {
    isCutOff: (agency, date) => keys.has(`${agency}/${fiscalYear(date)}`),
    agencies: [...new Set(groups.map(({ agency }) => agency))].sort(),
    years: [...new Set(groups.map(({ year }) => year))].sort(),
    lastDay,
    notices: [...cutOff.map(cutOffNotice), ...withheldNotice(withheld)],
  };
}

const cutOffNotice = ({ agency, year, rows }: Group): Notice => ({
  type: 'notice',
  code: 'truncated-source',
  text: `${agency} FY${year}: ${rows.toLocaleString('en-US')} rows and no deobligation among them, so the published list is cut off; every amount from it is flagged`,
  count: rows,
});
