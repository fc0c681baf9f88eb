/**
 * The store on a real Neo4j server, started for this and stopped again: load row by row and by the server's own importer,
 * the path index, chains by both ways with their answers compared, search, pages. Beside each stands what was measured
 * before it was built, on 1 M entities / 4 M edges and two processors.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Bolt, type Neo4jSettings } from '#api/store/neo4j/connection/bolt.ts';
import { writeAdminImport } from '#api/store/neo4j/export/admin-import/write-admin-import.ts';
import { pathDatabase } from '#api/store/neo4j/paths/path-database.ts';
import { pathSource } from '#api/store/neo4j/paths/path-source.ts';
import { openStore } from '#api/store/open-store.ts';
import type { PathIndex } from '#api/store/paths/path-index.ts';
import { type NamedChains, searchOnce } from '#api/store/paths/search-once.ts';
import { type EntityId, type PathQuestion, PathQuestionSchema } from '#model';
import type { GraphStore } from '#store';
import {
  type Neo4jServer,
  type ServerOptions,
  startNeo4j,
  whyNoNeo4j,
} from '../tests/store/neo4j/server.ts';
import { ASKED, load, pages, search } from './bench-store.ts';
import { report, spread, timedAsync } from './figures.ts';
import { bandsOf, drawPairs, type WorldSize } from './generate.ts';
import { benchRows, benchSource, idOfNode } from './rows.ts';

const BUDGET_MS = 10_000;
/** A way whose questions take longer than this in all is asked less often. */
const PATIENCE_MS = 120_000;
const CHANGED_ROWS = 500;

const EXPECTED = {
  load: 'expected 15,000 to 28,000 relationships a second',
  admin: 'expected 20 s for 4 M, and 6 s for constraints',
  index: 'expected 5.5 to 11 s for 4 M, and 1 s to build',
  change: 'expected 0.05 to 0.6 s to read 10,000 edges',
  memory: 'expected p50 0.07  p95 5.9  max 16 ms',
  database: 'expected p50 34  p95 387  max 851 ms',
  search: 'expected p50 3.6  p95 7.3 ms',
  pages: 'expected p50 12  p95 65 ms',
} as const;

/**
 * Loads the world row by row, measures, and loads it once more by the server's own importer; from an embedded store kept in
 * a folder, where one is named, by the importer alone. Prints why, and measures nothing, where no server can be started.
 */
