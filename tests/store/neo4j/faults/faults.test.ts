/** A server that is not there, refuses, dies, is short of memory or was written to by others: words, and nothing half done. */
import { setTimeout as wait } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemOf } from '#api/store/neo4j/connection/driver-problem.ts';
import { Neo4jStore } from '#api/store/neo4j/neo4j-store.ts';
import { openStore } from '#api/store/open-store.ts';
import { type EntityId, PathQuestionSchema, ProblemError } from '#model';
import type { GraphStore } from '#store';
import { bigWorld } from '../../big-world.ts';
import { load, type World, wholeOf } from '../../loaded.ts';
import { anAgency, anAward, aSource, awardRow, byName } from '../../world.ts';
import { settingsOf } from '../empty-store.ts';
import { type Neo4jServer, startNeo4j } from '../server.ts';
import { skipReason } from '../skip-reason.ts';
import { wireTo } from '../wire.ts';

const down = (words: string) => ({
  problem: { status: 503, detail: expect.stringContaining(words), hint: expect.any(String) },
});

describe('what the driver reports', () => {
  it.each([
    ['Neo.ClientError.Security.Unauthorized', 'refuses the user'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'refuses the user'],
    ['ServiceUnavailable', 'does not answer'],
    ['SessionExpired', 'does not answer'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'too long'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'out of memory'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'could not do it now'],
  ])('%s is said in words', (code, words) => {
    const secret = 'MATCH (n) RETURN n at bolt://host';
    const problem = problemOf(new Neo4jError(secret, code, '50N42', 'said'));
    expect(problem).toBeInstanceOf(ProblemError);
    expect(problem).toMatchObject(down(words));
    expect(JSON.stringify((problem as ProblemError).problem)).not.toContain('MATCH');
  });

  it('leaves mistakes in our own queries what they are', () => {
    const code = 'Neo.ClientError.Statement.SyntaxError';
    const mistake = new Neo4jError('x', code, '42001', 'said');
    expect(problemOf(mistake)).toBe(mistake);
  });
});

const why = process.env.NEO4J_URI
  ? 'the server of NEO4J_URI is not ours to kill'
  : skipReason('faults of the Neo4j server');

const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const award = anAward('70CTD024FC0000017');
const holder = byName('FOUR POINTS TECHNOLOGY, L.L.C.');
const source = aSource('a contract list');
const small: World = {
  sources: [source],
  rows: [awardRow(source, 'k1', { agency: ice, award, holder, value: '10.00', on: '2024-05-06' })],
};
const question = PathQuestionSchema.parse({ from: [ice.id], to: [holder.id] });

