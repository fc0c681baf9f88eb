/** What cannot be written, and what writing twice or in another order does not change. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { organizationIdByName, type RowFacts } from '#model';
import type { GraphStore } from '#store';
import { inWorld, load, type OpenStore, type World, wholeOf } from './loaded.ts';
import {
  anAgency,
  anAward,
  aRow,
  aSource,
  awardRow,
  byName,
  byUei,
  link,
  money,
  stated,
} from './world.ts';

const source = aSource('a contract list');
const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const award = anAward('70CTD024FC0000017');
const holder = byName('FOUR POINTS TECHNOLOGY, L.L.C.');
const row = awardRow(source, 'k1', {
  agency: ice,
  award,
  holder,
  value: '10.00',
  on: '2024-05-06',
});

/** Several files that name the same companies in different ways. */
const manyFiles = (): World => {
  const [list, summary, other] = [aSource('list'), aSource('summary'), aSource('other')];
  const twin = byUei('FOURPOINTS12', 'FOUR POINTS TECHNOLOGY LLC');
  const marked = byName('Four Points Technology', {
    nameRank: 1,
    identifiers: [{ scheme: 'uei', value: 'FOURPOINTS12' }],
  });
  const cbp = anAgency('7014', 'CUSTOMS AND BORDER PROTECTION');
  const second = anAward('70B04C24F00000413', '7014');
  return {
    sources: [list, summary, other],
    rows: [
      awardRow(list, 'k1', { agency: ice, award, holder, value: '10.00', on: '2024-05-06' }),
      awardRow(list, 'k2', { agency: ice, award, holder, value: '-2.50', on: '2024-06-01' }),
      awardRow(list, 'k3', { agency: cbp, award: second, holder, value: '7.77', on: '2023-01-31' }),
      awardRow(summary, 'k4', {
        agency: ice,
        award,
        holder: twin,
        value: '8.00',
        on: '2025-01-01',
      }),
      aRow(summary, 'k5', [{ ...ice, shortName: 'I.C.E.', nameRank: 1 }], []),
      aRow(other, 'k6', [marked, twin], [link(marked, 'owned_by', twin)]),
      awardRow(other, 'k7', {
        agency: cbp,
        award: second,
        holder: twin,
        value: '1.00',
        on: '2022-02-02',
      }),
    ],
  };
};

const BROKEN: readonly (readonly [string, RowFacts])[] = [
  ['a record of a source that was never announced', aRow(aSource('unknown'), 'k9', [ice], [])],
  [
    'an edge to an entity that the row does not state',
    aRow(source, 'k9', [ice], [link(ice, 'awarded', award)]),
  ],
  [
    'a record whose hash is not its own',
    { ...row, record: { ...row.record, fields: { ...row.record.fields, value: '11.00' } } },
  ],
  [
    'an edge between kinds that it may not join',
    aRow(source, 'k9', [ice, holder], [link(holder, 'awarded', ice)]),
  ],
  [
    'an entity whose id stands for another kind',
    aRow(source, 'k9', [{ ...holder, kind: 'agency' }], []),
  ],
];

export function lawContract(open: OpenStore): void {
  it.each(BROKEN)('refuses %s, and the whole batch with it', async (_, broken) => {
    await inWorld(open, { sources: [source], rows: [] }, async (store) => {
      await expect(store.addFacts([row, broken])).rejects.toMatchObject({
        problem: { status: 400, hint: expect.any(String) },
      });
      await store.settle();
      expect((await store.health()).counts).toMatchObject({ records: 0, statements: 0, edges: 0 });
      expect(await store.addFacts([row])).toMatchObject({ recordsAdded: 1, statementsAdded: 2 });
    });
  });

  it('adds nothing when the same rows come again', async () => {
    const world = manyFiles();
    await inWorld(open, world, async (store) => {
      const before = await wholeOf(store);
      for (const each of world.sources) await store.addSource(each);
      expect(await store.addFacts(world.rows)).toEqual({
        recordsAdded: 0,
        recordsThere: world.rows.length,
        statementsAdded: 0,
      });
      await store.settle();
      expect(await wholeOf(store)).toEqual(before);
      expect((await store.health()).status).toBe('ok');
    });
  });

  it('counts a record once that comes twice in one batch', async () => {
    await inWorld(open, { sources: [source], rows: [] }, async (store) => {
      expect(await store.addFacts([row, row])).toEqual({
        recordsAdded: 1,
        recordsThere: 1,
        statementsAdded: 2,
      });
    });
  });

  it('holds the same whatever the order and the size of the batches', {
    timeout: 120_000,
  }, async () => {
    const world = manyFiles();
    const expected = await inWorld(open, world, wholeOf);
    expect(expected.items.filter((item) => item.section === 'statements')).toHaveLength(11);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...world.rows], { minLength: world.rows.length }),
        fc.shuffledSubarray([...world.sources], { minLength: world.sources.length }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (rows, sources, batch, settleEarly) => {
          const { store, dispose } = await open();
          try {
            if (settleEarly) await load(store, { sources, rows: rows.slice(0, 3) }, batch);
            await load(store, { sources, rows }, batch);
            expect(await wholeOf(store)).toEqual(expected);
          } finally {
            await dispose();
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('gives another version to half of a file, and that of the whole once the rest has come', async () => {
    const versionOf = async (store: GraphStore): Promise<string> =>
      (await store.health()).dataVersion;
    const rows = [row, aRow(source, 'k2', [award, holder], [link(award, 'held_by', holder)])];
    const whole = await inWorld(open, { sources: [source], rows }, versionOf);
    await inWorld(open, { sources: [source], rows: rows.slice(0, 1) }, async (store) => {
      expect(await versionOf(store)).not.toBe(whole);
      await store.addFacts(rows);
      await store.settle();
      expect(await versionOf(store)).toBe(whole);
    });
  });

  it('gives another version to other sources, and to other rules for the same source', async () => {
    const versions = new Set<string>();
    for (const each of [source, aSource('another'), { ...source, ruleVersion: 2 }])
      versions.add(
        await inWorld(
          open,
          { sources: [each], rows: [] },
          async (store) => (await store.health()).dataVersion,
        ),
      );
    expect(versions.size).toBe(3);
  });

  it('keeps money exact beyond what floating point can hold', async () => {
    const big = '90071992547409.93';
    const rows = [1, 2, 3].map((n) =>
      aRow(
        source,
        `k${n}`,
        [award, holder],
        [link(award, 'held_by', holder, money(big, '2024-01-01'))],
      ),
    );
    await inWorld(open, { sources: [source], rows }, async (store) => {
      const found = await store.entity(holder.id);
      expect(found?.links[0]?.amounts[0]?.value).toBe('270215977642229.79');
      const [edge] =
        (await store.neighbours(holder.id, { sort: 'amount', limit: 10 }))?.edges ?? [];
      expect(edge?.amounts[0]?.value).toBe('270215977642229.79');
    });
  });

  it('writes nothing for a name alone until a record shows it', async () => {
    await inWorld(open, { sources: [source], rows: [row] }, async (store) => {
      expect(await store.entity(organizationIdByName('Nobody Knows Me'))).toBeNull();
      await store.addFacts([
        aRow(
          source,
          'k8',
          [stated(organizationIdByName('Nobody Knows Me'), 'Nobody Knows Me')],
          [],
        ),
      ]);
      await store.settle();
      expect((await store.entity(organizationIdByName('Nobody Knows Me')))?.entity.links).toBe(0);
    });
  });
}
