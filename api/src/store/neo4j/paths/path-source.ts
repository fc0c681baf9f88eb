/** The path index of this store in memory: read whole in columns once, then brought up to date by what changed. */

import { type EdgeId, type EdgeKind, type EntityId, edgeId, parseEdgeId } from '#model';
import { buildAdjacency, pathSearch, WorkMeter } from '#paths';
import { type PathIndex, type PathSource, StaleIndex } from '../../paths/path-index.ts';
import { type Asker, type Bolt, WHOLE_GRAPH_WITHIN_MS } from '../connection/bolt.ts';
import { byKind, placeOf } from '../schema/edge-place.ts';
import { readMeta } from '../schema/meta.ts';
import { LINK_WORDS, type LinkColumns, LinkTable, WALKABLE } from './link-table.ts';
import {
  findEntities,
  type PathEntities,
  readPathEntities,
  rereadPathEntities,
} from './path-entities.ts';

/** From so many entities are links read at once, which is a few thousand links. */
const LINKS_OF = 2_000;
/** So many changed links are asked for at once. */
const CHANGED_AT_ONCE = 2_000;

/** What reads. */
export type Reader = Pick<Bolt, 'read'>;

/** What an index was made from, so that the next can be made from it. */
interface Read {
  readonly entities: PathEntities;
  readonly table: LinkTable;
  /** The database that counts the changes. */
  readonly birth: string;
  /** The number of the last change it holds, and the first number that no entity had yet. */
  readonly changes: number;
  readonly nextEntity: number;
}

type MemoryIndex = PathIndex & { readonly read: Read };

/** Indexes what one connection reads. */
export const pathSource = (bolt: Reader): PathSource => ({
  settledRevision: () => settledRevision(bolt),
  build: async (before) => {
    const revision = await settledRevision(bolt);
    // Whatever is handed back was made here.
    const read = before && (await reread(bolt, (before as MemoryIndex).read));
    return indexOf(revision, read ?? (await readAll(bolt)));
  },
  gone: (ids) => goneEdges(bolt, ids),
});

/** The revision that an index must have to be fresh: that of this very database, which another may have replaced. */
export const settledRevision = (bolt: Reader): Promise<string> =>
  bolt.read(async (tx) => (await readMeta(tx)).stamp);

/** Those of the edges that no statement stands behind. */
export async function goneEdges(bolt: Reader, ids: readonly EdgeId[]): Promise<Set<EdgeId>> {
  if (ids.length === 0) return new Set();
  const rows = await bolt.read((tx) => tx.ask<{ id: EdgeId }>('gone-edges', { ids }));
  return new Set(rows.map(({ id }) => id));
}

async function readAll(bolt: Reader): Promise<Read> {
  const { birth, changes, nextEntity } = await bolt.read((tx) => changesSince(tx, null));
  const entities = await bolt.read(readPathEntities, WHOLE_GRAPH_WITHIN_MS);
  const table = new LinkTable();
  const { ids, placeOf: places } = entities;
  for (let start = 0; start < ids.length; start += LINKS_OF) {
    const last = Math.min(start + LINKS_OF, ids.length) - 1;
    const range = { first: ids.at(start), last: ids.at(last) };
    const [page] = await bolt.read((tx) =>
      tx.ask<LinkColumns<number>>('path-links', { ...range, ...LINK_WORDS }, WALKABLE),
    );
    for (const row of page?.from.keys() ?? []) {
      const [from, to] = [places.get(page?.from[row] ?? -1), places.get(page?.to[row] ?? -1)];
      if (page && from !== undefined && to !== undefined) table.push(page, row, from, to);
    }
  }
  return { entities: { ids, aliases: entities.aliases }, table, birth, changes, nextEntity };
}

interface Changes {
  readonly birth: string;
  readonly changes: number;
  readonly nextEntity: number;
  readonly kept: number;
  readonly edges: EdgeId[][];
  readonly entities: EntityId[][];
}

async function changesSince(tx: Asker, seen: number | null): Promise<Changes> {
  const [row] = await tx.ask<Changes>('path-changes', { seen });
  if (!row) throw new StaleIndex();
  return row;
}

/** Null where so much changed that it is less work to read all anew, or where not all changes are still noted. */
async function reread(bolt: Reader, before: Read): Promise<Read | null> {
  const since = await bolt.read((tx) => changesSince(tx, before.changes));
  const { birth, changes, nextEntity, kept } = since;
  if (birth !== before.birth) return null;
  const edges = [...new Set(since.edges.flat())];
  if (changes - before.changes !== kept || edges.length > before.table.length / 4) return null;
  const { movedTo, ...entities } = await bolt.read((tx) =>
    rereadPathEntities(tx, before.entities, before.nextEntity, since.entities.flat()),
  );
  const fresh = await readLinks(bolt, edges, entities);
  const places = edges.flatMap((id) => {
    const { from, kind, to } = placeOf(id);
    return { from: entities.ids.find(from), kind, to: entities.ids.find(to) };
  });
  const table = before.table.revised(movedTo, places, fresh);
  return { entities, table, birth, changes, nextEntity };
}

/** The links with these ids that are still there and may be walked, in order. */
async function readLinks(
  bolt: Reader,
  changed: readonly EdgeId[],
  { ids }: PathEntities,
): Promise<LinkTable> {
  const unordered = new LinkTable();
  for (const [kind, places] of byKind(changed.map(placeOf)))
    for (let start = 0; start < places.length; start += CHANGED_AT_ONCE) {
      const some = places.slice(start, start + CHANGED_AT_ONCE).map(({ id }) => id);
      const page = await linksById(bolt, kind, some);
      for (const row of page?.from.keys() ?? []) {
        const [from, to] = [ids.find(page?.from[row] ?? ''), ids.find(page?.to[row] ?? '')];
        if (page && from >= 0 && to >= 0) unordered.push(page, row, from, to);
      }
    }
  return unordered.sorted();
}

async function linksById(
  bolt: Reader,
  kind: EdgeKind,
  ids: readonly EdgeId[],
): Promise<LinkColumns<string> | undefined> {
  if (!WALKABLE.includes(kind)) return undefined;
  const [page] = await bolt.read((tx) =>
    tx.ask<LinkColumns<string>>('path-links-by-id', { ids, ...LINK_WORDS }, [kind]),
  );
  return page;
}

function indexOf(revision: string, read: Read): MemoryIndex {
  const { entities, table } = read;
  const adjacency = buildAdjacency(table.links(), Math.max(1, table.length));
  const search = pathSearch(adjacency);
  return {
    revision,
    read,
    find: async (ids) => findEntities(entities, ids),
    search: async (bounds, ends, stop) => search(bounds, ends, new WorkMeter(stop)),
    nameOf: (position) => {
      const { from, kind, to } = table.placeOf(adjacency.edgeKey[position] ?? -1);
      // As above: the ids were read from the database as such.
      const idAt = (place: number): EntityId => entities.ids.at(place) as EntityId;
      const id = edgeId({ from: idAt(from), kind, to: idAt(to) });
      if (!parseEdgeId(id)) throw new StaleIndex();
      return id;
    },
  };
}
