/** Settling: what readers see meanwhile, and what is left when it stops between two transactions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bolt } from '#api/store/neo4j/connection/bolt.ts';
import { OutOfMemory } from '#api/store/neo4j/connection/driver-problem.ts';
import { settle } from '#api/store/neo4j/settling/settle.ts';
import { openStore } from '#api/store/open-store.ts';
import { fedrampOfferingId, systemId } from '#model';
import type { GraphStore } from '#store';
import { load, wholeOf } from '../loaded.ts';
import {
  anAgency,
  anAward,
  aRow,
  aSource,
  awardRow,
  byName,
  byUei,
  link,
  stated,
} from '../world.ts';
import { openEmpty, openServer, type Server, settingsOf } from './empty-store.ts';
import { skipReason } from './skip-reason.ts';

const why = skipReason('settling on Neo4j');

const [list, summary] = [aSource('list'), aSource('summary')];
const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const award = anAward('70CTD024FC0000017');
const named = byName('FOUR POINTS TECHNOLOGY, L.L.C.');
const registered = byUei('FOURPOINTS12', 'Four Points Technology LLC');
const [system, service] = [
  stated(systemId('DHS-1'), 'ELITE'),
  stated(fedrampOfferingId('F1'), 'X'),
];
const cloud = stated(fedrampOfferingId('F2'), 'GovCloud', {
  facts: [{ key: 'service model', value: 'IaaS' }],
});

/** Settled first: a company known by name. */
const before = {
  sources: [list],
  rows: [
    awardRow(list, 'k1', { agency: ice, award, holder: named, value: '10.00', on: '2024-05-06' }),
    aRow(list, 'k2', [service, cloud], [link(service, 'built_on', cloud)]),
  ],
};
/** Then its UEI on the same award, which moves statements, and a system, which brings an inference. */
const after = {
  sources: [summary],
  rows: [
    awardRow(summary, 'k3', {
      agency: ice,
      award,
      holder: registered,
      value: '8.00',
      on: '2025-01-01',
    }),
    aRow(
      summary,
      'k4',
      [ice, system, service],
      [link(ice, 'reports_use_of', system), link(system, 'runs_in', service)],
    ),
  ],
};

class Cut extends Error {}

describe.skipIf(why !== null)('settling', () => {
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

  /** Runs a test on rows that wait to be settled. */
  async function whileLoading(test: (store: GraphStore) => Promise<void>): Promise<void> {
    const { store, dispose } = await openEmpty(server);
    await load(store, before);
    for (const source of after.sources) await store.addSource(source);
    await store.addFacts(after.rows);
    try {
      await test(store);
    } finally {
      await dispose();
    }
  }

  /** Settles step by step, and stops for good before the transaction with this number; true when it came to the end. */
  async function settleUntil(stop: number): Promise<boolean> {
    let begun = 0;
    const write: Bolt['write'] = (work) => {
      if (begun === stop) throw new Cut();
      begun += 1;
      return bolt.write(work);
    };
    try {
      await settle({ write }, undefined, 0);
      return true;
    } catch (error) {
      if (!(error instanceof Cut)) throw error;
      return false;
    }
  }

  it('that stops between any two transactions keeps the law, and is finished by the next start', {
    timeout: 240_000,
  }, async () => {
    const { store, dispose } = await openEmpty(server);
    await load(store, before);
    await load(store, after);
    const undisturbed = await wholeOf(store);
    await dispose();
    expect(undisturbed.items.map(({ item }) => ('id' in item ? item.id : ''))).toContain(
      `${system.id}~hosted_on~${cloud.id}`,
    );

    let ended = false;
    let stops = 0;
    for (; !ended; stops += 1)
      await whileLoading(async (reader) => {
        ended = await settleUntil(stops);
        const { items } = await wholeOf(reader);
        const stated = new Set(
          items.flatMap(({ section, item }) => (section === 'statements' ? [item.edgeId] : [])),
        );
        const bare = items.filter(
          ({ section, item }) => section === 'edges' && !stated.has(item.id),
        );
        expect(bare).toEqual([]);
        expect((await reader.health()).status).toBe(ended ? 'ok' : 'loading');
        const next = await openStore(settingsOf(server));
        expect((await next.health()).status).toBe('ok');
        expect(await wholeOf(next)).toEqual(undisturbed);
        expect((await next.audit()).examples).toEqual([]);
        await next.close();
      });
    expect(stops).toBeGreaterThan(12);
  });

  it('of more than the server has memory for at once goes on step by step', {
    timeout: 240_000,
  }, async () => {
    await whileLoading(async (reader) => {
      let refused = 0;
      const write: Bolt['write'] = (work) =>
        bolt.write((tx) => {
          let asked = 0;
          return work({
            each: tx.each,
            ask(...question) {
              asked += 1;
              if (asked <= 25) return tx.ask(...question);
              refused += 1;
              throw new OutOfMemory();
            },
          });
        });
      await settle({ write });
      expect(refused).toBe(1);
      expect((await reader.health()).status).toBe('ok');
      expect((await reader.audit()).examples).toEqual([]);
      expect((await reader.entity(named.id))?.entity.id).toBe(registered.id);
    });
  });

  it('of what fits in one transaction shows readers the state before, then the state after', {
    timeout: 240_000,
  }, async () => {
    await whileLoading(async (reader) => {
      const waiting = await wholeOf(reader);
      let looks = 0;
      const write: Bolt['write'] = (work) =>
        bolt.write((tx) =>
          work({
            each: tx.each,
            async ask(...asked) {
              const rows = await tx.ask(...asked);
              expect(await wholeOf(reader)).toEqual(waiting);
              looks += 1;
              return rows as never; // the rows of the caller's own question
            },
          }),
        );
      await settle({ write });
      expect(looks).toBeGreaterThan(20);
      expect(await wholeOf(reader)).not.toEqual(waiting);
      expect((await reader.health()).status).toBe('ok');
    });
  });
});
