/** What becomes of a source that is read again by other rules. */
import { expect, it } from 'vitest';
import type { Source } from '#model';
import { inWorld, load, type OpenStore, type World, wholeOf } from './loaded.ts';
import {
  anAgency,
  anAward,
  aRow,
  aSource,
  awardRow,
  byHand,
  byName,
  byUei,
  link,
} from './world.ts';

const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const [kept, other] = [anAward('70CTD024FC0000017'), anAward('70CTD024FC0000018')];
const holder = byName('FOUR POINTS TECHNOLOGY, L.L.C.', { aliases: ['JANE ROE'] });
const wronglyShown = byName('ROE DBA COE TOWING');
const list = aSource('list');
const second = aSource('second');
const raised = (source: Source): Source => ({ ...source, ruleVersion: source.ruleVersion + 1 });

const parts = { agency: ice, value: '10.00', on: '2024-05-06' };
const elsewhere = awardRow(second, 'e1', { ...parts, award: kept, holder, value: '5.00' });

/** The older rules show a name that the newer ones withhold, and take a row that the newer ones refuse. */
const older: World = {
  sources: [list, second],
  rows: [
    awardRow(list, 'k1', { ...parts, award: kept, holder }),
    awardRow(list, 'k2', { ...parts, award: other, holder: wronglyShown }),
    aRow(list, 'k3', [holder, wronglyShown], [link(holder, 'owned_by', wronglyShown)]),
    elsewhere,
  ],
};
const shown = byName('FOUR POINTS TECHNOLOGY, L.L.C.');
const newer: World = {
  sources: [raised(list), second],
  rows: [
    awardRow(list, 'k1', { ...parts, award: kept, holder: shown, value: '11.00' }),
    awardRow(list, 'k2b', { ...parts, award: other, holder: shown }),
    { ...elsewhere, entities: [ice, kept, shown] },
  ],
};

export function rulesContract(open: OpenStore): void {
  it('holds what the newer rules read, and nothing of what the older ones did', async () => {
    const expected = await inWorld(open, newer, wholeOf);
    await inWorld(open, { ...older, rows: older.rows.map(withoutAlias) }, async (store) => {
      const before = (await store.health()).dataVersion;
      await load(store, { sources: [raised(list)], rows: newer.rows.slice(0, 2) });
      expect(await wholeOf(store)).toEqual(expected);
      expect((await store.health()).dataVersion).not.toBe(before);
      const { checked: _, examples, ...breaches } = await store.audit();
      expect({ examples, broken: Object.values(breaches).some((count) => count !== 0) }).toEqual({
        examples: [],
        broken: false,
      });
    });
  });

  it('finds no name any more that only the older rules showed', async () => {
    await inWorld(open, older, async (store) => {
      expect((await store.search({ q: 'coe towing', limit: 5 })).total).toBe(1);
      await load(store, { sources: [raised(list)], rows: newer.rows.slice(0, 2) });
      for (const q of ['coe towing', 'cie towing', 'ROE DBA'])
        expect((await store.search({ q, limit: 5 })).total, q).toBe(0);
      expect(await store.entity(wronglyShown.id)).toBeNull();
      expect((await store.search({ q: 'four points', limit: 5 })).total).toBe(1);
    });
  });

  it('keeps what other sources say of the same edge, and counts only that until the rows come', async () => {
    await inWorld(open, older, async (store) => {
      await store.addSource(raised(list));
      await store.settle();
      const found = await store.entity(kept.id);
      expect(
        found?.links.map(({ kind, total, amounts }) => [kind, total, amounts[0]?.value]),
      ).toEqual(expect.arrayContaining([['held_by', 1, '5.00']]));
      expect(await store.entity(other.id)).toBeNull();
      expect((await store.entity(ice.id))?.entity.links).toBe(1);
    });
  });

  it('is the same the second time, and whether or not the store settled in between', async () => {
    const again: World = { sources: newer.sources, rows: newer.rows };
    const expected = await inWorld(open, newer, wholeOf);
    await inWorld(open, { ...older, rows: older.rows.map(withoutAlias) }, async (store) => {
      await store.addSource(raised(list));
      await store.addFacts(newer.rows.slice(0, 1));
      await store.settle();
      await load(store, again, 1);
      await load(store, again);
      expect(await wholeOf(store)).toEqual(expected);
    });
  });

  it('keeps a decision of a person about an id that comes again', async () => {
    const twin = byUei('FOURPOINTS12', 'FOUR POINTS TECHNOLOGY LLC');
    const world = {
      sources: [list],
      rows: [...older.rows.slice(0, 2), aRow(list, 'k4', [twin], [])],
    };
    await inWorld(open, world, async (store) => {
      await store.decide(byHand('different', holder, twin));
      await load(store, { sources: [raised(list)], rows: world.rows });
      expect(await store.decisions()).toEqual([expect.objectContaining({ verdict: 'different' })]);
      expect((await store.entity(holder.id))?.entity.id).toBe(holder.id);
    });
  });

  it('refuses a source that older rules read than those it was read by', async () => {
    await inWorld(open, { ...newer, rows: [] }, async (store) => {
      const before = await wholeOf(store);
      await expect(store.addSource(list)).rejects.toMatchObject({
        problem: { status: 422, field: 'ruleVersion', hint: expect.any(String) },
      });
      await store.settle();
      expect(await wholeOf(store)).toEqual(before);
    });
  });
}

/** What another source says is the same before and after. */
const withoutAlias = (row: World['rows'][number]): World['rows'][number] =>
  row.record.id === elsewhere.record.id ? { ...row, entities: [ice, kept, shown] } : row;
