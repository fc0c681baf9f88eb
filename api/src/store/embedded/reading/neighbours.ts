/** One page of an entity's links by key: nothing is skipped or repeated while the data stand still. */
import {
  centsOf,
  dayNumber,
  type EdgeKind,
  type EntityId,
  firstDay,
  gradeRank,
  lastDay,
  type NeighboursAnswer,
  type NeighboursQuestion,
} from '#model';
import { normalIdentifier } from '../../identifier.ts';
import { plainUpper } from '../../query-words.ts';
import { questionMark, readCursor, writeCursor } from '../database/cursor.ts';
import type { Database, Value } from '../database/database.ts';
import { readMeta } from '../database/meta.ts';
import { EDGE_COLUMNS, type EdgeRow, edgeOf } from '../rows/edge-row.ts';
import { entitiesOfNodes, entityOf, findEntity } from '../rows/entity-row.ts';

/** The value that links are sorted by, the smallest first; links without one come last. */
const SORT_KEYS: Readonly<Record<NeighboursQuestion['sort'], string>> = {
  amount: 'coalesce(-e.cents, 9223372036854775807)',
  newest: 'coalesce(-e.from_day, 1000000000)',
  oldest: 'coalesce(e.from_day, 1000000000)',
  name: 'o.name',
  records: '-e.records',
};

/** Parameters 1–8; an unset one lets everything in. Undated links are let in by every window of dates. */
const LINKS = `
FROM (
  SELECT *, to_node AS other, 0 AS side FROM edges WHERE from_node = ?1 AND ?2 <> 'in'
  UNION ALL
  SELECT *, from_node, 1 FROM edges WHERE to_node = ?1 AND ?2 <> 'out' AND (from_node <> ?1 OR ?2 = 'in')
) e JOIN entities o ON o.n = e.other
WHERE e.records > 0
  AND (?3 IS NULL OR e.kind IN (SELECT value FROM json_each(?3)))
  AND (?4 IS NULL OR e.grade_rank <= ?4)
  AND (?5 IS NULL OR e.to_day IS NULL OR e.to_day >= ?5)
  AND (?6 IS NULL OR e.from_day IS NULL OR e.from_day <= ?6)
  AND (?7 IS NULL OR e.cents >= CAST(?7 AS INTEGER))
  AND (?8 IS NULL OR NOT EXISTS (
    SELECT 1 FROM json_each(?8) w WHERE NOT EXISTS (
      SELECT 1 FROM entities member JOIN names m ON m.entity = member.n
      WHERE member.canonical = o.n AND instr(upper(m.text), w.value ->> 0) > 0
    ) AND NOT EXISTS (
      SELECT 1 FROM entities member JOIN identifiers i ON i.entity = member.n
      WHERE member.canonical = o.n AND w.value ->> 1 <> '' AND instr(i.norm, w.value ->> 1) > 0
    )))`;

const TOTAL = `SELECT count(*) AS total ${LINKS}`;

const pageOf = (sort: NeighboursQuestion['sort']): string => `
WITH links AS (SELECT e.n, ${SORT_KEYS[sort]} AS sorted, o.id AS id, e.kind, e.side ${LINKS})
SELECT l.n FROM links l
WHERE ?9 IS NULL OR (l.sorted, l.id, l.kind, l.side) > (
  SELECT last.sorted, last.id, last.kind, last.side FROM links last WHERE last.n = ?9)
ORDER BY l.sorted, l.id, l.kind, l.side LIMIT ?10`;

