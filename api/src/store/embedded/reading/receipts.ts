/** The receipts of an edge: each statement with its record and the record's source, best first. */
import {
  type EntityId,
  edgeId,
  GRADES,
  type Receipt,
  type RecordId,
  type Statement,
  type StatementBody,
} from '#model';
import type { Database } from '../database/database.ts';
import type { EdgeRow } from '../rows/edge-row.ts';
import { RECORD_COLUMNS, type RecordRow, recordOf, sourceOf } from '../rows/record-row.ts';

const RANK = `CASE t.grade ${GRADES.map((grade, rank) => `WHEN '${grade}' THEN ${rank}`).join(' ')} END`;

/** Actions without money, and money taken back: true records, but seldom what an edge rests on. */
const CORRECTION = `(t.body LIKE '%"zero-dollar"%' OR t.body LIKE '%"negative"%')`;

/** Best grade first, corrections after the others, then the latest, then by record. */
const RECEIPTS = `
SELECT ${RECORD_COLUMNS}, s.body AS source_body, t.body, f.id AS stated_from, o.id AS stated_to,
  c.id AS superseded_by
FROM statements t
JOIN records r ON r.n = t.record JOIN sources s ON s.n = r.source
JOIN entities f ON f.n = t.stated_from JOIN entities o ON o.n = t.stated_to
LEFT JOIN records c ON c.n = t.superseded_by
WHERE t.edge = ?1
ORDER BY t.superseded_by IS NOT NULL, ${RANK}, ${CORRECTION}, coalesce(t.body ->> '$.asOf', '') DESC, r.id, t.body, f.id, o.id
LIMIT ?2`;

export interface StatementRow {
  readonly body: string;
  readonly stated_from: EntityId;
  readonly stated_to: EntityId;
  readonly superseded_by: RecordId | null;
}

/** At most `most` receipts, all when it is not given. */
export function readReceipts(db: Database, edge: EdgeRow, most: number | undefined): Receipt[] {
  return db
    .all<RecordRow & StatementRow & { source_body: string }>(RECEIPTS, edge.n, most ?? -1)
    .map((row) => ({
      ...statementOf(edge, row.id, row),
      record: recordOf(row),
      source: sourceOf(row.source_body),
    }));
}

/** The model's statement of a row. */
export function statementOf(
  edge: Pick<EdgeRow, 'from_id' | 'kind' | 'to_id'>,
  recordId: RecordId,
  row: StatementRow,
): Statement {
  return {
    ...(JSON.parse(row.body) as StatementBody), // written from a parsed statement
    edgeId: edgeId({ from: edge.from_id, kind: edge.kind, to: edge.to_id }),
    recordId,
    stated: { from: row.stated_from, to: row.stated_to },
    supersededBy: row.superseded_by,
  };
}
