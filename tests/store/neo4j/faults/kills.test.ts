/** A server killed ten times during one import, as by power cuts: in the end the graph is that of an undisturbed import. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#api/store/open-store.ts';
import type { Stats } from '#model';
import type { GraphStore } from '#store';
import { bigWorld } from '../../big-world.ts';
import { load, wholeOf } from '../../loaded.ts';
import { settingsOf } from '../empty-store.ts';
import { type Neo4jServer, startNeo4j } from '../server.ts';
import { skipReason } from '../skip-reason.ts';
import { type Wire, wireTo } from '../wire.ts';

const why = process.env.NEO4J_URI
  ? 'the server of NEO4J_URI is not ours to kill'
  : skipReason('killing a Neo4j server');

const world = bigWorld(2_400);
const BATCH = 200;
const BATCHES = world.rows.length / BATCH;
/** Asked of the server for one batch, at least: each of these is a moment inside its transactions. */
const MOMENTS = 14;
const KILLS = 10;
/** Of these, so many strike while the summaries are computed. */
const IN_SETTLING = 2;

/** Numbers from 0 up to but without `below`, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Kill {
  /** The batch that is being written; that after the last is the settling. */
  readonly batch: number;
  /** After so many parts of what is asked for it. */
  readonly moment: number;
}

function plannedKills(seed: number): Kill[] {
  const random = randomNumbers(seed);
  const batches = Array.from({ length: BATCHES }, (_, n) => ({ n, by: random(1_000_000) }))
    .sort((a, b) => a.by - b.by)
    .slice(0, KILLS - IN_SETTLING)
    .map(({ n }) => n)
    .sort((a, b) => a - b);
  return [...batches, ...Array.from({ length: IN_SETTLING }, () => BATCHES)].map((batch) => ({
    batch,
    moment: 1 + random(MOMENTS),
  }));
}

describe.skipIf(why !== null)('a Neo4j server that is killed', () => {
  let server: Neo4jServer;
  let wire: Wire;
  beforeAll(async () => {
    server = await startNeo4j({ heapMb: 320 });
    wire = await wireTo(server.uri);
  });
  afterAll(async () => {
    await wire?.close();
    await server?.close();
  });
  const open = (): Promise<GraphStore> => openStore(settingsOf({ ...server, uri: wire.uri }));

  /** Does some work, and kills the server at a moment of it; true if the work was under way when the server was dead. */
  async function killDuring(work: () => Promise<unknown>, moment: number): Promise<boolean> {
    let asked = 0;
    let done = false;
    const killed = new Promise<boolean>((resolve, reject) => {
      wire.onRequest = () => {
        asked += 1;
        if (asked === moment) server.kill().then(() => resolve(!done), reject);
      };
    });
    const working = work().then(() => {
      done = true;
    });
    const ended = working.then(() => (asked < moment ? server.kill().then(() => false) : killed));
    const interrupted = await Promise.race([killed, ended]);
    await server.start();
    await working;
    return interrupted;
  }

  it('ten times during an import ends, after every restart, with the undisturbed graph', {
    timeout: 900_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'paperchain-kills-'));
    const undisturbed = await openStore({ store: 'embedded', dataDir: folder });
    await load(undisturbed, world);
    const [expected, stats] = [await wholeOf(undisturbed), await undisturbed.stats()];
    await undisturbed.close();
    rmSync(folder, { recursive: true });

    const kills = plannedKills(20_261_124);
    let store = await open();
    for (const source of world.sources) await store.addSource(source);
    const interrupted: boolean[] = [];
    const struck = async (batch: number, work: () => Promise<unknown>): Promise<void> => {
      const mine = kills.filter((kill) => kill.batch === batch);
      if (mine.length === 0) await work();
      for (const { moment } of mine) {
        interrupted.push(await killDuring(work, moment));
        // Every other time the program, too, begins anew.
        if (interrupted.length % 2 === 1) continue;
        await store.close();
        store = await open();
      }
    };
    for (let batch = 0; batch < BATCHES; batch += 1)
      await struck(batch, () =>
        store.addFacts(world.rows.slice(batch * BATCH, (batch + 1) * BATCH)),
      );
    await struck(BATCHES, async () => {
      await store.addFacts(world.rows.slice(0, 1));
      await store.settle();
    });
    expect(interrupted).toHaveLength(KILLS);
    expect(interrupted.filter((each) => each).length).toBeGreaterThanOrEqual(KILLS - 2);

    await load(store, world, 1_000);
    expect(await wholeOf(store)).toEqual(expected);
    expect(await store.stats()).toEqual(stats satisfies Stats);
    expect((await store.audit()).examples).toEqual([]);
    expect((await store.health()).status).toBe('ok');
    await store.close();
  });
});
