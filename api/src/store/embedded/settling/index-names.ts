/** Keeps the search index: names are only ever added, so it grows by the new ones. */
import type { Database } from '../database/database.ts';
import { readMeta, writeMeta } from '../database/meta.ts';

const ADD_NAMES = 'INSERT INTO names_index (rowid, text) SELECT n, text FROM names WHERE n > ?';
const ADD_WORDS = `
INSERT INTO words (word)
SELECT w.term FROM names_words w
WHERE length(w.term) BETWEEN 4 AND 40 AND w.term NOT GLOB '*[0-9]*'
  AND NOT EXISTS (SELECT 1 FROM words k WHERE k.word = w.term)`;
const ADD_PIECES =
  "INSERT INTO words_index (rowid, text) SELECT n, '^' || word || '$' FROM words WHERE n > ?";

/** Indexes the names that came since the last time. */
export function indexNames(db: Database): void {
  const last = (sql: string): number => db.first<{ n: number }>(sql)?.n ?? 0;
  const indexed = Number(readMeta(db, 'indexed'));
  const newest = last('SELECT coalesce(max(n), 0) AS n FROM names');
  if (newest <= indexed) return;
  db.run(ADD_NAMES, indexed);
  const words = last('SELECT coalesce(max(n), 0) AS n FROM words');
  db.run(ADD_WORDS);
  db.run(ADD_PIECES, words);
  writeMeta(db, 'indexed', String(newest));
}