/** One kind in one direction by amount, unfiltered: the list behind every Expand. Read in the order of its index. */
const bundle = (near: 'from_node' | 'to_node', far: 'from_node' | 'to_node') => ({
  total: `SELECT count(*) AS total FROM edges WHERE ${near} = ?1 AND kind = ?2 AND records > 0`,
  page: `
SELECT e.n FROM edges e JOIN entities o ON o.n = e.${far}
WHERE e.${near} = ?1 AND e.kind = ?2 AND e.records > 0
  AND coalesce(-e.cents, 9223372036854775807) >= coalesce(
    (SELECT coalesce(-cents, 9223372036854775807) FROM edges WHERE n = ?3), -9223372036854775807)
  AND (?3 IS NULL OR (coalesce(-e.cents, 9223372036854775807), o.id) > (
    SELECT coalesce(-l.cents, 9223372036854775807), f.id FROM edges l JOIN entities f ON f.n = l.${far} WHERE l.n = ?3))
ORDER BY coalesce(-e.cents, 9223372036854775807), o.id LIMIT ?4`,
});
const BUNDLES = { out: bundle('from_node', 'to_node'), in: bundle('to_node', 'from_node') };

const EDGES = `
SELECT ${EDGE_COLUMNS} FROM json_each(?) w JOIN shown_edges e ON e.n = w.value ORDER BY w.key`;

/** Null when the entity is unknown; throws `malformed` or `stale` for a cursor that does not fit. */
export function readNeighbours(
  db: Database,
  id: EntityId,
  question: NeighboursQuestion,
): NeighboursAnswer | null {
  const entity = findEntity(db, id);
  if (!entity) return null;
  const mark = questionMark(`neighbours ${entity.id}`, question);
  const after = readCursor(db, mark, question.after);
  const { total, page } = ask(db, entity.n, question, after);
  const shown = page.slice(0, question.limit).map((row) => row.n);
  return {
    total,
    ...edgesAndEnds(db, shown),
    next: page.length > shown.length ? writeCursor(db, mark, shown.at(-1) ?? 0) : null,
    dataVersion: readMeta(db, 'data_version'),
  };
}

interface Listed {
  readonly total: number;
  /** One row more than the page holds, when there is one. */
  readonly page: readonly { readonly n: number }[];
}

function ask(
  db: Database,
  node: number,
  question: NeighboursQuestion,
  after: number | null,
): Listed {
  const plain = plainBundle(question);
  const values = plain ? [node, plain.kind] : filtersOf(node, question);
  const sql = plain ? BUNDLES[plain.direction] : { total: TOTAL, page: pageOf(question.sort) };
  return {
    total: db.first<{ total: number }>(sql.total, ...values)?.total ?? 0,
    page: db.all<{ n: number }>(sql.page, ...values, after, question.limit + 1),
  };
}

/** The bundle that a question asks for, if it asks for nothing else. */
function plainBundle(
  question: NeighboursQuestion,
): { kind: EdgeKind; direction: 'out' | 'in' } | null {
  const { kind, direction, sort, limit: _limit, after: _after, ...filters } = question;
  const [only, ...others] = kind ?? [];
  const unfiltered = Object.values(filters).every((filter) => filter === undefined);
  if (!only || others.length > 0 || !direction || sort !== 'amount' || !unfiltered) return null;
  return { kind: only, direction };
}

/** Edges by number, in the order given, with every entity at their ends. */
export function edgesAndEnds(
  db: Database,
  numbers: readonly number[],
): Pick<NeighboursAnswer, 'edges' | 'entities'> {
  const rows = db.all<EdgeRow>(EDGES, JSON.stringify(numbers));
  const nodes = rows.flatMap((row) => [row.from_node, row.to_node]);
  return { edges: rows.map(edgeOf), entities: entitiesOfNodes(db, nodes).map(entityOf) };
}

function filtersOf(node: number, question: NeighboursQuestion): Value[] {
  const { direction, kind, grade, from, to, minAmount, matching } = question;
  const words = matching?.split(/\s+/).map((word) => [plainUpper(word), normalIdentifier(word)]);
  return [
    node,
    direction ?? 'both',
    kind && kind.length > 0 ? JSON.stringify(kind) : null,
    grade ? gradeRank(grade) : null,
    from ? dayNumber(firstDay(from)) : null,
    to ? dayNumber(lastDay(to)) : null,
    minAmount ? centsOf(minAmount).toString() : null,
    words ? JSON.stringify(words) : null,
  ];
}
