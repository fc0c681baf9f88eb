/** Two stores, the same facts: every answer is the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#api/store/open-store.ts';
import {
  AMOUNT_BASES,
  type EdgeId,
  GRADES,
  MoneySchema,
  NEIGHBOUR_SORTS,
  type NeighboursQuestion,
  NeighboursQuestionSchema,
  OVERLAPS,
  PathQuestionSchema,
  ProblemError,
  ROLES,
} from '#model';
import type { GraphStore } from '#store';
import { load, type World, wholeOf } from './loaded.ts';
import { openEmpty, openServer, type Server, settingsOf } from './neo4j/empty-store.ts';
import { skipReason } from './neo4j/skip-reason.ts';
import { decisions, IDS, worlds } from './random-world.ts';
import { day } from './world.ts';

const why = skipReason('the agreement of both stores');

/** What a store says, or why it refuses. */
async function said<Answer>(answer: Promise<Answer>): Promise<Answer | { refused: unknown }> {
  return answer.catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error;
    return { refused: error.problem };
  });
}

type Page = { next: string | null };

/** All pages, cursors left out: they are each store's own. */
async function pages<Answer extends Page>(
  ask: (after: { after?: string }) => Promise<Answer | null>,
): Promise<(Omit<Answer, 'next'> | null)[]> {
  const all: (Omit<Answer, 'next'> | null)[] = [];
  let after: string | null = null;
  do {
    const answer: Answer | null = await ask(after ? { after } : {});
    if (!answer) return [null];
    const { next, ...page } = answer;
    all.push(page);
    after = next;
  } while (after !== null && all.length < 200);
  return all;
}

const neighbourQuestions: fc.Arbitrary<NeighboursQuestion> = fc
  .record({
    sort: fc.constantFrom(...NEIGHBOUR_SORTS),
    limit: fc.integer({ min: 1, max: 9 }),
    direction: fc.constantFrom(undefined, 'out', 'in'),
    kind: fc.constantFrom(undefined, ['awarded'], ['held_by', 'part_of']),
    grade: fc.option(fc.constantFrom(...GRADES), { nil: undefined, freq: 1 }),
    from: fc.constantFrom(undefined, undefined, day('2020-02')),
    to: fc.constantFrom(undefined, undefined, day('2021')),
    minAmount: fc.constantFrom(undefined, undefined, MoneySchema.parse('1.00')),
    matching: fc.constantFrom(undefined, undefined, 'four', 'ÁREA', 'área', '70ctd', 'ICE x', '“'),
  })
  .map((asked) => NeighboursQuestionSchema.parse(asked));

const searches = fc.record({
  q: fc.oneof(
    fc.constantFrom(
      'four',
      'Four Points',
      'ICE',
      'ice',
      'acme',
      'Acme-Holdings',
      '70CTD',
      '70ctd-024',
    ),
    fc.constantFrom(
      '7012',
      'PALANTIR1234',
      'palantri',
      'ofering',
      'tecnology',
      'ñ',
      '𝒜',
      'grosse',
      'größe',
    ),
    fc.constantFrom(...IDS, 'fnance', 'finance', '“', 'F1', 'x'),
    fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  ),
  limit: fc.integer({ min: 1, max: 7 }),
  kind: fc.constantFrom(undefined, 'organization' as const),
  role: fc.option(
    fc.constantFrom(...ROLES).map((role) => [role]),
    { nil: undefined, freq: 1 },
  ),
});

const ends = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 2 });
const bounds = fc.record({
  mode: fc.constantFrom('shortest', 'shortest', 'k', 'within'),
  k: fc.integer({ min: 1, max: 9 }),
  maxHops: fc.integer({ min: 1, max: 5 }),
  kinds: fc.constantFrom(undefined, undefined, ['money'], ['technology', 'part_of']),
  direction: fc.constantFrom('any', 'any', 'forward', 'outward'),
  via: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 1 }),
  avoid: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 2 }),
  hubs: fc.option(fc.constantFrom({ maxDegree: 3 }, { maxDegree: 8 }), { nil: undefined }),
  grade: fc.constantFrom('claimed', 'documented', 'cited'),
  includeInferred: fc.boolean(),
  dates: fc.constantFrom(undefined, undefined, { from: '2020', to: '2021', undated: 'keep' }),
  overlap: fc.constantFrom(...OVERLAPS),
  status: fc.constantFrom('happened', 'any'),
  minAmount: fc.option(
    fc.record({ value: fc.constantFrom('0.00', '1.50'), basis: fc.constantFrom(...AMOUNT_BASES) }),
    { nil: undefined },
  ),
  limit: fc.constantFrom(1, 3, 200),
});
const pathQuestions = fc
  .tuple(
    bounds,
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ from: ends, to: ends }) },
      fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 2, maxLength: 4 }).map((connect) => ({
        connect,
      })),
    ),
  )
  // Members that were left out stand in no question.
  .map(([asked, between]) =>
    PathQuestionSchema.safeParse(JSON.parse(JSON.stringify({ ...asked, ...between }))),
  )
  .filter(({ success }) => success)
  .map(({ data }) => PathQuestionSchema.parse(data));

