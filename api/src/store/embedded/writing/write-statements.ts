/** Writing statements and the edges they stand on. */
import { canonicalJson, type StatementBody } from '#model';
import type { Database, Value } from '../database/database.ts';
import { nextNumber } from './numbers.ts';
import type { PlacedEdges } from './placed-row.ts';
import type { Node, Nodes } from './write-entities.ts';

const FIND_EDGES = `
SELECT e.n, e.from_node, e.kind, e.to_node
FROM json_each(?) w JOIN edges e
  ON e.from_node = w.value ->> 0 AND e.kind = w.value ->> 1 AND e.to_node = w.value ->> 2`;
const FIND_STATEMENTS = `
SELECT s.record, s.stated_from, e.kind, s.stated_to, s.body
FROM statements s JOIN edges e ON e.n = s.edge
WHERE s.record IN (SELECT value FROM json_each(?))`;
const ADD_EDGES = 'INSERT INTO edges (n, from_node, kind, to_node, statement)';
const ADD_STATEMENTS =
  'INSERT INTO statements (n, edge, record, source, stated_from, stated_to, grade, body)';
const UNSETTLE =
  'UPDATE edges SET settled = 0 WHERE settled = 1 AND n IN (SELECT value FROM json_each(?))';

interface Draft {
  readonly placed: PlacedEdges;
  readonly from: Node;
  readonly kind: string;
  readonly to: Node;
  readonly grade: string;
  readonly body: string;
}

/** Writes the statements of the rows that are not there yet; answers how many. */
export function writeStatements(
  db: Database,
  placed: readonly PlacedEdges[],
  nodes: Pick<Nodes, 'byId'>,
): number {
  const drafts = newDrafts(db, placed, nodes);
  const edges = findEdges(db, drafts);
  const touched = new Set(edges.values());
  const newEdges: Value[][] = [];
  const statements: Value[][] = [];
  let nextEdge = nextNumber(db, 'edges');
  let nextStatement = nextNumber(db, 'statements');
  for (const draft of drafts) {
    const { from, kind, to, grade, body } = draft;
    const key = keyOf(from.canonical, kind, to.canonical);
    let edge = edges.get(key);
    if (edge === undefined) {
      edge = nextEdge++;
      edges.set(key, edge);
      newEdges.push([edge, from.canonical, kind, to.canonical, nextStatement]);
    }
    const { record, source } = draft.placed;
    statements.push([nextStatement++, edge, record, source, from.n, to.n, grade, body]);
  }
  db.insert(ADD_EDGES, newEdges);
  db.insert(ADD_STATEMENTS, statements);
  if (touched.size > 0) db.run(UNSETTLE, JSON.stringify([...touched]));
  return drafts.length;
}

const keyOf = (from: number, kind: string, to: number): string => `${from} ${kind} ${to}`;

/** A record says the same thing about the same two ends once, however often its row is met. */
function newDrafts(
  db: Database,
  placed: readonly PlacedEdges[],
  nodes: Pick<Nodes, 'byId'>,
): Draft[] {
  const there = new Set(
    db
      .all<{ record: number; stated_from: number; kind: string; stated_to: number; body: string }>(
        FIND_STATEMENTS,
        JSON.stringify(placed.map((each) => each.record)),
      )
      .map((row) => `${row.record} ${keyOf(row.stated_from, row.kind, row.stated_to)} ${row.body}`),
  );
  const drafts: Draft[] = [];
  for (const each of placed) {
    for (const edge of each.row.edges) {
      const from = nodeOf(nodes, edge.from);
      const to = nodeOf(nodes, edge.to);
      const body = bodyText(edge.statement);
      const key = `${each.record} ${keyOf(from.n, edge.kind, to.n)} ${body}`;
      if (there.has(key)) continue;
      there.add(key);
      drafts.push({ placed: each, from, kind: edge.kind, to, grade: edge.statement.grade, body });
    }
  }
  return drafts;
}

/** Canonical, so that two copies of one statement are the same text. */
const bodyText = (body: StatementBody): string => canonicalJson({ ...body });

function nodeOf(nodes: Pick<Nodes, 'byId'>, id: string): Node {
  const node = nodes.byId.get(id);
  if (!node) throw new RangeError(`no node for ${id}`);
  return node;
}

function findEdges(db: Database, drafts: readonly Draft[]): Map<string, number> {
  const wanted = new Map(
    drafts.map(({ from, kind, to }) => [
      keyOf(from.canonical, kind, to.canonical),
      [from.canonical, kind, to.canonical],
    ]),
  );
  return new Map(
    db
      .all<{ n: number; from_node: number; kind: string; to_node: number }>(
        FIND_EDGES,
        JSON.stringify([...wanted.values()]),
      )
      .map((row) => [keyOf(row.from_node, row.kind, row.to_node), row.n]),
  );
}
