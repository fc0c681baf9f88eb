/** What was typed, as words of the index. Nothing typed ever reaches the query language: words are letters and digits. */
import { allowedDistance, wordDistance } from '../likeness.ts';
import type { Database } from './database.ts';

/** The words of a text as the index cuts them: runs of letters and digits, without diacritics, lower case. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{Co}]+/gu)
    ?.slice(0, 12) ?? [];

/** A query for names that hold a word beginning with each of these. */
export const beginningWith = (words: readonly string[]): string =>
  words.map((word) => `"${word}"*`).join(' AND ');

const KNOWN = `SELECT 1 AS n FROM names_index WHERE names_index MATCH ? LIMIT 1`;
const LIKELY = `
SELECT w.word FROM words_index JOIN words w ON w.n = words_index.rowid
WHERE words_index MATCH ? ORDER BY bm25(words_index) LIMIT 300`;

/** A query that takes each unknown word for the known ones nearest to it; null when a word has none. */
export function nearestWords(db: Database, words: readonly string[]): string | null {
  const parts: string[] = [];
  for (const word of words) {
    if (db.first(KNOWN, `"${word}"*`)) {
      parts.push(`"${word}"*`);
      continue;
    }
    const near = nearWords(db, word);
    if (near.length === 0) return null;
    parts.push(`(${near.map((each) => `"${each}"`).join(' OR ')})`);
  }
  return parts.length > 0 ? parts.join(' AND ') : null;
}

/** Known words at the smallest distance, at most ten. */
function nearWords(db: Database, word: string): string[] {
  const allowed = allowedDistance(word.length);
  if (allowed === 0) return [];
  const scored = db
    .all<{ word: string }>(LIKELY, piecesOf(word))
    .map((row) => ({ word: row.word, distance: distanceOf(word, row.word) }))
    .filter((each) => each.distance <= allowed);
  const best = Math.min(...scored.map((each) => each.distance));
  return scored
    .filter((each) => each.distance === best)
    .map((each) => each.word)
    .slice(0, 10);
}

/** To the word, or to its beginning: "palnti" is on the way to "palantir". */
const distanceOf = (typed: string, word: string): number =>
  Math.min(
    wordDistance(typed, word),
    ...[0, 1].map((more) => wordDistance(typed, word.slice(0, typed.length + more)) + 0.5),
  );

/** Every three letters of the word between its ends, one of which must occur. */
function piecesOf(word: string): string {
  const letters = [...`^${word}$`];
  const pieces = letters.slice(0, -2).map((_, place) => letters.slice(place, place + 3).join(''));
  return [...new Set(pieces)].map((piece) => `"${piece}"`).join(' OR ');
}
