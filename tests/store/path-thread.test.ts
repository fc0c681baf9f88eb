import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '#api/store/open-store.ts';
import { PathQuestionSchema, ProblemError } from '#model';
import type { GraphStore } from '#store';
import { anAgency, anAward, aSource, awardRow, byName, byUei } from './world.ts';

const ICE = anAgency('7012', 'Immigration and Customs Enforcement', 'ICE');
const ORDER = anAward('70CTD024FC0000017');
const RESELLER = byName('Four Points Technology');
const SOURCE = aSource('transactions');

const fromIceTo = (to: string, more: object = {}) =>
  PathQuestionSchema.parse({ from: [ICE.id], to: [to], ...more });

const row = (key: string, holder = RESELLER, award = ORDER) =>
  awardRow(SOURCE, key, { agency: ICE, award, holder, value: '10.00', on: '2024-05-01' });

let folder = '';
let store: GraphStore;
const threads: Worker[] = [];
const remember = (thread: Worker): void => {
  threads.push(thread);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paperchain-paths-'));
  process.on('worker', remember);
  store = await openStore({ store: 'embedded', dataDir: folder });
  await store.addSource(SOURCE);
  await store.addFacts([row('1')]);
  await store.settle();
});

afterEach(async () => {
  process.off('worker', remember);
  threads.length = 0;
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('the path thread of the embedded store', () => {
  it('finds a chain by ids and gives it as edge ids', async () => {
    expect(await store.paths(fromIceTo(RESELLER.id))).toMatchObject({
      outcome: 'found',
      length: 2,
      count: 1,
      chains: [[`${ICE.id}~awarded~${ORDER.id}`, `${ORDER.id}~held_by~${RESELLER.id}`]],
    });
  });

  it('sees what was settled since, and nothing that was not', async () => {
    const other = byName('Anduril Industries');
    await store.addFacts([row('2', other, anAward('70B02C20D00000019'))]);
    expect((await store.paths(fromIceTo(other.id))).outcome).toBe('none');
    await store.settle();
    expect((await store.paths(fromIceTo(other.id))).outcome).toBe('found');
  });

  it('keeps the exact amounts: a cent decides', async () => {
    const least = (value: string) =>
      fromIceTo(RESELLER.id, { minAmount: { value, basis: 'obligated-seen' } });
    expect((await store.paths(least('10.00'))).outcome).toBe('found');
    expect((await store.paths(least('10.01'))).outcome).toBe('none');
  });

  it('answers an id that gave way as the one that stays, and refuses both ends being one', async () => {
    const registered = byUei('ABCDEF123456', 'Four Points Technology');
    await store.addFacts([row('3', registered)]);
    await store.settle();
    const viaAlias = await store.paths(fromIceTo(RESELLER.id));
    expect(viaAlias.chains).toEqual((await store.paths(fromIceTo(registered.id))).chains);
    const both = PathQuestionSchema.parse({ from: [RESELLER.id], to: [registered.id] });
    await expect(store.paths(both)).rejects.toMatchObject({ problem: { status: 422 } });
  });

  it('names an id that nobody has', async () => {
    const refused = store.paths(fromIceTo('org:name:nobody'));
    await expect(refused).rejects.toBeInstanceOf(ProblemError);
    await expect(refused).rejects.toMatchObject({
      problem: { status: 404, field: 'to', value: 'org:name:nobody' },
    });
  });

  it('does not keep the event loop waiting while it reads and searches', async () => {
    await store.addFacts(
      Array.from({ length: 2000 }, (_, i) => row(`many-${i}`, RESELLER, anAward(`MANY${i}`))),
    );
    await store.settle();
    let beats = 0;
    const pulse = setInterval(() => {
      beats += 1;
    }, 5);
    const started = performance.now();
    expect(await store.paths(fromIceTo(RESELLER.id))).toMatchObject({ count: 2001 });
    clearInterval(pulse);
    expect(beats).toBeGreaterThan((performance.now() - started) / 5 / 4);
  });

  it('lets go of a cancelled question within 100 ms and answers the next', async () => {
    const leave = new AbortController();
    const asked = store.paths(fromIceTo(RESELLER.id), leave.signal);
    const reason = new Error('the reader left');
    const started = performance.now();
    leave.abort(reason);
    await expect(asked).rejects.toBe(reason);
    expect(performance.now() - started).toBeLessThan(100);
    expect((await store.paths(fromIceTo(RESELLER.id))).outcome).toBe('found');
    await expect(store.paths(fromIceTo(RESELLER.id), leave.signal)).rejects.toBe(reason);
  });

  it('is started anew when it dies, also in the middle of a question', async () => {
    await store.paths(fromIceTo(RESELLER.id));
    expect(threads).toHaveLength(1);
    await threads.at(-1)?.terminate();
    await wait(0);
    const asked = store.paths(fromIceTo(RESELLER.id));
    await wait(0);
    expect(threads).toHaveLength(2);
    await threads.at(-1)?.terminate();
    expect((await asked).outcome).toBe('found');
    expect(threads).toHaveLength(3);
  });
});
