/** Words of what was typed, as queries of the full-text index. */
import { allowedDistance } from '../../likeness.ts';
import { nearestOf, piecesOf } from '../../query-words.ts';
import type { Database } from '../database/database.ts';

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

function nearWords(db: Database, word: string): string[] {
  if (allowedDistance(word.length) === 0) return [];
  const query = piecesOf(word).map((piece) => `"${piece}"`);
  const known = db.all<{ word: string }>(LIKELY, query.join(' OR '));
  return nearestOf(
    word,
    known.map((row) => row.word),
  );
}