export async function benchNeo4j(size: WorldSize, kept?: string): Promise<void> {
  const why = process.env.NEO4J_URI
    ? 'NEO4J_URI is set, and no such server is emptied'
    : whyNoNeo4j();
  if (why !== null) {
    report('neo4j: left out', why);
    return;
  }
  const memory = memoryFor(size);
  const files = mkdtempSync(join(tmpdir(), 'paperchain-bench-'));
  try {
    if (kept) await writeFiles(await openStore({ store: 'embedded', dataDir: kept }), files);
    else await benchRowByRow(memory, size, files);
    await benchAdmin(memory, files, kept ? size : null);
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

type ServerMemory = Pick<ServerOptions, 'heapMb' | 'settings'>;

const memoryFor = ({ links }: WorldSize): ServerMemory =>
  links > 1_000_000
    ? { heapMb: 2_000, settings: { 'server.memory.pagecache.size': '2g' } }
    : { heapMb: 768, settings: { 'server.memory.pagecache.size': '256m' } };

const settingsOf = ({ uri, user, password }: Neo4jServer): Neo4jSettings => ({
  ...{ uri, user, password, database: 'neo4j' },
});

async function benchRowByRow(memory: ServerMemory, size: WorldSize, files: string): Promise<void> {
  const server = await startNeo4j({ ...memory, measured: true });
  try {
    const store = await openStore({ store: 'neo4j', neo4j: settingsOf(server) });
    await load(store, size);
    report('', EXPECTED.load);
    await benchReading(store, settingsOf(server), size);
    await writeFiles(store, files);
  } finally {
    await server.close();
  }
}

/** What the server's own importer reads, from either store, which is closed after it. */
async function writeFiles(store: GraphStore, files: string): Promise<void> {
  const [wrote] = await timedAsync(() => writeAdminImport(store, files));
  report('neo4j-admin: files written', `${(wrote / 1000).toFixed(1)} s`);
  await store.close();
}

async function benchReading(
  store: GraphStore,
  settings: Neo4jSettings,
  size: WorldSize,
): Promise<void> {
  const bolt = new Bolt(settings);
  try {
    const memory = await benchIndex(store, bolt, size);
    await benchPaths(store, [memory, await pathDatabase(bolt).build(null)], size);
    await search(store, size);
    report('', EXPECTED.search);
    await pages(store, size);
    report('', EXPECTED.pages);
  } finally {
    await bolt.close();
  }
}

/** The index read whole, then brought up to date after some rows came again from another source. */
async function benchIndex(store: GraphStore, bolt: Bolt, size: WorldSize): Promise<PathIndex> {
  const source = pathSource(bolt);
  const [whole, index] = await timedAsync(() => source.build(null));
  report('path index: read whole and built', `${whole.toFixed(0)} ms; ${EXPECTED.index}`);
  const again = { ...size, name: `${size.name}, again` };
  const rows = [...firstRows(again)];
  await store.addSource(benchSource(again));
  const [settled] = await timedAsync(async () => {
    await store.addFacts(rows);
    await store.settle();
  });
  const edges = rows.reduce((sum, { edges }) => sum + edges.length, 0);
  report(`${edges} statements more: written and settled`, `${settled.toFixed(0)} ms`);
  const [followed, next] = await timedAsync(() => source.build(index));
  report('path index: brought up to date', `${followed.toFixed(0)} ms; ${EXPECTED.change}`);
  return next;
}

function* firstRows(size: WorldSize) {
  let rows = 0;
  for (const row of benchRows(size)) {
    if (rows++ === CHANGED_ROWS) return;
    yield row;
  }
}

/** The same questions by both ways; every answer is compared. */
async function benchPaths(
  store: GraphStore,
  [memory, database]: readonly [PathIndex, PathIndex],
  size: WorldSize,
): Promise<void> {
  for (const more of [{}, { mode: 'k', maxHops: 4 }] as const) {
    const what = 'mode' in more ? 'k = 10, up to 4 hops' : 'shortest';
    const asked = await questionsOf(store, size, more);
    const left = await askAll(memory, asked);
    report(`${what}, in memory`, `${spread(left.times)}; ${EXPECTED.memory}`);
    const right = await askAll(database, asked);
    const stopped = right.answers.filter(({ outcome }) => outcome === 'budget').length;
    const differ = right.answers.filter(
      (answer, i) => answer.outcome !== 'budget' && !isDeepStrictEqual(answer, left.answers[i]),
    ).length;
    report(`${what}, in the database`, `${spread(right.times)}; ${EXPECTED.database}`);
    report('', `${right.times.length} asked, ${stopped} out of time, ${differ} answered otherwise`);
  }
}

async function questionsOf(
  store: GraphStore,
  size: WorldSize,
  more: object,
): Promise<PathQuestion[]> {
  const bands = bandsOf(size);
  const asked = drawPairs(size, ASKED).map((pair) => pair.map((node) => idOfNode(bands, node)));
  const known = new Set((await store.entities(asked.flat())).map((entity) => entity.id));
  return asked
    .filter((ends): ends is [EntityId, EntityId] => ends.every((id) => known.has(id)))
    .map(([from, to]) => PathQuestionSchema.parse({ from: [from], to: [to], ...more }));
}

async function askAll(index: PathIndex, questions: readonly PathQuestion[]) {
  const times: number[] = [];
  const answers: Omit<NamedChains, 'searched'>[] = [];
  const began = performance.now();
  for (const question of questions) {
    if (performance.now() - began > PATIENCE_MS) break;
    const deadline = performance.now() + BUDGET_MS;
    const [time, { searched, ...answer }] = await timedAsync(() =>
      searchOnce(index, question, { deadline, isCancelled: () => false }),
    );
    times.push(time);
    answers.push(answer);
  }
  return { times, answers };
}

/** The world by the server's own importer, until the store answers; measured as a world of this size, if it was not yet. */
async function benchAdmin(
  memory: ServerMemory,
  files: string,
  size: WorldSize | null,
): Promise<void> {
  let imported = 0;
  const server = await startNeo4j({
    ...memory,
    measured: true,
    before: async (admin) => {
      const args = ['database', 'import', 'full', 'neo4j', '@import.args'];
      [imported] = await timedAsync(() => admin(args, files));
    },
  });
  try {
    const settings = settingsOf(server);
    const [laid, store] = await timedAsync(() => openStore({ store: 'neo4j', neo4j: settings }));
    const { counts } = await store.health();
    const rate = Math.round(counts.edges / (imported / 1000));
    report('neo4j-admin: imported', `${(imported / 1000).toFixed(1)} s, ${rate} edges a second`);
    report('constraints and indexes laid', `${(laid / 1000).toFixed(1)} s; ${EXPECTED.admin}`);
    if (size) await benchReading(store, settings, size);
    await store.close();
  } finally {
    await server.close();
  }
}
