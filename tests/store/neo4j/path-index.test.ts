/** The path index of this store follows what is written: by what changed it comes to be what it would be if read anew. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bolt } from '#api/store/neo4j/connection/bolt.ts';
import { pathSource, type Reader } from '#api/store/neo4j/paths/path-source.ts';
import type { PathIndex } from '#api/store/paths/path-index.ts';
import { type EntityId, PathQuestionSchema, type Source } from '#model';
import { compileQuestion } from '#paths';
import { load } from '../loaded.ts';
import { decisions, IDS, worlds } from '../random-world.ts';
import { aRow, aSource, byName, link, says } from '../world.ts';
import { openEmpty, openServer, type Server, settingsOf } from './empty-store.ts';
import { skipReason } from './skip-reason.ts';

const why = skipReason('the path index on Neo4j');
const WIDEST = { status: 'any', includeInferred: true, mode: 'within', maxHops: 3, limit: 200 };

/** The same reader, which writes down what it is asked. */
const listening = (bolt: Bolt, asked: string[]): Reader => ({
  read: (work) =>
    bolt.read((tx) =>
      work({
        ...tx,
        ask: (query, ...given) => {
          asked.push(query);
          return tx.ask(query, ...given);
        },
      }),
    ),
});

/** Every id as it is found, and every chain of up to three hops between some pairs. */
async function allOf(index: PathIndex): Promise<unknown> {
  const found = await index.find(IDS);
  const chains: Record<string, unknown> = {};
  const known = [...new Set(IDS)].filter(
    (id) => found.get(id)?.canonical === id && !id.startsWith('withheld:'),
  );
  for (const [at, from] of known.entries())
    for (const to of known.slice(at + 1)) chains[`${from} ${to}`] = await chainsOf(index, from, to);
  return { canonical: [...found].map(([id, { canonical }]) => [id, canonical]), chains };
}

async function chainsOf(index: PathIndex, from: EntityId, to: EntityId): Promise<unknown> {
  const question = PathQuestionSchema.parse({ from: [from], to: [to], ...WIDEST });
  const nodes = await index.find([from, to]);
  const nodeOf = (id: EntityId): number[] => [nodes.get(id)?.node ?? -1];
  const ends = { from: nodeOf(from), to: nodeOf(to), via: [], avoid: [] };
  const { count, chains } = await index.search(compileQuestion(question), ends, () => false);
  return { count, chains: chains.map((chain) => chain.map((at) => index.nameOf(at))) };
}

/** One of the sources as newer rules read it, which takes away all that older ones read of it. */
const raised = (sources: readonly Source[], at: number): readonly Source[] =>
  sources.map((source, place) =>
    place === at ? { ...source, ruleVersion: source.ruleVersion + 1 } : source,
  );

describe.skipIf(why !== null)('the path index of a Neo4j store', () => {
  let server: Server;
  let bolt: Bolt;
  beforeAll(async () => {
    server = await openServer();
    bolt = new Bolt(settingsOf(server).neo4j);
  });
  afterAll(async () => {
    await bolt?.close();
    await server?.close();
  });

  it('is after any change what it would be if read anew', { timeout: 180_000 }, async () => {
    const asked: string[] = [];
    const [source, other] = [pathSource(listening(bolt, asked)), pathSource(bolt)];
    let followed = 0;
    const step = fc.oneof(
      { weight: 2, arbitrary: worlds(1, 4) },
      { weight: 1, arbitrary: decisions },
      { weight: 1, arbitrary: fc.record({ readAgain: fc.nat(2) }) },
    );
    await fc.assert(
      fc.asyncProperty(
        worlds(20, 40),
        fc.array(step, { minLength: 3, maxLength: 3 }),
        async (world, steps) => {
          const { store, dispose } = await openEmpty(server);
          try {
            await load(store, world);
            let index = await source.build(null);
            let { sources } = world;
            for (const each of steps) {
              if ('readAgain' in each) {
                sources = raised(sources, each.readAgain);
                await load(store, { sources, rows: [] });
              } else if ('rows' in each) await load(store, { ...each, sources });
              else await store.decide(each).catch(() => undefined);
              asked.length = 0;
              index = await source.build(index);
              if (!asked.includes('path-links')) followed += 1;
              const anew = await other.build(null);
              expect(index.revision).toBe(anew.revision);
              expect(await allOf(index)).toEqual(await allOf(anew));
            }
          } finally {
            await dispose();
          }
        },
      ),
      { numRuns: Number(process.env.AGREEMENT_RUNS ?? 8), endOnFailure: true },
    );
    expect(followed).toBeGreaterThan(4);
  });

  it('is read anew where another database took the place of the first', async () => {
    const [a, b, c] = [byName('A'), byName('B'), byName('C')];
    const list = aSource('partners');
    const partners = (left: typeof a, right: typeof a) => ({
      sources: [list],
      rows: [aRow(list, 'row', [a, b, c], [link(left, 'partners_with', right, says({}))])],
    });
    const source = pathSource(bolt);
    let index: PathIndex | null = null;
    for (const to of [b, c]) {
      const { store, dispose } = await openEmpty(server);
      await load(store, partners(a, to));
      expect(index?.revision).not.toBe(await source.settledRevision());
      index = await source.build(index);
      expect(await chainsOf(index, a.id, to.id)).toMatchObject({ count: 1 });
      await dispose();
    }
  });

  it.each(['memory', 'database'] as const)(
    'walks no link that this program did not write, and drops a chain that is documented no more (in %s)',
    async (pathsIn) => {
      const { store, dispose } = await openEmpty(server, { pathsIn });
      try {
        const [a, b, c] = [byName('A'), byName('B'), byName('C')];
        const source = aSource('partners');
        await load(store, {
          sources: [source],
          rows: [
            aRow(source, 'ab', [a, b, c], [link(a, 'partners_with', b, says({}))]),
            aRow(source, 'bc', [b, c], [link(b, 'partners_with', c, says({}))]),
          ],
        });
        const ask = () => store.paths(PathQuestionSchema.parse({ from: [a.id], to: [c.id] }));
        await server.run(
          "MATCH (a:Entity {id: $a}), (c:Entity {id: $c}) CREATE (a)-[:PARTNERS_WITH {id: 'mine'}]->(c)",
          { a: a.id, c: c.id },
        );
        expect(await ask()).toMatchObject({ outcome: 'found', length: 2, count: 1 });
        expect((await store.audit()).examples).toContainEqual(
          expect.objectContaining({ id: `${a.id}~partners_with~${c.id}` }),
        );
        await server.run('MATCH (s:Statement {edgeId: $id}) DETACH DELETE s', {
          id: `${b.id}~partners_with~${c.id}`,
        });
        expect(await ask()).toMatchObject({ outcome: 'budget', chains: [], count: null });
      } finally {
        await dispose();
      }
    },
  );
});
