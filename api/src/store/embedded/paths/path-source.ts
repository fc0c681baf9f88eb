/** The path index of this store: links in its own numbers, ids looked up in the file. */
import type { EdgeId, EdgeKind, EntityId, Grade, Status } from '#model';
import { buildAdjacency, type PathLink, pathSearch, WorkMeter } from '#paths';
import { readPathAmounts } from '../../edge-amounts.ts';
import {
  type IndexedEntity,
  type PathIndex,
  type PathSource,
  StaleIndex,
} from '../../paths/path-index.ts';
import type { Database } from '../database/database.ts';
import { readMeta } from '../database/meta.ts';

/** Indexes what one connection reads. */
export const pathSource = (db: Database): PathSource => ({
  settledRevision: async () => settledRevision(db),
  build: async () => buildPathIndex(db),
  // It names edges from the file itself, and notices there.
  gone: async () => new Set(),
});

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

/** In the order of ids, because that order breaks ties and must not depend on the order of imports. */
const LINKS = `
SELECT l.edge, l.from_node, l.to_node, l.kind, l.grade, l.status, l.from_day, l.to_day, l.amounts
FROM path_links l JOIN entities f ON f.n = l.from_node JOIN entities t ON t.n = l.to_node
ORDER BY f.id, l.kind, t.id`;

/** Reads every link that may be walked, in one view of the data. */
function buildPathIndex(db: Database): PathIndex {
  return db.snapshot(() => {
    const adjacency = buildAdjacency(readLinks(db), 65_536);
    const search = pathSearch(adjacency);
    const names = new Map<number, EdgeId>();
    return {
      revision: settledRevision(db),
      search: async (bounds, ends, stop) => search(bounds, ends, new WorkMeter(stop)),
      find: async (ids) => findNodes(db, ids),
      nameOf: (position) => {
        const key = adjacency.edgeKey[position] ?? -1;
        const name = names.get(key) ?? readName(db, key);
        names.set(key, name);
        return name;
      },
    };
  });
}

const settledRevision = (db: Database): string => readMeta(db, 'settled_revision');

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
      amounts: readPathAmounts(row.amounts),
    };
}

const NODE = `
SELECT p.node, e.id AS canonical FROM path_nodes p JOIN entities e ON e.n = p.node WHERE p.id = ?`;

const findNodes = (db: Database, ids: readonly EntityId[]): Map<EntityId, IndexedEntity> =>
  new Map(
    ids.flatMap((id) => {
      const found = db.first<IndexedEntity>(NODE, id);
      return found ? [[id, found] as const] : [];
    }),
  );

function readName(db: Database, key: number): EdgeId {
  const row = db.first<{ id: EdgeId }>('SELECT id FROM path_edges WHERE edge = ?', key);
  if (!row) throw new StaleIndex();
  return row.id;
}