describe.skipIf(why !== null)('a Neo4j server', () => {
  let server: Neo4jServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startNeo4j();
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const byOtherHands = (statement: string) => driver.executeQuery(statement);

  async function inStore<Result>(
    world: World,
    test: (store: GraphStore) => Promise<Result>,
  ): Promise<Result> {
    await byOtherHands('MATCH (n) DETACH DELETE n');
    const store = await openStore(settingsOf(server));
    try {
      await load(store, world);
      return await test(store);
    } finally {
      await store.close();
    }
  }

  it('that is not there stops the start in one line, soon', { timeout: 30_000 }, async () => {
    const nobody = { ...settingsOf(server).neo4j, uri: 'bolt://127.0.0.1:1' };
    const started = performance.now();
    await expect(openStore({ store: 'neo4j', neo4j: nobody })).rejects.toMatchObject(
      down('does not answer'),
    );
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('is asked once with a wrong password, so that the right one is not locked out', async () => {
    const stranger = { ...settingsOf(server).neo4j, password: 'wrong' };
    for (let times = 0; times < 2; times++)
      await expect(openStore({ store: 'neo4j', neo4j: stranger })).rejects.toMatchObject(
        down('refuses the user or the password'),
      );
    await (await openStore(settingsOf(server))).close();
  });

  it('that dies is a 503 until it is back; the same store then answers', {
    timeout: 120_000,
  }, async () => {
    await inStore(small, async (store) => {
      const [entity, found] = [await store.entity(ice.id), await store.paths(question)];
      await server.kill();
      await expect(store.entity(ice.id)).rejects.toMatchObject(down('does not answer'));
      await expect(store.paths(question)).rejects.toMatchObject(down('does not answer'));
      await expect(wholeOf(store)).rejects.toMatchObject(down('does not answer'));
      await server.start();
      await expect.poll(() => store.entity(ice.id), { timeout: 20_000 }).toEqual(entity);
      expect((await store.paths(question)).chains).toEqual(found.chains);
    });
  });

  it.each([
    ['a reader', (store: GraphStore) => store.entity(ice.id)],
    ['a path question', async (store: GraphStore) => (await store.paths(question)).chains],
  ])(
    'that dies in the middle of answering %s is a 503, and answers when it is back',
    {
      timeout: 240_000,
    },
    async (_, ask) => {
      const wire = await wireTo(server.uri);
      const store = await openStore(settingsOf({ ...server, uri: wire.uri }));
      await byOtherHands('MATCH (n) WHERE NOT n:Meta DETACH DELETE n');
      await load(store, small);
      const answer = await ask(store);
      let killed: Promise<void> | undefined;
      wire.onRequest = () => {
        killed ??= server.kill();
      };
      await expect(ask(store)).rejects.toMatchObject(down('does not answer'));
      wire.onRequest = null;
      await killed;
      await server.start();
      await expect.poll(() => ask(store).catch(() => null), { timeout: 60_000 }).toEqual(answer);
      await store.close();
      await wire.close();
    },
  );

  it('whose client dies leaves what the next start finishes', { timeout: 120_000 }, async () => {
    const whole = await inStore(small, wholeOf);
    await inStore({ sources: [], rows: [] }, async (store) => {
      await store.addSource(source);
      await store.addFacts(small.rows);
      expect((await store.health()).status).toBe('loading');
      const next = await openStore(settingsOf(server));
      expect(await wholeOf(next)).toEqual(whole);
      await next.close();
    });
  });

  it('that others wrote to walks none of what they wrote', async () => {
    await inStore(small, async (store) => {
      await byOtherHands('MATCH (a:Agency), (o:Organization) CREATE (a)-[:USES_PRODUCT_OF]->(o)');
      expect(await store.paths({ ...question, maxHops: 1 })).toMatchObject({ outcome: 'none' });
    });
  });

  it('answers an id of any shape as unknown', async () => {
    await inStore(small, async (store) => {
      const odd = `agency:"}) DETACH DELETE n //` as EntityId; // what a careless caller might pass on
      expect(await store.entity(odd)).toBeNull();
      expect((await store.health()).counts.entities).toBe(3);
    });
  });
});

describe.skipIf(why !== null)('a Neo4j server that ends long transactions', () => {
  it('is read whole by whoever takes longer', { timeout: 240_000 }, async () => {
    const server = await startNeo4j({ settings: { 'db.transaction.timeout': '5s' } });
    const store = await Neo4jStore.open(settingsOf(server).neo4j);
    try {
      await load(store, small);
      const sections = new Set<string>();
      for await (const { section } of store.export()) {
        // The server looks every two seconds for what has lasted too long.
        if (sections.size === 0) await wait(9_000);
        sections.add(section);
      }
      expect(sections).toContain('records');
    } finally {
      await store.close();
      await server.close();
    }
  });
});

describe.skipIf(why !== null)('a Neo4j server with little memory', () => {
  it.each([
    ['a transaction', 'db.memory.transaction.max'],
    ['all transactions', 'dbms.memory.transaction.total.max'],
  ])(
    'for %s refuses a batch and a question whole, in words, and takes smaller ones',
    {
      timeout: 240_000,
    },
    async (_, limit) => {
      const server = await startNeo4j({ settings: { [limit]: '12m' } });
      const store = await Neo4jStore.open(settingsOf(server).neo4j);
      try {
        const world = bigWorld(3_000);
        for (const each of world.sources) await store.addSource(each);
        await expect(store.addFacts(world.rows)).rejects.toMatchObject(down('out of memory'));
        expect((await store.health()).counts).toMatchObject({ records: 0, statements: 0 });
        const numbers = 'UNWIND range(1, $most) AS n RETURN size(collect(n)) AS many';
        const ask = (most: number) => store.cypher({ query: numbers, params: { most } });
        await expect(ask(3_000_000)).rejects.toMatchObject(down('out of memory'));
        expect(await ask(3)).toMatchObject({ rows: [[3]] });
        expect(await store.addFacts(world.rows.slice(0, 50))).toMatchObject({ recordsAdded: 50 });
      } finally {
        await store.close();
        await server.close();
      }
    },
  );
});
