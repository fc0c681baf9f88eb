/** Takes away all that was read of a source by older rules, before its rows come again. */
import type { Database } from '../database/database.ts';
import { writeMeta } from '../database/meta.ts';
import { countLinks } from './count-links.ts';
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
