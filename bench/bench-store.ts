/** The store through its port: load, search, pages of neighbours, paths. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#api/store/open-store.ts';
import {
  type EntityId,
  NeighboursQuestionSchema,
  PathQuestionSchema,
  type RowFacts,
  SearchQuestionSchema,
} from '#model';
import type { GraphStore } from '#store';
import { benchHealth } from './bench-health.ts';
import { report, spread, timedAsync } from './figures.ts';
import { bandsOf, drawPairs, type WorldSize } from './generate.ts';
import { seeded, zipf } from './random.ts';
import { benchRows, benchSource, idOfNode, nameOfNode } from './rows.ts';

const BATCH = 2000;
/** How many questions of each kind are asked. */
export const ASKED = 300;

/** Without a folder to keep the store in, it is loaded into one that is removed at the end. */
export async function benchStore(size: WorldSize, kept?: string): Promise<void> {
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'paperchain-bench-'));
  const file = join(dataDir, 'paperchain.db');
  const loaded = existsSync(file);
  const store = await openStore({ store: 'embedded', dataDir });
  try {
    if (!loaded) await load(store, size);
    report('store: file', `${(statSync(file).size / 1e6).toFixed(0)} MB`);
    await search(store, size);
    await pages(store, size);
    await paths(store, size);
  } finally {
    await store.close();
    if (!kept) rmSync(dataDir, { recursive: true });
  }
}

/** Writes the world row by row and settles it. */
export async function load(store: GraphStore, size: WorldSize): Promise<void> {
  await store.addSource(benchSource(size));
  let rows = 0;
  let writing = 0;
  const write = async (batch: readonly RowFacts[]): Promise<void> => {
    const [time] = await timedAsync(() => store.addFacts(batch));
    writing += time;
    rows += batch.length;
  };
  let batch: RowFacts[] = [];
  for (const row of benchRows(size)) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    await write(batch);
    batch = [];
  }
  await write(batch);
  const [settling] = await timedAsync(() => store.settle());
  const { counts } = await store.health();
  report(
    'store: load',
    `${rows} rows in ${(writing / 1000).toFixed(1)} s + settle ${(settling / 1000).toFixed(1)} s, ` +
      `${Math.round(counts.edges / ((writing + settling) / 1000))} edges a second`,
  );
}

async function timesOf<Question>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<unknown>,
): Promise<string> {
  const times: number[] = [];
  for (const question of questions) times.push((await timedAsync(() => ask(question)))[0]);
  return spread(times);
}

/** What readers type, each way of typing it for itself. */
export async function search(store: GraphStore, size: WorldSize): Promise<void> {
  const random = seeded(3);
  const nodes = Array.from({ length: ASKED }, () => Math.floor(random() * size.entities));
  const bands = bandsOf(size);
  const kinds: readonly (readonly [string, (node: number) => string])[] = [
    ['search: identifier', (node) => idOfNode(bands, node).replace(/^.*:/, '')],
    ['search: name', nameOfNode],
    ['search: start of a name', (node) => nameOfNode(node).slice(0, 9)],
    [
      'search: a letter missing',
      (node) =>
        nameOfNode(node)
          .split(' ')[0]
          ?.replace(/(.{3})./, '$1') ?? '',
    ],
  ];
  for (const [name, wordsOf] of kinds)
    report(
      name,
      await timesOf(nodes, (node) =>
        store.search(SearchQuestionSchema.parse({ q: wordsOf(node) })),
      ),
    );
}

/** Pages of neighbours, of hubs more often than of others. */
export async function pages(store: GraphStore, size: WorldSize): Promise<void> {
  const random = seeded(5);
  const bands = bandsOf(size);
  const ids = Array.from({ length: ASKED }, () =>
    idOfNode(bands, zipf(random, bands.offering.start)),
  );
  const first = NeighboursQuestionSchema.parse({});
  report(
    'page of 50 neighbours, largest amount first',
    await timesOf(ids, (id) => store.neighbours(id, first)),
  );
  report(
    'page of 50 neighbours, the third',
    await timesOf(ids, async (id) => {
      let after: string | null | undefined;
      for (let page = 0; page < 3 && after !== null; page++)
        after = (await store.neighbours(id, after ? { ...first, after } : first))?.next ?? null;
    }),
  );
}

async function paths(store: GraphStore, size: WorldSize): Promise<void> {
  const bands = bandsOf(size);
  const asked = drawPairs(size, ASKED).map(([from, to]) => [
    idOfNode(bands, from),
    idOfNode(bands, to),
  ]);
  const known = new Set((await store.entities(asked.flat())).map((entity) => entity.id));
  const questions = asked
    .filter((ends): ends is [EntityId, EntityId] => ends.every((id) => known.has(id)))
    .map(([from, to]) => PathQuestionSchema.parse({ from: [from], to: [to] }));
  report(
    'path through the store, chains as ids',
    await timesOf(questions, (question) => store.paths(question)),
  );
  const [first] = questions;
  if (first?.from[0] && first.to[0]) await benchHealth(store, first.from[0], first.to[0]);
  report(
    'path with its documents',
    await timesOf(questions, async (question) => {
      const { chains } = await store.paths(question);
      return store.documentedEdges([...new Set(chains.flat())], 10);
    }),
  );
}
