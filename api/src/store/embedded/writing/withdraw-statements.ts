/** Takes statements away, with the edges that have no other; what is left is summed up anew. */
import type { Database, Value } from '../database/database.ts';

const NOTES = `
CREATE TEMP TABLE IF NOT EXISTS touched (n INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS orphaned (n INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS withdrawn (n INTEGER PRIMARY KEY);
DELETE FROM orphaned;
DELETE FROM withdrawn`;
const NOTE_STATEMENTS = (which: string): string => `
INSERT INTO withdrawn SELECT s.n FROM statements s JOIN edges e ON e.n = s.edge WHERE ${which}`;
const NOTE_EDGES = `
INSERT OR IGNORE INTO orphaned SELECT edge FROM statements WHERE n IN (SELECT n FROM withdrawn)`;
const TOUCH_ENDS = `
INSERT OR IGNORE INTO touched
SELECT from_node FROM edges WHERE n IN (SELECT n FROM orphaned)
UNION SELECT to_node FROM edges WHERE n IN (SELECT n FROM orphaned)`;
const DROP_STATEMENTS = 'DELETE FROM statements WHERE n IN (SELECT n FROM withdrawn)';
const DROP_EDGES = `
DELETE FROM edges WHERE n IN (SELECT n FROM orphaned)
  AND NOT EXISTS (SELECT 1 FROM statements WHERE edge = edges.n)`;
const REST = `
UPDATE edges SET settled = 0, statement = (SELECT min(n) FROM statements WHERE edge = edges.n)
WHERE n IN (SELECT n FROM orphaned)`;

/**
 * `which` is a condition on a statement `s` and its edge `e`, with one value. The ends of the edges concerned are noted
 * in `touched`.
 */
export function withdrawStatements(db: Database, which: string, value: Value): void {
  db.script(NOTES);
  db.run(NOTE_STATEMENTS(which), value);
  for (const step of [NOTE_EDGES, TOUCH_ENDS, DROP_STATEMENTS, DROP_EDGES, REST]) db.run(step);
}
