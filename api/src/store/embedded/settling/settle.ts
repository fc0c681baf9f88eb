/** After the last batch: identity, summaries, names, inferences, counts, roles and search, in one transaction. */
import type { Database } from '../database/database.ts';
import { isSettled, readMeta, writeMeta } from '../database/meta.ts';
import { decideIdentity } from '../identity/decide-identity.ts';
import { noteCounts } from '../reading/stats.ts';
import { countLinks } from '../writing/count-links.ts';
import { computeDataVersion } from './compute-data-version.ts';
import { dropUnstated } from './drop-unstated.ts';
import { indexNames } from './index-names.ts';
import { inferEdges } from './infer.ts';
import { regroup } from './regroup.ts';
import { assignRoles, nameEntities } from './show-entities.ts';
import { summarizeSome } from './summarize.ts';

/** Gives the event loop a turn between two stretches of work. */
export type Breathe = () => Promise<void>;
type Progress = (done: number, total: number) => void;

const TOUCHED = `
CREATE TEMP TABLE IF NOT EXISTS touched (n INTEGER PRIMARY KEY);
DELETE FROM touched`;
const TOUCH = `
INSERT OR IGNORE INTO touched
SELECT from_node FROM edges WHERE settled = 0 UNION SELECT to_node FROM edges WHERE settled = 0`;
const WAITING = 'SELECT count(*) AS n FROM edges WHERE settled = 0';
const AT_ONCE = 2_000;

/** Does nothing when nothing changed; an interruption leaves the store as it was before. */
export async function settle(db: Database, breathe: Breathe, progress?: Progress): Promise<void> {
  if (isSettled(db)) return;
  db.script(TOUCHED);
  db.begin();
  try {
    decideIdentity(db);
    regroup(db);
    db.run(TOUCH);
    await summarizeAll(db, breathe, progress);
    dropUnstated(db);
    nameEntities(db);
    if (inferEdges(db)) {
      db.run(TOUCH);
      await summarizeAll(db, breathe, progress);
    }
    for (const step of [countLinks, assignRoles, indexNames]) {
      step(db);
      await breathe();
    }
    writeMeta(db, 'data_version', computeDataVersion(db));
    noteCounts(db);
    writeMeta(db, 'settled_revision', readMeta(db, 'revision'));
    db.commit();
  } catch (error) {
    db.rollback();
    throw error;
  }
}

async function summarizeAll(db: Database, breathe: Breathe, progress?: Progress): Promise<void> {
  const total = db.first<{ n: number }>(WAITING)?.n ?? 0;
  let done = 0;
  let last = summarizeSome(db, 0, AT_ONCE);
  while (last !== null) {
    done = Math.min(done + AT_ONCE, total);
    progress?.(done, total);
    await breathe();
    last = summarizeSome(db, last, AT_ONCE);
  }
}
