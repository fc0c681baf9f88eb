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

const LONGEST_QUOTE = 25;

/** The sentence that holds `words`, verbatim; of a longer one the part round them, unbroken and of at most 25 words. */
export function quoteAround(text: string, words: string): string | null {
  const at = text.indexOf(words);
  if (at < 0) return null;
  const before = wordsOf(text.slice(0, at).split(SENTENCE_END).at(-1) ?? '');
  const after = wordsOf(text.slice(at + words.length).split(SENTENCE_END)[0] ?? '');
  const room = Math.max(0, LONGEST_QUOTE - words.split(/\s+/).length);
  const left = Math.min(before.length, Math.max(Math.floor(room / 2), room - after.length));
  const kept = [...(left === 0 ? [] : before.slice(-left)), words, ...after.slice(0, room - left)];
  return kept.join('').trim();
}

const SENTENCE_END = /(?<=[.!?])\s+|\n+/;

/** The words of a text, each with the blanks that stand beside it, so that joining gives the text back. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+\s*/g) ?? [];
