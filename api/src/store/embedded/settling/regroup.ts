/** Puts entities under the ids they stand for now, and statements on the edges of those; exactly reversible. */
import type { EntityId } from '#model';
import type { Database } from '../database/database.ts';
import { readGroups } from '../identity/decide-identity.ts';
import { nextNumber } from '../writing/numbers.ts';

const MERGED = 'SELECT id, n, canonical FROM entities WHERE canonical <> n';
const NUMBERS = 'SELECT id, n FROM entities WHERE id IN (SELECT value FROM json_each(?))';

/** Statements whose edge no longer joins the entities that its ends stand for. */
const MISPLACED = `
SELECT s.n, s.edge, f.canonical AS from_node, e.kind, t.canonical AS to_node
FROM edges e JOIN statements s ON s.edge = e.n
JOIN entities f ON f.n = s.stated_from JOIN entities t ON t.n = s.stated_to
WHERE (e.from_node IN (SELECT n FROM touched) OR e.to_node IN (SELECT n FROM touched))
  AND (f.canonical <> e.from_node OR t.canonical <> e.to_node)
ORDER BY s.n`;

interface Misplaced {
  readonly n: number;
  readonly edge: number;
  readonly from_node: number;
  readonly kind: string;
  readonly to_node: number;
}

/** Applies the ledger; notes in `touched` every entity whose links change. */
export function regroup(db: Database): void {
  const wanted = readGroups(db);
  const numbers = new Map<string, number>(
    db
      .all<{ id: string; n: number }>(NUMBERS, JSON.stringify([...new Set([...wanted].flat())]))
      .map((row) => [row.id, row.n]),
  );
  const merged = db.all<{ id: EntityId; n: number; canonical: number }>(MERGED);
  const now = new Map(merged.map((row) => [row.n, row.canonical]));
  for (const row of merged) if (!wanted.has(row.id)) move(db, row.n, row.canonical, row.n);
  for (const [alias, canonical] of wanted) {
    const [from, to] = [numbers.get(alias), numbers.get(canonical)];
    if (from === undefined || to === undefined) continue;
    const was = now.get(from) ?? from;
    if (was !== to) move(db, from, was, to);
  }
  restate(db);
}

const MOVE = 'UPDATE entities SET canonical = ?2 WHERE n = ?1';
const TOUCH = 'INSERT OR IGNORE INTO touched (n) VALUES (?1), (?2), (?3)';
const UNNAME = 'UPDATE entities SET settled = 0 WHERE n IN (?1, ?2, ?3)';

function move(db: Database, node: number, was: number, canonical: number): void {
  db.run(MOVE, node, canonical);
  db.run(TOUCH, node, was, canonical);
  db.run(UNNAME, node, was, canonical);
}

const FIND_EDGE = 'SELECT n FROM edges WHERE from_node = ? AND kind = ? AND to_node = ?';
const ADD_EDGE =
  'INSERT INTO edges (n, from_node, kind, to_node, statement) VALUES (?, ?, ?, ?, ?)';
const UNSETTLE_EDGE = 'UPDATE edges SET settled = 0 WHERE n = ?';
const RESTATE = 'UPDATE statements SET edge = ? WHERE n = ?';
const TOUCH_ENDS =
  'INSERT OR IGNORE INTO touched SELECT from_node FROM edges WHERE n = ?1 UNION SELECT to_node FROM edges WHERE n = ?1';
const REST =
  'UPDATE edges SET settled = 0, statement = (SELECT min(n) FROM statements WHERE edge = edges.n) WHERE n = ?1 AND EXISTS (SELECT 1 FROM statements WHERE edge = ?1)';
const DROP = 'DELETE FROM edges WHERE n = ?';

function restate(db: Database): void {
  const left = new Set<number>();
  let next = nextNumber(db, 'edges');
  for (const row of db.all<Misplaced>(MISPLACED)) {
    let edge = db.first<{ n: number }>(FIND_EDGE, row.from_node, row.kind, row.to_node)?.n;
    if (edge === undefined) {
      edge = next++;
      db.run(ADD_EDGE, edge, row.from_node, row.kind, row.to_node, row.n);
    }
    db.run(RESTATE, edge, row.n);
    db.run(UNSETTLE_EDGE, edge);
    left.add(row.edge);
  }
  for (const edge of left) {
    db.run(TOUCH_ENDS, edge);
    if (db.run(REST, edge) === 0) db.run(DROP, edge);
  }
}
