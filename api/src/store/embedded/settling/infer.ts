/** Inferred edges: recomputed whole from what is stated, so that they never outlive their inputs. */
import {
  canonicalJson,
  type EdgeKind,
  type EntityId,
  type Grade,
  HOSTING_RULE,
  inferHosting,
  type RecordId,
  type RowFacts,
  type StatedInput,
  type Status,
} from '#model';
import type { Database } from '../database/database.ts';
import { bumpRevision } from '../database/meta.ts';
import type { PlacedEdges } from '../writing/placed-row.ts';
import { withdrawStatements } from '../writing/withdraw-statements.ts';
import type { Node } from '../writing/write-entities.ts';
import { writeStatements } from '../writing/write-statements.ts';

interface InputRow {
  readonly from_id: EntityId;
  readonly kind: EdgeKind;
  readonly to_id: EntityId;
  readonly grade: Grade;
  readonly status: Status | null;
  readonly record: RecordId;
}

const INPUTS = `
SELECT f.id AS from_id, e.kind, t.id AS to_id, s.grade, s.body ->> 'status' AS status, r.id AS record
FROM edges e JOIN statements s ON s.edge = e.n JOIN records r ON r.n = s.record
JOIN entities f ON f.n = e.from_node JOIN entities t ON t.n = e.to_node
WHERE e.kind IN ('runs_in', 'built_on') AND s.superseded_by IS NULL
  AND s.grade NOT IN ('absent', 'withheld', 'inferred')
  AND f.kind <> 'withheld' AND t.kind <> 'withheld'`;

/** Offerings that others can stand on: those listed as infrastructure. */
const PLATFORMS = `
SELECT DISTINCT c.id, c.name FROM facts x JOIN entities e ON e.n = x.entity JOIN entities c ON c.n = e.canonical
WHERE x.key = 'service model' AND x.value LIKE '%IaaS%'`;

const THERE = `
SELECT f.id AS from_id, t.id AS to_id, r.id AS record, s.body
FROM statements s JOIN edges e ON e.n = s.edge JOIN records r ON r.n = s.record
JOIN entities f ON f.n = s.stated_from JOIN entities t ON t.n = s.stated_to
WHERE e.kind = 'hosted_on' AND s.body ->> 'rule' = ?`;

interface Wanted {
  readonly record: RecordId;
  readonly edge: RowFacts['edges'][number];
}

/** Makes the inferred statements those that the rule gives now; true if any had to change. */
export function inferEdges(db: Database): boolean {
  const wanted = wantedStatements(db);
  const there = db.all<{ from_id: string; to_id: string; record: string; body: string }>(
    THERE,
    HOSTING_RULE,
  );
  const has = there.map((row) => keyOf(row.record, row.from_id, row.to_id, row.body));
  const wants = wanted.map(({ record, edge }) =>
    keyOf(record, edge.from, edge.to, canonicalJson({ ...edge.statement })),
  );
  if (has.sort().join('\n') === wants.sort().join('\n')) return false;
  withdrawStatements(db, "e.kind = 'hosted_on' AND s.body ->> 'rule' = ?", HOSTING_RULE);
  write(db, wanted);
  bumpRevision(db);
  return true;
}

const keyOf = (...parts: readonly string[]): string => parts.join('\t');

function wantedStatements(db: Database): Wanted[] {
  const names = new Map(
    db.all<{ id: EntityId; name: string }>(PLATFORMS).map((row) => [row.id, row.name]),
  );
  const inputs = db.all<InputRow>(INPUTS).map(
    (row): StatedInput => ({
      from: row.from_id,
      kind: row.kind,
      to: row.to_id,
      grade: row.grade,
      status: row.status,
      recordId: row.record,
    }),
  );
  const inferred = inferHosting(
    inputs,
    (offering) => names.has(offering),
    (offering) => names.get(offering) ?? offering,
  );
  return inferred.flatMap(({ recordIds, ...edge }) =>
    recordIds.map((record) => ({ record, edge })),
  );
}

const RECORDS = `
SELECT r.id, r.n, r.source FROM records r WHERE r.id IN (SELECT value FROM json_each(?))`;
const NODES = 'SELECT id, n, canonical FROM entities WHERE id IN (SELECT value FROM json_each(?))';

function write(db: Database, wanted: readonly Wanted[]): void {
  const records = new Map(
    db
      .all<{ id: string; n: number; source: number }>(
        RECORDS,
        JSON.stringify([...new Set(wanted.map(({ record }) => record))]),
      )
      .map((row) => [row.id, row]),
  );
  const ends = [...new Set(wanted.flatMap(({ edge }) => [edge.from, edge.to]))];
  const byId = new Map<string, Node>(
    db
      .all<Node & { id: string }>(NODES, JSON.stringify(ends))
      .map(({ id, n, canonical }) => [id, { n, canonical }]),
  );
  const placed = wanted.flatMap(({ record, edge }): PlacedEdges[] => {
    const place = records.get(record);
    return place ? [{ row: { edges: [edge] }, record: place.n, source: place.source }] : [];
  });
  writeStatements(db, placed, { byId });
}
