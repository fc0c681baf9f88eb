/** Calendar dates as printed: a year, a month or a day. No clock, no time zone. */
import { z } from 'zod';

const PRINTED = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

export const CalendarDateSchema = z
  .string()
  .refine((text) => isCalendarDate(text), {
    error: 'expected a date as 2020, 2020-10 or 2020-10-21',
  })
  .brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof CalendarDateSchema>;

/** Both ends as printed, each possibly unknown. */
export const PeriodSchema = z.object({
  from: CalendarDateSchema.nullable(),
  to: CalendarDateSchema.nullable(),
});
export type Period = z.infer<typeof PeriodSchema>;

/** True for a date that exists in the calendar: 2020-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  const match = PRINTED.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  return day === undefined || Number(day) <= daysInMonth(Number(year), Number(month));
}

/** Parses a date as printed; null when it is none. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const parsed = CalendarDateSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first day that a printed date can mean, as `YYYY-MM-DD`. */
export function firstDay(date: CalendarDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a printed date can mean, as `YYYY-MM-DD`. */
export function lastDay(date: CalendarDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year = '', month = ''] = date.split('-');
  return `${date}-${String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`;
}

/** Days since 1970-01-01 of a `YYYY-MM-DD` day. */
export const dayNumber = (day: string): number =>
  Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** The smallest period that holds both; null stands for undated. */
export function joinPeriods(a: Period | null, b: Period | null): Period | null {
  if (!a || !b) return a ?? b;
  return { from: pick(a.from, b.from, firstDay, true), to: pick(a.to, b.to, lastDay, false) };
}

function pick(
  a: CalendarDate | null,
  b: CalendarDate | null,
  day: (date: CalendarDate) => string,
  smaller: boolean,
): CalendarDate | null {
  if (!a || !b) return a ?? b;
  const [left, right] = [day(a), day(b)];
  if (left === right) return a.length <= b.length ? a : b;
  return left < right === smaller ? a : b;
}

/** The US federal fiscal year of a day: FY2021 starts on 2020-10-01. */
export function fiscalYear(date: CalendarDate): number {
  const [year = '0', month = '1'] = firstDay(date).split('-');
  return Number(year) + (Number(month) >= 10 ? 1 : 0);
}
