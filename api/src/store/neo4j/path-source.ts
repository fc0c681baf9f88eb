/** The path index of this store: entities numbered by the order of their ids, links read in columns. */
import { EDGE_KINDS, type EdgeKind, type EntityId, edgeId, GRADES, STATUSES } from '#model';
import { buildAdjacency, type PathLink, pathSearch } from '#paths';
import { readPathAmounts } from '../edge-amounts.ts';
import { type PathIndex, type PathSource, StaleIndex } from '../path-index.ts';
import type { Asker, Bolt } from './bolt.ts';
import { readMeta } from './meta.ts';
import { SortedIds } from './sorted-ids.ts';

const WALKABLE: readonly EdgeKind[] = EDGE_KINDS.filter((kind) => kind !== 'absent');
const ENTITIES_AT_ONCE = 20_000;
/** From so many entities are links read at once, which is a few thousand links. */
const LINKS_OF = 2_000;

/** Indexes what one connection reads. */
export const pathSource = (bolt: Bolt): PathSource => ({
  settledRevision: () => bolt.read(settledRevision),
  build: async () => {
    const revision = await bolt.read(settledRevision);
    const entities = await bolt.read(readEntities);
    return indexOf(revision, entities, await readLinks(bolt, entities));
  },
});

const settledRevision = async (tx: Asker): Promise<string> =>
  String((await readMeta(tx)).settledRevision);

interface Entities {
  readonly ids: SortedIds;
  /** By the number an entity has in the database: its place among the ids. */
  readonly placeOf: Map<number, number>;
  /** Ids that stand for another: both. */
  readonly aliases: ReadonlyMap<string, string>;
}

interface EntityColumns {
  readonly ids: string[];
  readonly numbers: number[];
  readonly canonical: string[];
}

async function readEntities(tx: Asker): Promise<Entities> {
  const ids = new SortedIds();
  const placeOf = new Map<number, number>();
  const aliases = new Map<string, string>();
  let after = '';
  for (;;) {
    const [page] = await tx.ask<EntityColumns>('path-entities', { after, most: ENTITIES_AT_ONCE });
    if (!page || page.ids.length === 0) return { ids, placeOf, aliases };
    for (const [row, id] of page.ids.entries()) {
      placeOf.set(page.numbers[row] ?? -1, ids.length);
      ids.push(id);
      const canonical = page.canonical[row] ?? id;
      if (canonical !== id) aliases.set(id, canonical);
      after = id;
    }
  }
}

interface LinkColumns {
  readonly from: number[];
  readonly to: number[];
  readonly kinds: number[];
  readonly grades: number[];
  readonly statuses: number[];
  readonly firstDays: number[];
  readonly lastDays: number[];
  readonly amounts: string[];
}

/** The place of each word in its table. */
const placesIn = (table: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(table.map((word, place) => [word, place]));
const PLACES = {
  kinds: placesIn(EDGE_KINDS),
  grades: placesIn(GRADES),
  statuses: placesIn(STATUSES),
};

/** A list in the database holds no null. */
const NONE = -2_000_000_000;

async function readLinks(bolt: Bolt, { ids }: Entities): Promise<LinkColumns[]> {
  const starts: number[] = [];
  for (let start = 0; start < ids.length; start += LINKS_OF) starts.push(start);
  const pages: LinkColumns[] = [];
  for (const start of starts) {
    const range = {
      first: ids.at(start),
      last: ids.at(Math.min(start + LINKS_OF, ids.length) - 1),
    };
    const [page] = await bolt.read((tx) =>
      tx.ask<LinkColumns>('path-links', { ...range, ...PLACES, none: NONE }, WALKABLE),
    );
    if (page && page.from.length > 0) pages.push(page);
  }
  return pages;
}

function indexOf(revision: string, entities: Entities, pages: readonly LinkColumns[]): PathIndex {
  const { ids, aliases } = entities;
  const starts: number[] = [];
  let edges = 0;
  for (const page of pages) {
    starts.push(edges);
    edges += page.from.length;
  }
  const adjacency = buildAdjacency(links(entities, pages), Math.max(1, edges));
  const pageOf = (edge: number): number => starts.findLastIndex((start) => start <= edge);
  return {
    revision,
    search: pathSearch(adjacency),
    find: (id) => {
      const canonical = (aliases.get(id) ?? id) as EntityId; // read from the database as such
      const node = ids.find(canonical);
      return node < 0 ? undefined : { node, canonical };
    },
    nameOf: (position) => {
      const edge = adjacency.edgeKey[position] ?? -1;
      const at = pageOf(edge);
      const page = pages[at];
      if (!page) throw new StaleIndex();
      const row = edge - (starts[at] ?? 0);
      const idOf = (numbers: readonly number[]): EntityId =>
        // As above.
        ids.at(entities.placeOf.get(numbers[row] ?? -1) ?? -1) as EntityId;
      const kind = EDGE_KINDS[page.kinds[row] ?? -1];
      if (!kind) throw new StaleIndex();
      return edgeId({ from: idOf(page.from), kind, to: idOf(page.to) });
    },
  };
}

function* links({ placeOf }: Entities, pages: readonly LinkColumns[]): Iterable<PathLink> {
  let edge = 0;
  const day = (value: number | undefined): number | null =>
    value === undefined || value === NONE ? null : value;
  for (const page of pages)
    for (const row of page.from.keys()) {
      const [from, to] = [placeOf.get(page.from[row] ?? -1), placeOf.get(page.to[row] ?? -1)];
      const [kind, grade] = [EDGE_KINDS[page.kinds[row] ?? -1], GRADES[page.grades[row] ?? -1]];
      const link = { edge, status: STATUSES[page.statuses[row] ?? -1] ?? null };
      edge++;
      if (from === undefined || to === undefined || !kind || !grade) continue;
      const [fromDay, toDay] = [day(page.firstDays[row]), day(page.lastDays[row])];
      const amounts = readPathAmounts(page.amounts[row] ?? '[]');
      yield { ...link, from, to, kind, grade, fromDay, toDay, amounts };
    }
}
