/** The adjacency of one settled revision of the store, and the way from ids to its numbers and back. */
import {
  type AmountBasis,
  type EdgeId,
  type EdgeKind,
  type EntityId,
  type Grade,
  type PathQuestion,
  ProblemError,
  type Status,
} from '#model';
import {
  type Adjacency,
  buildAdjacency,
  compileQuestion,
  type NumberedChains,
  type PathLink,
  refuseSharedEnds,
  type SearchEnds,
  type ShortestSearch,
  shortestSearch,
  WorkMeter,
} from '#paths';
import type { FoundChains } from '../graph-store.ts';
import type { Database } from './database.ts';
import { readMeta } from './meta.ts';

export interface PathIndex {
  /** The settled revision it was built from. */
  readonly revision: string;
  readonly adjacency: Adjacency;
  readonly search: ShortestSearch;
}

/** The columns of the view `path_links`. */
interface LinkRow {
  readonly edge: number;
  readonly from_node: number;
  readonly to_node: number;
  readonly kind: EdgeKind;
  readonly grade: Grade;
  readonly status: Status | null;
  readonly from_day: number | null;
  readonly to_day: number | null;
  readonly amounts: string;
}

/** In the order of edge ids, because that order breaks ties and must not depend on the order of imports. */
const LINKS = `
SELECT edge, from_node, to_node, kind, grade, status, from_day, to_day, amounts
FROM path_links JOIN path_edges USING (edge)
ORDER BY path_edges.id`;

/** Reads every link that may be walked, in one view of the data. */
export function buildPathIndex(db: Database): PathIndex {
  return db.snapshot(() => {
    const adjacency = buildAdjacency(readLinks(db), 65_536);
    return { revision: settledRevision(db), adjacency, search: shortestSearch(adjacency) };
  });
}

/** The revision that an index must have to be fresh. */
export const settledRevision = (db: Database): string => readMeta(db, 'settled_revision');

function* readLinks(db: Database): Iterable<PathLink> {
  for (const row of db.each<LinkRow>(LINKS))
    yield {
      edge: row.edge,
      from: row.from_node,
      to: row.to_node,
      kind: row.kind,
      grade: row.grade,
      status: row.status,
      fromDay: row.from_day,
      toDay: row.to_day,
      amounts: row.amounts === '[]' ? [] : readAmounts(row.amounts),
    };
}

/** Reads `[["obligated",2803892598]]`; not as JSON, whose reader rounds large numbers. */
function readAmounts(text: string): [AmountBasis, bigint][] {
  const pairs = [...text.matchAll(/"([a-z-]+)",(-?\d+)/g)];
  // The store writes nothing but bases of the table.
  return pairs.map(([, basis, cents]) => [basis as AmountBasis, BigInt(cents ?? 0)]);
}

/** Answers one question on an index; `stop` is asked every few thousand links. Throws `unknown` and `impossible`. */
export function searchPathIndex(
  db: Database,
  index: PathIndex,
  question: PathQuestion,
  stop: () => boolean,
): FoundChains {
  const started = performance.now();
  const bounds = compileQuestion(question);
  const found = index.search(bounds, resolveEnds(db, question), new WorkMeter(stop));
  const chains = namedChains(db, index, found);
  return { ...found, chains, searched: { ...found.searched, ms: performance.now() - started } };
}

function resolveEnds(db: Database, question: PathQuestion): SearchEnds {
  const from = question.from.map((id) => resolve(db, 'from', id));
  const to = question.to.map((id) => resolve(db, 'to', id));
  refuseSharedEnds(
    from.map((end) => end.canonical),
    to.map((end) => end.canonical),
  );
  const nodes = (ends: readonly { node: number }[]): number[] => ends.map(({ node }) => node);
  const avoid = question.avoid.flatMap((id) => findNode(db, id) ?? []);
  return { from: nodes(from), to: nodes(to), avoid: nodes(avoid) };
}

interface ResolvedEnd {
  readonly node: number;
  readonly canonical: EntityId;
}

const NODE = `
SELECT p.node, e.id AS canonical FROM path_nodes p JOIN entities e ON e.n = p.node WHERE p.id = ?`;

const findNode = (db: Database, id: EntityId): ResolvedEnd | undefined =>
  db.first<ResolvedEnd>(NODE, id);

function resolve(db: Database, field: 'from' | 'to', id: EntityId): ResolvedEnd {
  const end = findNode(db, id);
  if (end) return end;
  throw new ProblemError('unknown', `No entity has the id ${id}.`, {
    field,
    value: id,
    hint: 'Search for its name or identifier to get its id.',
  });
}

function namedChains(db: Database, { adjacency }: PathIndex, found: NumberedChains): EdgeId[][] {
  const names = new Map<number, EdgeId>();
  const nameOf = (position: number): EdgeId => {
    const known = names.get(position);
    if (known) return known;
    const key = adjacency.edgeKey[position] ?? -1;
    const row = db.first<{ id: EdgeId }>('SELECT id FROM path_edges WHERE edge = ?', key);
    if (!row) throw new StaleIndex();
    names.set(position, row.id);
    return row.id;
  };
  return found.chains.map((chain) => chain.map(nameOf));
}

/** The index names an edge that the store no longer holds: it must be built anew. */
export class StaleIndex extends Error {
  override readonly name = 'StaleIndex';
}
