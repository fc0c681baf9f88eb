/** Entities that nobody states any more, since a source of theirs was withdrawn. */
import type { Database } from '../database/database.ts';

/** No name, identifier or fact, no edge, no decision. */
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
