/** The calendar dates that can be read from a receipt's printed date; what cannot be read stays in the record alone. */
import { type CalendarDate, type Period, parseCalendarDate, type Status } from '#model';

export interface PrintedDates {
  readonly period: Period | null;
  /** The day for which the record speaks. */
  readonly asOf: CalendarDate | null;
  /** Said together with the date, as in "operational 2025-06-07". */
  readonly status: Status | null;
}

type Match = readonly (string | undefined)[];
interface Reading {
  readonly printed: RegExp;
  readonly from?: number;
  readonly to?: number;
  readonly asOf?: number;
  readonly status?: Status;
}

const D = String.raw`(\d{4}(?:-\d{2}){0,2})`;
const reading = (printed: string, groups: Omit<Reading, 'printed'>): Reading => ({
  printed: new RegExp(printed.replaceAll('DATE', D)),
  ...groups,
});

/** Reviewed, the first that fits is taken. Numbers are groups of the pattern; one group may fill several places. */
const READINGS: readonly Reading[] = [
  reading('^award record as of DATE', { asOf: 1 }),
  reading('^(?:deployed as of the )DATE inventory$', { asOf: 1, status: 'operational' }),
  reading('^DATE inventory$', { asOf: 1 }),
  reading('^operational DATE$', { from: 1, status: 'operational' }),
  reading('^pilot from DATE$', { from: 1 }),
  reading('^authorized DATE; as of DATE$', { from: 1, asOf: 2 }),
  reading('^authorized DATE', { from: 1 }),
  reading('^in process DATE$', { asOf: 1 }),
  reading('^(?:as|search) of DATE$', { from: 1, to: 1, asOf: 1 }),
  reading('^current end date DATE$', { to: 1 }),
  reading('^reported (?:late )?DATE', { asOf: 1 }),
  reading('^PIA dated DATE, published DATE$', { asOf: 1 }),
  reading('^page published DATE, modified DATE$', { asOf: 2 }),
  reading('^DATE; paused DATE$', { from: 1, to: 2, asOf: 2 }),
  reading('^DATE; ordering period to DATE$', { from: 1, to: 2 }),
  reading('^DATE meeting; DATE email$', { from: 1, to: 2, asOf: 2 }),
  reading('^DATE[^;]*[;(] ?(?:letter |published |report(?:ed)? (?:by )?)+DATE', {
    from: 1,
    to: 1,
    asOf: 2,
  }),
  reading('^DATE to DATE$', { from: 1, to: 2 }),
  reading(String.raw`^(\d{4})-(\d{4})$`, { from: 1, to: 2 }),
  reading('^(?:DATE\\+$|DATE, five years$|DATE \\(one-year\\))', { from: 1 }),
  reading('^by DATE; to DATE$', { to: 2 }),
  reading('^DATE; prototype due', { from: 1, to: 1, asOf: 1 }),
  reading('^DATE(?:$| \\(|; re-released)', { from: 1, to: 1, asOf: 1 }),
];

/** Reads period, day and status from the printed words; all null when no date can be read. */
export function readPrintedDates(printed: string): PrintedDates {
  for (const candidate of READINGS) {
    const match = candidate.printed.exec(printed);
    if (match) return datesOf(candidate, match);
  }
  return { period: null, asOf: null, status: null };
}

function datesOf({ from, to, asOf, status }: Reading, match: Match): PrintedDates {
  // alternatives of one pattern leave the groups of the others empty
  const found = match.slice(1).filter((group) => group !== undefined);
  const date = (group: number | undefined): CalendarDate | null =>
    group === undefined ? null : parseCalendarDate(found[group - 1] ?? '');
  const period = { from: date(from), to: date(to) };
  return {
    period: period.from === null && period.to === null ? null : period,
    asOf: date(asOf),
    status: status ?? null,
  };
}
