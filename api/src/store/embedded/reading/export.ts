/** Everything, or what stands among some entities, in a fixed order, one item at a time. */
import type { EntityId, RecordId } from '#model';
import type { ExportItem } from '../../graph-store.ts';
import type { Database } from '../database/database.ts';
import { EDGE_COLUMNS, type EdgeRow, edgeOf } from '../rows/edge-row.ts';
import { ENTITY_COLUMNS, type EntityRow } from '../rows/entity-row.ts';
import { RECORD_COLUMNS, type RecordRow, recordOf, sourceOf } from '../rows/record-row.ts';
import { detailOf } from './entity.ts';
import { nodesOf } from './graph.ts';
import { type StatementRow, statementOf } from './receipts.ts';

/** ?1 is a JSON list of nodes, or null for everything. Sections follow each other; ids order each. */
const ENTITIES = `
SELECT ${ENTITY_COLUMNS} FROM entities o
WHERE o.canonical = o.n AND (?1 IS NULL OR o.n IN (SELECT value FROM json_each(?1)))
ORDER BY o.id`;
const CHOSEN = `(?1 IS NULL OR (e.from_node IN (SELECT value FROM json_each(?1))
  AND e.to_node IN (SELECT value FROM json_each(?1))))`;
const EDGES = `
SELECT ${EDGE_COLUMNS} FROM shown_edges e WHERE ${CHOSEN} ORDER BY e.from_id, e.kind, e.to_id`;
const STATEMENTS = `
SELECT e.from_id, e.kind, e.to_id, r.id AS record_id, s.body, f.id AS stated_from, t.id AS stated_to,
  c.id AS superseded_by
FROM statements s JOIN shown_edges e ON e.n = s.edge JOIN records r ON r.n = s.record
JOIN entities f ON f.n = s.stated_from JOIN entities t ON t.n = s.stated_to
LEFT JOIN records c ON c.n = s.superseded_by
WHERE ${CHOSEN}
ORDER BY e.from_id, e.kind, e.to_id, r.id, f.id, t.id, s.body`;
/** Records that an exported statement rests on, or that show a name, identifier or fact of an exported entity. */
const RECORDS = `
SELECT ${RECORD_COLUMNS} FROM records r JOIN sources s ON s.n = r.source
WHERE ?1 IS NULL OR r.n IN (
  SELECT t.record FROM statements t JOIN edges e ON e.n = t.edge WHERE ${CHOSEN}
  UNION SELECT i.record FROM identifiers i JOIN entities m ON m.n = i.entity
    WHERE m.canonical IN (SELECT value FROM json_each(?1))
  UNION SELECT k.record FROM facts k JOIN entities m ON m.n = k.entity
    WHERE m.canonical IN (SELECT value FROM json_each(?1)))
ORDER BY r.id`;
const SOURCES = 'SELECT id, body FROM sources ORDER BY id';

type StatedRow = StatementRow &
  Pick<EdgeRow, 'from_id' | 'kind' | 'to_id'> & { readonly record_id: RecordId };

/** Streams items from one view of the data; the connection is the caller's to close. */
export function* exportItems(
  db: Database,
  entityIds: readonly EntityId[] | undefined,
): Iterable<ExportItem> {
  const chosen = entityIds ? JSON.stringify(nodesOf(db, entityIds)) : null;
  for (const row of db.each<EntityRow>(ENTITIES, chosen))
    yield { section: 'entities', item: detailOf(db, row) };
  for (const row of db.each<EdgeRow>(EDGES, chosen)) yield { section: 'edges', item: edgeOf(row) };
  for (const row of db.each<StatedRow>(STATEMENTS, chosen))
    yield { section: 'statements', item: statementOf(row, row.record_id, row) };
  const cited = new Set<string>();
  for (const row of db.each<RecordRow>(RECORDS, chosen)) {
    cited.add(row.source_id);
    yield { section: 'records', item: recordOf(row) };
  }
  for (const row of db.each<{ id: string; body: string }>(SOURCES))
    if (chosen === null || cited.has(row.id))
      yield { section: 'sources', item: sourceOf(row.body) };
}
