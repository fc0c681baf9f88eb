/** The address of a cluster: readers and writers may be sent to different servers, and a reader sees its own import. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#api/store/open-store.ts';
import { PathQuestionSchema } from '#model';
import { load } from '../loaded.ts';
import { anAgency, anAward, aSource, awardRow, byName } from '../world.ts';
import { openServer, type Server, settingsOf } from './empty-store.ts';
import { skipReason } from './skip-reason.ts';

const why = skipReason('the address of a cluster');

describe.skipIf(why !== null)('a neo4j:// address', () => {
  let server: Server;
  beforeAll(async () => {
    server = await openServer();
    await server.clear();
  });
  afterAll(() => server?.close());

  it('is written to and read through routes', { timeout: 120_000 }, async () => {
    const routed = { ...server, uri: server.uri.replace(/^bolt/, 'neo4j') };
    const store = await openStore(settingsOf(routed));
    const source = aSource('a contract list');
    const [agency, holder] = [anAgency('7012', 'ICE'), byName('FOUR POINTS TECHNOLOGY')];
    const award = anAward('70CTD024FC0000017');
    const parts = { agency, award, holder, value: '10.00', on: '2024-05-06' };
    try {
      await load(store, { sources: [source], rows: [awardRow(source, 'k1', parts)] });
      expect((await store.health()).counts).toMatchObject({ records: 1, edges: 2 });
      const question = PathQuestionSchema.parse({ from: [agency.id], to: [holder.id] });
      expect(await store.paths(question)).toMatchObject({ outcome: 'found', length: 2 });
    } finally {
      await store.close();
    }
  });
});
