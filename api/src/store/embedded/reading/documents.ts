/** Documents: records with their sources, sources with their counts, edges with their receipts. */
import {
  type DocumentedEdge,
  type EdgeId,
  type EdgeSources,
  type EntityId,
  edgeId,
  type NeighboursAnswer,
  type PageQuestion,
  parseEdgeId,
  type RecordAnswer,
  type RecordId,
  type SourceAnswer,
  type SourceCounts,
  type SourceId,
  type SourcesAnswer,
} from '#model';
import { documentedEdge } from '../../documented-edge.ts';
import { questionMark, readCursor, writeCursor } from '../database/cursor.ts';
import type { Database } from '../database/database.ts';
import { readMeta } from '../database/meta.ts';
import { EDGE_COLUMNS, type EdgeRow, edgeOf } from '../rows/edge-row.ts';
import { entitiesOfNodes, entityOf } from '../rows/entity-row.ts';
import {
  hashedText,
  RECORD_COLUMNS,
  type RecordRow,
  recordOf,
  sourceOf,
} from '../rows/record-row.ts';
import { edgesAndEnds } from './neighbours.ts';
import { readReceipts } from './receipts.ts';

const RECORD = `
SELECT ${RECORD_COLUMNS}, s.body AS source_body
FROM records r JOIN sources s ON s.n = r.source WHERE r.id = ?`;
const RECORD_EDGES = `
SELECT DISTINCT e.from_id, e.kind, e.to_id FROM statements s JOIN shown_edges e ON e.n = s.edge
WHERE s.record = ? ORDER BY e.from_id, e.kind, e.to_id`;

/** Null when unknown. */
export function readRecord(db: Database, id: RecordId): RecordAnswer | null {
  const row = db.first<RecordRow & { source_body: string }>(RECORD, id);
  if (!row) return null;
  return {
    record: recordOf(row),
    source: sourceOf(row.source_body),
    edges: db
      .all<Pick<EdgeRow, 'from_id' | 'kind' | 'to_id'>>(RECORD_EDGES, row.n)
      .map((edge) => edgeId({ from: edge.from_id, kind: edge.kind, to: edge.to_id })),
    dataVersion: readMeta(db, 'data_version'),
  };
}

/** The exact text that was hashed; null when unknown. */
export function readRawRecord(db: Database, id: RecordId): string | null {
  const row = db.first<RecordRow>(RECORD, id);
  return row ? hashedText(row) : null;
}

const COUNTED = `
SELECT s.body,
  (SELECT count(*) FROM records r WHERE r.source = s.n) AS records,
  (SELECT count(*) FROM statements t WHERE t.source = s.n) AS statements,
  (SELECT count(DISTINCT t.edge) FROM statements t WHERE t.source = s.n) AS edges
FROM sources s`;
const ALL_SOURCES = `${COUNTED} ORDER BY s.id`;
const ONE_SOURCE = `${COUNTED} WHERE s.id = ?`;

type CountedRow = Omit<SourceCounts, 'source'> & { readonly body: string };

/** Every source with its counts, by id. */
export const countSources = (db: Database): SourceCounts[] =>
  db.all<CountedRow>(ALL_SOURCES).map(countedSource);

export const readSources = (db: Database): SourcesAnswer => ({
  sources: countSources(db),
  dataVersion: readMeta(db, 'data_version'),
});

/** Null when unknown. */
export function readSource(db: Database, id: SourceId): SourceAnswer | null {
  const row = db.first<CountedRow>(ONE_SOURCE, id);
  return row ? { ...countedSource(row), dataVersion: readMeta(db, 'data_version') } : null;
}

const countedSource = ({ body, records, statements, edges }: CountedRow): SourceCounts => ({
  source: sourceOf(body),
  records,
  statements,
  edges,
});

const SOURCE_EDGES = `
SELECT e.n FROM shown_edges e JOIN (
  SELECT DISTINCT edge FROM statements WHERE source = (SELECT n FROM sources WHERE id = ?1)
) supported ON supported.edge = e.n
WHERE ?2 = 0 OR (e.from_id, e.kind, e.to_id) >
  (SELECT last.from_id, last.kind, last.to_id FROM shown_edges last WHERE last.n = ?2)
ORDER BY e.from_id, e.kind, e.to_id LIMIT ?3`;

/** The edges that a source supports, by page, in the order of their ends' ids and kind; null when unknown. */
export function readSourceEdges(
  db: Database,
  id: SourceId,
  question: PageQuestion,
): NeighboursAnswer | null {
  const source = readSource(db, id);
  if (!source) return null;
  const mark = questionMark(`source ${id}`, question);
  const after = readCursor(db, mark, question.after) ?? 0;
  const page = db.all<{ n: number }>(SOURCE_EDGES, id, after, question.limit + 1);
  const shown = page.slice(0, question.limit).map((row) => row.n);
  return {
    total: source.edges,
    ...edgesAndEnds(db, shown),
    next: page.length > shown.length ? writeCursor(db, mark, shown.at(-1) ?? 0) : null,
    dataVersion: source.dataVersion,
  };
}

const EDGE = `
SELECT ${EDGE_COLUMNS} FROM shown_edges e
WHERE e.from_node = (SELECT canonical FROM entities WHERE id = ?1) AND e.kind = ?2
  AND e.to_node = (SELECT canonical FROM entities WHERE id = ?3)`;

/** Edges with receipts, best first; ids of merged entities answer, unknown ones are left out. */
export function readDocumentedEdges(
  db: Database,
  ids: readonly EdgeId[],
  most: number | undefined,
): DocumentedEdge[] {
  const rows = new Map<number, EdgeRow>();
  for (const id of new Set(ids)) {
    const ends = parseEdgeId(id);
    const row = ends && db.first<EdgeRow>(EDGE, ends.from, ends.kind, ends.to);
    if (row) rows.set(row.n, row);
  }
  const list = [...rows.values()];
  const entities = new Map(
    entitiesOfNodes(
      db,
      list.flatMap((row) => [row.from_node, row.to_node]),
    ).map((row) => [row.id, entityOf(row)]),
  );
  return list.map((row) => documentEdge(db, row, entities, most));
}

const SOURCES_OF_EDGE = `
SELECT DISTINCT s.id FROM statements t JOIN sources s ON s.n = t.source WHERE t.edge = ? ORDER BY s.id`;

/** Which sources edges rest on; ids of merged entities answer, unknown ones are left out. */
export function readEdgeSources(db: Database, ids: readonly EdgeId[]): EdgeSources[] {
  return [...new Set(ids)].flatMap((id) => {
    const ends = parseEdgeId(id);
    const row = ends && db.first<EdgeRow>(EDGE, ends.from, ends.kind, ends.to);
    if (!row) return [];
    const sources = db.all<{ id: SourceId }>(SOURCES_OF_EDGE, row.n).map((source) => source.id);
    return [{ id, sources }];
  });
}

function documentEdge(
  db: Database,
  row: EdgeRow,
  entities: ReadonlyMap<EntityId, DocumentedEdge['from']>,
  most: number | undefined,
): DocumentedEdge {
  const [from, to] = [entities.get(row.from_id), entities.get(row.to_id)];
  return documentedEdge(edgeOf(row), from, to, readReceipts(db, row, most));
}
