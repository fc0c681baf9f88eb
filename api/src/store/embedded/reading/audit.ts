/** Counts breaches of the law of the house, hashes that differ, and summaries that their statements do not give. */
import { type Audit, canonicalJson, type Edge, type Json } from '#model';
import { sha256Hex } from '../../sha256-hex.ts';
import type { Database } from '../database/database.ts';
import { EDGE_COLUMNS, type EdgeRow, edgeOf } from '../rows/edge-row.ts';
import { hashedText } from '../rows/record-row.ts';
import { summariesOf } from '../settling/summarize.ts';
import { readCounts } from './stats.ts';

/** The law in queries, beside the constraints that keep it: a file can be changed by other hands. */
const BREACHES = {
  edgesWithoutStatement: `
SELECT e.n || '' AS id FROM edges e WHERE NOT EXISTS (SELECT 1 FROM statements s WHERE s.edge = e.n)`,
  statementsWithoutRecord: `
SELECT s.n || '' AS id FROM statements s LEFT JOIN records r ON r.n = s.record LEFT JOIN edges e ON e.n = s.edge
WHERE r.n IS NULL OR e.n IS NULL`,
  recordsWithoutSource: `
SELECT r.id FROM records r LEFT JOIN sources s ON s.n = r.source WHERE s.n IS NULL`,
  factsWithoutRecord: `
SELECT e.id || ' ' || f.what AS id FROM (
  SELECT entity, 'name ' || text AS what, record FROM names
  UNION ALL SELECT entity, scheme || ' ' || value, record FROM identifiers
  UNION ALL SELECT entity, key || ' ' || value, record FROM facts
) f JOIN entities e ON e.n = f.entity LEFT JOIN records r ON r.n = f.record WHERE r.n IS NULL`,
} as const;

const AT_MOST = 20;

/** Reads every record and recomputes every summary. */
export function auditStore(db: Database): Audit {
  const found = {
    ...Object.fromEntries(
      Object.entries(BREACHES).map(([breach, sql]) => [
        breach,
        db.all<{ id: string }>(sql).map((row) => row.id),
      ]),
    ),
    hashesThatDiffer: [...brokenRecords(db)],
    summariesThatDiffer: [...wrongSummaries(db)],
  };
  const count = (breach: keyof Audit): number =>
    new Map(Object.entries(found)).get(breach)?.length ?? 0;
  return {
    edgesWithoutStatement: count('edgesWithoutStatement'),
    statementsWithoutRecord: count('statementsWithoutRecord'),
    recordsWithoutSource: count('recordsWithoutSource'),
    factsWithoutRecord: count('factsWithoutRecord'),
    hashesThatDiffer: count('hashesThatDiffer'),
    summariesThatDiffer: count('summariesThatDiffer'),
    examples: Object.entries(found).flatMap(([breach, ids]) =>
      ids.slice(0, AT_MOST).map((id) => ({ breach, id })),
    ),
    checked: readCounts(db),
  };
}

interface HashedRow {
  readonly id: string;
  readonly publisher_id: string;
  readonly fields: string;
  readonly sha256: string;
}

function* brokenRecords(db: Database): Iterable<string> {
  for (const row of db.each<HashedRow>('SELECT id, publisher_id, fields, sha256 FROM records'))
    if (sha256Hex(hashedText(row)) !== row.sha256) yield row.id;
}

const SHOWN = `
SELECT ${EDGE_COLUMNS} FROM shown_edges e JOIN edges w ON w.n = e.n
WHERE w.settled = 1 AND e.n > ? ORDER BY e.n LIMIT 2000`;

function* wrongSummaries(db: Database): Iterable<string> {
  for (let rows = db.all<EdgeRow>(SHOWN, 0); rows.length > 0; ) {
    const stated = rows.filter((row) => hasStatement(db, row.n));
    const summaries = summariesOf(db, stated);
    for (const row of stated) {
      const summary = summaries.get(row.n);
      if (summary && textOf(summary) !== textOf(edgeOf(row))) yield edgeOf(row).id;
    }
    rows = db.all<EdgeRow>(SHOWN, rows.at(-1)?.n ?? 0);
  }
}

/** A statement whose record is gone gives no summary; it is counted as a breach of its own. */
const hasStatement = (db: Database, edge: number): boolean =>
  db.first(
    'SELECT 1 AS n FROM statements s JOIN records r ON r.n = s.record WHERE s.edge = ? LIMIT 1',
    edge,
  ) !== undefined;

/** The model's edge holds nothing that JSON cannot say. */
const textOf = (edge: Edge): string => canonicalJson({ ...edge } as unknown as Json);
