/** Cursors: opaque to the asker; each names the state of the data, the question, and the last row of its page. */
import { canonicalJson, type Json, ProblemError } from '#model';
import { sha256Hex } from './sha256-hex.ts';

/** The mark of a question: its filters and order, without page size and cursor. */
export function questionMark(name: string, question: Readonly<Record<string, unknown>>): string {
  const { limit: _limit, after: _after, ...asked } = question;
  // A question was parsed from JSON or an address, so that it holds nothing JSON cannot; undefined members fall out.
  const plain = JSON.parse(JSON.stringify([name, asked])) as Json;
  return sha256Hex(canonicalJson(plain)).slice(0, 12);
}

/** The cursor after the row with this key, in the state of the data that the stamp names. */
export const makeCursor = (stamp: string, mark: string, key: number): string =>
  Buffer.from(`${stamp}.${mark}.${key}`, 'utf8').toString('base64url');

/** The key of the row to go on after; null for the first page. Throws `malformed` or `stale`. */
export function keyOfCursor(
  stamp: string,
  mark: string,
  cursor: string | undefined,
): number | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const match = /^([0-9a-f]{12})\.([0-9a-f]{12})\.(\d{1,15})$/.exec(text);
  if (!match || match[2] !== mark)
    throw new ProblemError('malformed', 'The cursor does not belong to this question.', {
      field: 'after',
      value: cursor.slice(0, 60),
      hint: 'Take `next` from the page before, with the same filters; leave `after` out for the first page.',
    });
  if (match[1] !== stamp)
    throw new ProblemError('stale', 'The data changed since that page was read.', {
      field: 'after',
      hint: 'Begin again with the first page.',
    });
  return Number(match[3]);
}
