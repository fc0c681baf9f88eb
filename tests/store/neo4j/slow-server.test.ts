/** A server that is slow, or says nothing: readers are told in time, and nothing has to be started anew. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#api/store/open-store.ts';
import { PathQuestionSchema } from '#model';
import type { GraphStore } from '#store';
import { load } from '../loaded.ts';
import { anAgency, anAward, aSource, awardRow, byName } from '../world.ts';
import { openServer, type Server, settingsOf } from './empty-store.ts';
import { skipReason } from './skip-reason.ts';
import { type Wire, wireTo } from './wire.ts';

const why = skipReason('a slow Neo4j server');

const source = aSource('a contract list');
const [agency, holder] = [anAgency('7012', 'ICE'), byName('FOUR POINTS TECHNOLOGY')];
const row = (key: string) =>
  awardRow(source, key, {
    agency,
    award: anAward(`70CTD024FC00000${key}`),
    holder,
    value: '10.00',
    on: '2024-05-06',
  });
const question = PathQuestionSchema.parse({ from: [agency.id], to: [holder.id] });
const tooLong = {
  problem: { status: 503, detail: 'Neo4j took too long.', hint: expect.any(String) },
};

describe.skipIf(why !== null)('a Neo4j server far away', () => {
  let server: Server;
  let wire: Wire;
  let store: GraphStore;
  beforeAll(async () => {
    server = await openServer();
    await server.clear();
    wire = await wireTo(server.uri);
    const { neo4j } = settingsOf({ ...server, uri: wire.uri });
    store = await openStore({ store: 'neo4j', neo4j: { ...neo4j, answerWithinMs: 4_000 } });
    await load(store, { sources: [source], rows: [row('1')] });
  });
  afterEach(() => {
    wire.mute = false;
    wire.delayMs = 0;
  });
  afterAll(async () => {
    await store?.close();
    await wire?.close();
    await server?.close();
  });

  it('that is slow is waited for, by readers, imports and paths', {
    timeout: 120_000,
  }, async () => {
    wire.delayMs = 60;
    await load(store, { sources: [source], rows: [row('2')] });
    expect((await store.entity(agency.id))?.entity.links).toBe(2);
    expect(await store.paths(question)).toMatchObject({ outcome: 'found', length: 2, count: 2 });
    expect((await store.audit()).examples).toEqual([]);
  });

  it('that says nothing is given up in time, and asked again once it speaks', {
    timeout: 120_000,
  }, async () => {
    const [entity, found] = [await store.entity(agency.id), await store.paths(question)];
    wire.mute = true;
    await expect(store.entity(agency.id)).rejects.toMatchObject(tooLong);
    await expect(store.paths(question)).rejects.toMatchObject(tooLong);
    wire.mute = false;
    expect(await store.entity(agency.id)).toEqual(entity);
    expect((await store.paths(question)).chains).toEqual(found.chains);
  });
});
