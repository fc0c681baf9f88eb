/** Statements with what they do not say left empty, so that importers name only what the record states. */
import { parseCalendarDate, type StatementBody } from '#model';

/** A statement that says nothing but what is given; grade and rule are always named. */
export const statementBody = (
  said: Partial<StatementBody> & Pick<StatementBody, 'grade' | 'rule'>,
): StatementBody => ({
  quote: null,
  asOf: null,
  status: null,
  amounts: [],
  period: null,
  flags: [],
  note: null,
  ...said,
});

/** The calendar date that a time stamp such as `2024-11-19T20:00:00.000Z` prints; null for anything else. */
export const dateOfTimestamp = (text: string): ReturnType<typeof parseCalendarDate> =>
  /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(text) ? parseCalendarDate(text.slice(0, 10)) : null;

/** At most 25 words of a text, verbatim and unbroken: the sentence that holds `words`, cut to the words round them if it is longer. */
export function quoteAround(text: string, words: string): string | null {
  const at = text.indexOf(words);
  if (at < 0) return null;
  const before =
    text
      .slice(0, at)
      .split(/(?<=[.!?])\s+|\n+/)
      .at(-1) ?? '';
  const after = text.slice(at + words.length).split(/(?<=[.!?])\s+|\n+/)[0] ?? '';
  const room = 25 - words.split(/\s+/).length;
  const left = lastWords(before, Math.floor(room / 2));
  const right = firstWords(after, room - wordCount(left));
  return `${left}${words}${right}`.trim();
}

const wordCount = (text: string): number =>
  text.trim() === '' ? 0 : text.trim().split(/\s+/).length;

const lastWords = (text: string, count: number): string =>
  count <= 0 ? '' : (new RegExp(`(?:\\S+\\s*){0,${count}}$`).exec(text)?.[0] ?? '');

const firstWords = (text: string, count: number): string =>
  count <= 0 ? '' : (new RegExp(`^(?:\\s*\\S+){0,${count}}`).exec(text)?.[0] ?? '');
