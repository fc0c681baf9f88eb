/** Edges among entities, and documented absences at them. */
import type { EdgeId, EntityId, GraphAnswer } from '#model';
import type { Database } from '../database/database.ts';
import { readMeta } from '../database/meta.ts';
import { EDGE_COLUMNS, type EdgeRow, edgeOf } from '../rows/edge-row.ts';
import { entitiesOfNodes, entityOf } from '../rows/entity-row.ts';

const NODES = `
SELECT DISTINCT a.canonical AS n FROM json_each(?) w JOIN entities a ON a.id = w.value`;

/** The canonical nodes of ids; unknown ids are left out. */
export const nodesOf = (db: Database, ids: readonly EntityId[]): number[] =>
  db.all<{ n: number }>(NODES, JSON.stringify(ids)).map((row) => row.n);

/** CROSS JOIN keeps the order: from each target to its edges, of which contracts and offerings have few. */
const AMONG = `
WITH among (n) AS MATERIALIZED (SELECT value FROM json_each(?1))
SELECT ${EDGE_COLUMNS} FROM among CROSS JOIN shown_edges e ON e.to_node = among.n
WHERE e.from_node IN (SELECT n FROM among)
ORDER BY e.from_id, e.kind, e.to_id`;

/** All edges among the entities, with those entities. */
export function readGraph(db: Database, ids: readonly EntityId[]): GraphAnswer {
  const nodes = nodesOf(db, ids);
  return {
    edges: db.all<EdgeRow>(AMONG, JSON.stringify(nodes)).map(edgeOf),
    entities: entitiesOfNodes(db, nodes).map(entityOf),
    dataVersion: readMeta(db, 'data_version'),
  };
}

const ABSENCES = `
SELECT ${EDGE_COLUMNS} FROM shown_edges e
WHERE e.kind = 'absent' AND (
  e.from_node IN (SELECT value FROM json_each(?1)) OR e.to_node IN (SELECT value FROM json_each(?1)))
ORDER BY e.from_id, e.to_id`;

/** `absent` edges that touch any of the ends; those between the two sides come first. */
export function readAbsences(
  db: Database,
  from: readonly EntityId[],
  to: readonly EntityId[],
): EdgeId[] {
  const [left, right] = [new Set(nodesOf(db, from)), new Set(nodesOf(db, to))];
  const rows = db.all<EdgeRow>(ABSENCES, JSON.stringify([...left, ...right]));
  const between = (row: EdgeRow): boolean =>
    (left.has(row.from_node) && right.has(row.to_node)) ||
    (right.has(row.from_node) && left.has(row.to_node));
  return [...rows.filter(between), ...rows.filter((row) => !between(row))].map(
    (row) => edgeOf(row).id,
  );
}
