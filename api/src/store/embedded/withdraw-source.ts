/** Takes away all that was read of a source by older rules, before its rows come again. */
import type { Database } from './database.ts';
import { writeMeta } from './meta.ts';
import { countLinks } from './show-entities.ts';
import { withdrawStatements } from './withdraw-statements.ts';

const OF_SOURCE = 'record IN (SELECT n FROM records WHERE source = ?)';
const UNNAME = `
UPDATE entities SET settled = 0 WHERE n IN (SELECT entity FROM names WHERE ${OF_SOURCE})`;
const THINGS = ['names', 'identifiers', 'facts'] as const;

/** A record may go when nothing refers to it, which takes an index on each reference to find out. */
const INDEXES = [...THINGS.map((table) => [table, 'record']), ['statements', 'superseded_by']];

/** The search index holds no names of its own to take away: it is filled anew. */
const EMPTY_INDEX = `
INSERT INTO names_index (names_index) VALUES ('delete-all');
INSERT INTO words_index (words_index) VALUES ('delete-all');
DELETE FROM words`;

/** Runs inside the caller's transaction. Entities stay until the store settles, because most of them come again. */
export function withdrawSource(db: Database, source: number): void {
  withdrawStatements(db, 's.source = ?', source);
  countLinks(db);
  db.run(UNNAME, source);
  for (const table of THINGS) db.run(`DELETE FROM ${table} WHERE ${OF_SOURCE}`, source);
  for (const [table, column] of INDEXES)
    db.script(`CREATE INDEX withdrawing_${table} ON ${table} (${column})`);
  db.run('DELETE FROM records WHERE source = ?', source);
  for (const [table] of INDEXES) db.script(`DROP INDEX withdrawing_${table}`);
  db.script(EMPTY_INDEX);
  writeMeta(db, 'indexed', '0');
}

/** Nobody states them any more: no name, identifier or fact, no edge, no decision. */
const UNSTATED = `
settled = 0 AND canonical = n
  AND NOT EXISTS (SELECT 1 FROM names WHERE entity = entities.n)
  AND NOT EXISTS (SELECT 1 FROM identifiers WHERE entity = entities.n)
  AND NOT EXISTS (SELECT 1 FROM facts WHERE entity = entities.n)
  AND NOT EXISTS (SELECT 1 FROM edges WHERE from_node = entities.n)
  AND NOT EXISTS (SELECT 1 FROM edges WHERE to_node = entities.n)
  AND NOT EXISTS (SELECT 1 FROM decisions WHERE alias = entities.n OR canonical = entities.n)
  AND NOT EXISTS (SELECT 1 FROM entities other WHERE other.canonical = entities.n AND other.n <> entities.n)`;
const COUNT_UNSTATED = `SELECT count(*) AS count FROM entities WHERE ${UNSTATED}`;
const STATED_ENDS = `
CREATE INDEX withdrawing_from ON statements (stated_from);
CREATE INDEX withdrawing_to ON statements (stated_to)`;

/** Takes away the entities that no record states since their source was withdrawn. */
export function dropUnstated(db: Database): void {
  if ((db.first<{ count: number }>(COUNT_UNSTATED)?.count ?? 0) === 0) return;
  db.script(STATED_ENDS);
  db.run(`DELETE FROM entities WHERE ${UNSTATED}`);
  db.script('DROP INDEX withdrawing_from; DROP INDEX withdrawing_to');
}
