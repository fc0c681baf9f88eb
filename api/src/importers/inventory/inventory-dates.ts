/** Dates as the AI inventories print them. */
import { type CalendarDate, parseCalendarDate } from '#model';

const DAY = 86_400_000;
/** Day 0 of spreadsheet serial numbers, as it counts for every day after February 1900. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);

/** `45815` (a spreadsheet's day number), `6/7/2025` or `2025-06-07`; null for remarks and anything else. */
export function inventoryDate(printed: string): CalendarDate | null {
  const text = printed.trim();
  if (/^[1-9]\d{4}$/.test(text))
    return parseCalendarDate(
      new Date(SPREADSHEET_EPOCH + Number(text) * DAY).toISOString().slice(0, 10),
    );
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!american) return parseCalendarDate(text);
  const [, month = '', day = '', year = ''] = american;
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
