/**
 * Paths searched in the database, for graphs larger than memory: the search itself is that of every store, over rows
 * that are read when it comes to them, a whole frontier at once and the side with fewer links first.
 */
import type { EntityId } from '#model';
import { type PathFound, pathSearch, WorkMeter } from '#paths';
import {
  type IndexedEntity,
  type PathIndex,
  type PathSource,
  StaleIndex,
} from '../../paths/path-index.ts';
import { type KnownEntity, PathRegion } from './path-region.ts';
import { goneEdges, type Reader, settledRevision } from './path-source.ts';

/** Links that one query reads, unless a single entity has more. */
const LINKS_AT_ONCE = 20_000;
/** A region of more links is not kept for the next question. */
const MOST_KEPT = 300_000;
/** A question that needs more links than this is stopped, as by its time. */
const MOST_READ = 4_000_000;
/** How often a question that waits for the database looks whether anybody still waits for it, in milliseconds. */
const LOOK_EVERY = 20;

type Stop = () => boolean;

/** Asks one connection, question by question. */
export const pathDatabase = (bolt: Reader): PathSource => ({
  settledRevision: () => settledRevision(bolt),
  build: async () => databaseIndex(bolt, await settledRevision(bolt)),
  gone: (ids) => goneEdges(bolt, ids),
});

function databaseIndex(bolt: Reader, revision: string): PathIndex {
  let region = new PathRegion();
  let keys = new Int32Array(0);
  return {
    revision,
    find: async (ids) => {
      if (region.length > MOST_KEPT) region = new PathRegion();
      return findEnds(bolt, region, ids);
    },
    search: async (bounds, ends, stop) => {
      for (;;) {
        const adjacency = region.adjacency();
        const { unread } = adjacency;
        const found = pathSearch(adjacency)(bounds, ends, new WorkMeter(stop));
        keys = adjacency.edgeKey as Int32Array<ArrayBuffer>; // only read
        if (unread.wanted.length === 0) return confirmed(bolt, revision, found);
        if (!(await readRows(bolt, region, unread.wanted, stop))) return found;
      }
    },
    nameOf: (position) => region.nameOf(keys[position] ?? -1),
  };
}

interface EndRow extends Omit<KnownEntity, 'id'> {
  readonly id: EntityId;
  readonly canonical: EntityId;
}

async function findEnds(
  bolt: Reader,
  region: PathRegion,
  ids: readonly EntityId[],
): Promise<Map<EntityId, IndexedEntity>> {
  const rows = await bolt.read((tx) => tx.ask<EndRow>('path-ends', { ids }));
  return new Map(
    rows.map(({ id, canonical, n, degree }) => [
      id,
      { node: region.place({ id: canonical, n, degree }), canonical },
    ]),
  );
}

/** Rows of different revisions may belong to no state that ever was: then the question is asked again. */
async function confirmed(bolt: Reader, revision: string, found: PathFound): Promise<PathFound> {
  if ((await settledRevision(bolt)) !== revision) throw new StaleIndex();
  return found;
}

/** False when it was told to stop, or all that is wanted does not fit. */
async function readRows(
  bolt: Reader,
  region: PathRegion,
  wanted: readonly number[],
  stop: Stop,
): Promise<boolean> {
  const places = [...new Set(wanted)];
  if (region.length + region.weightOf(places) > MOST_READ) return false;
  for (const some of batches(places, (place) => region.weightOf([place]))) {
    const read = bolt.read((tx) => region.read(tx, some));
    const rows = await unlessStopped(read, stop);
    if (rows === STOPPED) return false;
    region.take(some, rows);
  }
  return true;
}

function* batches(places: readonly number[], weightOf: (place: number) => number) {
  let batch: number[] = [];
  let weight = 0;
  for (const place of places) {
    const more = weightOf(place);
    if (batch.length > 0 && weight + more > LINKS_AT_ONCE) {
      yield batch;
      [batch, weight] = [[], 0];
    }
    batch.push(place);
    weight += more;
  }
  yield batch;
}

const STOPPED = Symbol('stopped');

/** The answer of the database, or nothing as soon as `stop` says so: the query ends by itself, and nobody waits for it. */
async function unlessStopped<Answer>(
  answer: Promise<Answer>,
  stop: Stop,
): Promise<Answer | typeof STOPPED> {
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<typeof STOPPED>((resolve) => {
    const look = (): void => {
      if (stop()) resolve(STOPPED);
      else timer = setTimeout(look, LOOK_EVERY);
    };
    look();
  });
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, stopped]);
  } finally {
    clearTimeout(timer);
  }
}
