/** The seed in a store of its own, behind the real server. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import request from 'supertest';
import { expect } from 'vitest';
import { app } from '#api/http/app.ts';
import { importFile } from '#api/importers/load.ts';
import { openStore } from '#api/store/open-store.ts';
import {
  CalendarDateSchema,
  type Chain,
  type EdgeAnswer,
  type EdgeId,
  type PathAnswer,
  PathAnswerSchema,
} from '#model';
import type { GraphStore } from '#store';

export const SEED = resolve(import.meta.dirname, '../../seed');
const NEVER = CalendarDateSchema.parse('2000-01-01'); // facts carry the day of their own; this one is not used

export interface Seeded {
  readonly store: GraphStore;
  /** The folder of the store's files. */
  readonly dataDir: string;
  ask(question: Readonly<Record<string, unknown>>): Promise<PathAnswer>;
  edge(id: string): Promise<EdgeAnswer>;
  close(): Promise<void>;
}

/** Loads every file of `seed/facts` into an empty store. */
export async function loadSeed(): Promise<Seeded> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paperchain-seed-'));
  const store = await openStore({ store: 'embedded', dataDir });
  const facts = (await readdir(join(SEED, 'facts'))).sort();
  for (const file of facts)
    await importFile(store, join(SEED, 'facts', file), { retrievedOn: NEVER, settle: false });
  await store.settle();
  const server = app(store, {
    logLevel: 'silent',
    rateLimit: 0,
    pathBudgetMs: 30_000,
    pageFolder: join(dataDir, 'no-page'),
    storyFolder: join(SEED, 'stories'),
  });
  return {
    store,
    dataDir,
    ask: async (question) => {
      const answer = await request(server).post('/api/paths').send(question);
      expect(answer.status, JSON.stringify(answer.body).slice(0, 500)).toBe(200);
      return PathAnswerSchema.parse(answer.body);
    },
    edge: async (id) => {
      const answer = await request(server).get(`/api/edges/${encodeURIComponent(id)}`);
      expect(answer.status, JSON.stringify(answer.body).slice(0, 500)).toBe(200);
      return answer.body as EdgeAnswer; // parsed by the schema in the tests of the HTTP room
    },
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** "agency:7012 awarded award:…" for each hop, in the edges' own direction. */
export const hopsOf = (chain: Chain): string[] =>
  chain.hops.map(({ edge }) => `${edge.from} ${edge.kind} ${edge.to}`);

/** The chain that walks exactly these hops; fails naming what was found instead. */
export function chainThrough(answer: PathAnswer, hops: readonly string[]): Chain {
  const found = answer.chains.find((chain) => hopsOf(chain).join() === hops.join());
  if (!found) expect(answer.chains.map(hopsOf)).toContainEqual(hops);
  return found as Chain; // the line above has failed otherwise
}

export const edgesOf = (answer: PathAnswer): EdgeId[] =>
  answer.chains.flatMap((chain) => chain.hops.map(({ edge }) => edge.id));
