/** Search: identifiers first, then names and aliases by their beginnings, then by likeness. */
import type { SearchAnswer, SearchHit, SearchQuestion } from '#model';
import { normalIdentifier } from '../../identifier.ts';
import { wordsOf } from '../../query-words.ts';
import { questionMark, readCursor, writeCursor } from '../database/cursor.ts';
import type { Database, Value } from '../database/database.ts';
import { readMeta } from '../database/meta.ts';
import { bitsOf, ENTITY_COLUMNS, type EntityRow, entityOf } from '../rows/entity-row.ts';
import { beginningWith, nearestWords } from './query-words.ts';

interface HitRow extends EntityRow {
  readonly field: string;
  readonly text: string;
  readonly total: number;
}

/**
 * Tiers: 0 identifier as typed · 1 name as typed · 2 identifier by its beginning (only when something typed looks
 * like one) · 3 name by its beginning · 4 words of a name by their beginnings. Among equals the well-connected first.
 * ?1 as typed · ?2 as an identifier · ?3 end of the range of identifiers beginning so, or null ·
 * ?4 full-text query · ?5 kinds · ?6 roles · ?7 as an id
 */
const HITS = `
hits (entity, tier, field, text) AS (
  SELECT n, 0, 'id', id FROM entities WHERE id = ?7
  UNION ALL
  SELECT entity, 0, scheme, value FROM identifiers WHERE norm = ?2 AND ?2 <> ''
  UNION ALL
  SELECT entity, 2, scheme, value FROM identifiers WHERE norm > ?2 AND norm < ?3
  UNION ALL
  SELECT m.entity,
    CASE WHEN upper(m.text) = upper(?1) THEN 1 WHEN substr(upper(m.text), 1, length(?1)) = upper(?1) THEN 3 ELSE 4 END,
    CASE m.form WHEN 'short' THEN 'short name' ELSE m.form END, m.text
  FROM names_index x JOIN names m ON m.n = x.rowid
  WHERE names_index MATCH ?4
)`;

/** The best hit of each entity: with a single min() SQLite takes the other columns from the row that has it. */
const RANKED = `
ranked AS (
  SELECT ${ENTITY_COLUMNS}, h.field, h.text, min(h.tier || (h.field = 'alias') || h.text || char(10) || h.field) AS best
  FROM hits h JOIN entities a ON a.n = h.entity JOIN entities o ON o.n = a.canonical
  WHERE (?5 IS NULL OR o.kind IN (SELECT value FROM json_each(?5)))
    AND (?6 = 0 OR (o.roles & ?6) <> 0)
  GROUP BY o.n
)`;

/** ?8 the place of the last hit of the page before · ?9 page size. */
const SEARCH = `
WITH ${HITS}, ${RANKED}, placed AS (
  SELECT *, row_number() OVER (ORDER BY substr(best, 1, 1), links DESC, id) AS place, count(*) OVER () AS total
  FROM ranked
)
SELECT * FROM placed WHERE place > ?8 ORDER BY place LIMIT ?9`;

/** Matches nothing. */
const NO_WORDS = '""';

/** Throws `malformed` or `stale` for a cursor that does not fit. */
export function searchEntities(db: Database, question: SearchQuestion): SearchAnswer {
  const mark = questionMark('search', question);
  const after = readCursor(db, mark, question.after) ?? 0;
  const rows = askExactly(db, question, after) ?? askByLikeness(db, question, after);
  return {
    hits: rows.map(hitOf),
    total: rows[0]?.total ?? 0,
    next:
      rows.length > 0 && after + rows.length < (rows[0]?.total ?? 0)
        ? writeCursor(db, mark, after + rows.length)
        : null,
    dataVersion: readMeta(db, 'data_version'),
  };
}

function askExactly(db: Database, question: SearchQuestion, after: number): HitRow[] | null {
  const words = wordsOf(question.q);
  const query = words.length > 0 ? beginningWith(words) : NO_WORDS;
  const norm = normalIdentifier(question.q);
  const rows = ask(db, question, after, [question.q, norm, endOfRange(question.q, norm), query]);
  return rows.length > 0 ? rows : null;
}

function askByLikeness(db: Database, question: SearchQuestion, after: number): HitRow[] {
  const query = nearestWords(db, wordsOf(question.q));
  return query === null ? [] : ask(db, question, after, ['', '', null, query]);
}

function ask(
  db: Database,
  question: SearchQuestion,
  after: number,
  terms: readonly [string, string, string | null, string],
): HitRow[] {
  const { kind, role, limit, q } = question;
  const kinds = kind && kind.length > 0 ? JSON.stringify(kind) : null;
  const values: Value[] = [...terms, kinds, bitsOf(role), q, after, limit];
  return db.all<HitRow>(SEARCH, ...values);
}

/** Words without a digit or underscore are names, not beginnings of identifiers. */
const endOfRange = (typed: string, norm: string): string | null =>
  /[\d_]/.test(typed) && norm.length >= 2 ? `${norm}\u{10ffff}` : null;

const hitOf = (row: HitRow): SearchHit => ({
  entity: entityOf(row),
  matched: { field: row.field, text: row.text },
  sources: row.sources,
});