const questions = fc.record({
  neighbours: fc.array(neighbourQuestions, { minLength: 3, maxLength: 3 }),
  searches: fc.array(searches, { minLength: 8, maxLength: 8 }),
  paths: fc.array(pathQuestions, { minLength: 6, maxLength: 6 }),
  ids: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 6, maxLength: 6 }),
  typo: fc.constantFrom(
    'org:name:four-point',
    'agency:7013',
    'rec:0',
    'src:test',
    '70ctd024fc0000017',
  ),
  limit: fc.integer({ min: 1, max: 9 }),
});
type Questions = typeof questions extends fc.Arbitrary<infer Asked> ? Asked : never;

/** Everything that can be read, as one value. */
async function everything(store: GraphStore, asked: Questions): Promise<Record<string, unknown>> {
  const { version, items } = await wholeOf(store);
  const { store: _name, ...health } = await store.health();
  const edgeIds = items.flatMap(({ section, item }) => (section === 'edges' ? [item.id] : []));
  const records = items.flatMap(({ section, item }) => (section === 'records' ? [item.id] : []));
  const answers: Record<string, unknown> = { version, items, health };
  answers.stats = await store.stats();
  answers.audit = await store.audit();
  answers.decisions = await store.decisions();
  answers.sources = await store.sources();
  answers.entities = await store.entities([...IDS, ...IDS]);
  answers.graph = await store.graph(IDS.slice(0, 14));
  answers.absences = await store.absences(IDS.slice(0, 5), IDS.slice(5, 12));
  answers.identities = [];
  for await (const item of store.identities()) (answers.identities as unknown[]).push(item);
  answers.some = [];
  for await (const item of store.export(IDS.slice(0, 10))) (answers.some as unknown[]).push(item);
  answers.documented = await store.documentedEdges([...edgeIds, ...statedIds(items)]);
  answers.firstReceipts = await store.documentedEdges(edgeIds, 1);
  for (const id of IDS) answers[id] = await store.entity(id);
  for (const id of asked.ids) {
    answers[`${id} partners`] = await pages((after) =>
      store.partners(id, { sort: 'amount', limit: asked.limit, ...after }),
    );
    for (const [n, question] of asked.neighbours.entries())
      answers[`${id} ${n}`] = await pages((after) =>
        store.neighbours(id, { ...question, ...after }),
      );
  }
  for (const id of records.slice(0, 8))
    answers[id] = [await store.record(id), await store.rawRecord(id)];
  for (const { source } of (await store.sources()).sources) {
    answers[source.id] = await pages((after) =>
      store.sourceEdges(source.id, { limit: asked.limit, ...after }),
    );
  }
  for (const { q, limit, kind, role } of asked.searches)
    answers[`search ${q} ${limit} ${kind} ${role}`] = await pages((after) =>
      store.search({
        q,
        limit,
        ...(kind ? { kind: [kind] } : {}),
        ...(role ? { role } : {}),
        ...after,
      }),
    );
  answers.paths = await pathAnswers(store, asked);
  answers.nearest = [await store.nearestIds(asked.typo), await store.nearestIds(edgeIds[0] ?? 'x')];
  return answers;
}

/** What is said to each path question, but for how much was searched. */
async function pathAnswers(store: GraphStore, { paths }: Questions): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const question of paths) {
    const found = await said(store.paths(question));
    answers.push([question, { ...found, searched: null }]);
  }
  return answers;
}

/** Edges by the ids that the records state: they answer under the ids that stand now. */
const statedIds = (items: Awaited<ReturnType<typeof wholeOf>>['items']): EdgeId[] =>
  items.flatMap(({ section, item }) =>
    section === 'statements'
      ? [`${item.stated.from}~${item.edgeId.split('~')[1]}~${item.stated.to}` as EdgeId]
      : [],
  );

describe.skipIf(why !== null)('the embedded store and Neo4j', () => {
  let server: Server;
  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server?.close());

  it('answer every question alike, whatever was written', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(8, 40),
        worlds(1, 6),
        fc.array(decisions, { maxLength: 3 }),
        questions,
        async (world, more, ledger, asked) => {
          const folder = mkdtempSync(join(tmpdir(), 'paperchain-agreement-'));
          const embedded = await openStore({ store: 'embedded', dataDir: folder });
          const { store, dispose } = await openEmpty(server);
          const inDatabase = await openStore({ ...settingsOf(server), pathsIn: 'database' });
          try {
            const [left, right] = await Promise.all(
              [embedded, store].map(async (each) => {
                await fill(each, world, more, ledger);
                return everything(each, asked);
              }),
            );
            expect(right).toEqual(left);
            expect(await pathAnswers(inDatabase, asked)).toEqual(await pathAnswers(store, asked));
          } finally {
            await embedded.close();
            await inDatabase.close();
            await dispose();
            rmSync(folder, { recursive: true, force: true });
          }
        },
      ),
      // Making a world smaller takes longer than reading the difference.
      { numRuns: Number(process.env.AGREEMENT_RUNS ?? 10), endOnFailure: true },
    );
  });
});

/** Two imports with a person's decisions between them. */
async function fill(
  store: GraphStore,
  world: World,
  more: World,
  ledger: Parameters<GraphStore['decide']>[0][],
): Promise<void> {
  await load(store, world, 7);
  for (const decision of ledger) await said(store.decide(decision));
  await load(store, more);
}
