/** Summaries of edges, recomputed from their statements. */
import {
  centsOf,
  dayNumber,
  type Edge,
  type EdgeKind,
  type EntityId,
  firstDay,
  gradeRank,
  lastDay,
  type StatementBody,
  summarizeEdge,
  type WeighedStatement,
} from '#model';
import { sortingAmount, writePathAmounts } from '../../edge-amounts.ts';
import type { Database } from '../database/database.ts';

export interface EdgeToSum {
  readonly n: number;
  readonly from_id: EntityId;
  readonly kind: EdgeKind;
  readonly to_id: EntityId;
}

interface StatementRow {
  readonly edge: number;
  readonly body: string;
  readonly publisher_id: string;
  readonly superseded: number;
}

const STATEMENTS = `
SELECT s.edge, s.body, r.publisher_id, s.superseded_by IS NOT NULL AS superseded
FROM statements s JOIN records r ON r.n = s.record
WHERE s.edge IN (SELECT value FROM json_each(?))
ORDER BY s.edge, r.id, s.body`;

/** The summary of each edge, by its number; the order of statements is that of their records' ids. */
export function summariesOf(db: Database, edges: readonly EdgeToSum[]): Map<number, Edge> {
  const statements = new Map<number, WeighedStatement[]>();
  for (const row of db.all<StatementRow>(STATEMENTS, JSON.stringify(edges.map((edge) => edge.n)))) {
    const list = statements.get(row.edge);
    const weighed = weigh(row);
    if (list) list.push(weighed);
    else statements.set(row.edge, [weighed]);
  }
  return new Map(
    edges.map((edge) => {
      const ends = { from: edge.from_id, kind: edge.kind, to: edge.to_id };
      return [edge.n, summarizeEdge(ends, statements.get(edge.n) ?? [])];
    }),
  );
}

const weigh = (row: StatementRow): WeighedStatement => ({
  // The body was written from a parsed statement.
  ...(JSON.parse(row.body) as StatementBody),
  publisherId: row.publisher_id,
  superseded: row.superseded === 1,
});

const UNSETTLED = `
SELECT e.n, f.id AS from_id, e.kind, t.id AS to_id
FROM edges e JOIN entities f ON f.n = e.from_node JOIN entities t ON t.n = e.to_node
WHERE e.settled = 0 AND e.n > ? ORDER BY e.n LIMIT ?`;
const KEEP = `
UPDATE edges SET grade = ?, grade_rank = ?, status = ?, period = ?, from_day = ?, to_day = ?, basis = ?,
  cents = ?, amounts = ?, basis_cents = ?, flags = ?, records = ?, settled = 1
WHERE n = ?`;

/** Sums up the next unsettled edges after `after`; answers the last one's number, or null when none is left. */
export function summarizeSome(db: Database, after: number, most: number): number | null {
  const edges = db.all<EdgeToSum>(UNSETTLED, after, most);
  for (const [n, edge] of summariesOf(db, edges)) keepSummary(db, n, edge);
  return edges.at(-1)?.n ?? null;
}

function keepSummary(db: Database, n: number, edge: Edge): void {
  const sorted = sortingAmount(edge.amounts);
  const { from = null, to = null } = edge.period ?? {};
  db.run(
    KEEP,
    edge.grade,
    gradeRank(edge.grade),
    edge.status,
    edge.period && JSON.stringify(edge.period),
    from && dayNumber(firstDay(from)),
    to && dayNumber(lastDay(to)),
    sorted?.basis ?? null,
    sorted ? centsOf(sorted.value) : null,
    JSON.stringify(edge.amounts),
    writePathAmounts(edge.amounts),
    JSON.stringify(edge.flags),
    edge.records,
    n,
  );
}
