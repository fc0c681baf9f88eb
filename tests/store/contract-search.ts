/** Search: identifiers first, then names by their beginnings, then by likeness; whatever is typed is safe. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SearchQuestion } from '#model';
import type { GraphStore } from '#store';
import { inWorld, type OpenStore } from './loaded.ts';
import { anAgency, anAward, aRow, aSource, awardRow, byName, byUei } from './world.ts';

const source = aSource('contract list');
const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const palantir = byUei('PALANTIR1234', 'PALANTIR TECHNOLOGIES INC.');
const usg = byName('PALANTIR USG, INC.');
const anduril = byName('ANDURIL INDUSTRIES, INC.', { aliases: ['Área Anduril'] });
const iceCream = byName('ICE CREAM SUPPLY CO');
const amazon = byName('AMAZON WEB SERVICES, INC.');
const [first, second] = [anAward('70CTD022FR0000170'), anAward('70CTD022FR0000171')];
const rows = [
  awardRow(source, 'k1', {
    agency: ice,
    award: first,
    holder: palantir,
    value: '1.00',
    on: '2024-01-01',
  }),
  awardRow(source, 'k2', {
    agency: ice,
    award: second,
    holder: palantir,
    value: '1.00',
    on: '2024-01-01',
  }),
  aRow(source, 'k3', [usg, anduril, iceCream, amazon], []),
];

const ask = async (store: GraphStore, q: string, more: Partial<SearchQuestion> = {}) => {
  const { hits, total } = await store.search({ q, limit: 20, ...more });
  return { total, ids: hits.map((hit) => hit.entity.id), matched: hits.map((hit) => hit.matched) };
};

export function searchContract(open: OpenStore): void {
  const world = { sources: [source], rows };

  it.each([
    ['70CTD022FR0000170', [first.id]],
    ['70ctd-022-fr-0000170', [first.id]],
    ['70CTD022FR', [first.id, second.id]],
    ['palantir1234', [palantir.id]],
    [first.id, [first.id]],
    ['7012', [ice.id]],
  ])('finds %s as an identifier', async (q, ids) => {
    await inWorld(open, world, async (store) => expect((await ask(store, q)).ids).toEqual(ids));
  });

  it.each([
    ['palantir', [palantir.id, usg.id]],
    ['Palan', [palantir.id, usg.id]],
    ['technologies palantir', [palantir.id]],
    ['ice', [ice.id, iceCream.id]],
    ['area', [anduril.id]],
    ['Palntir', [palantir.id, usg.id]],
    ['anduil', [anduril.id]],
    ['amzaon', [amazon.id]],
    ['palantri usg', [usg.id]],
    ['zzzzzz', []],
  ])('finds %s by name', async (q, ids) => {
    await inWorld(open, world, async (store) => {
      const found = await ask(store, q);
      expect(found.ids).toEqual(ids);
      expect(found.total).toBe(ids.length);
    });
  });

  it('says which field matched and with what', async () => {
    await inWorld(open, world, async (store) => {
      expect((await ask(store, 'ice')).matched[0]).toEqual({ field: 'short name', text: 'ICE' });
      expect((await ask(store, '70CTD022FR0000170')).matched[0]).toEqual({
        field: 'piid',
        text: '70CTD022FR0000170',
      });
      expect((await ask(store, 'area')).matched[0]).toEqual({
        field: 'alias',
        text: 'Área Anduril',
      });
    });
  });

  it('keeps to the kinds and roles asked for', async () => {
    await inWorld(open, world, async (store) => {
      expect((await ask(store, 'ice', { kind: ['organization'] })).ids).toEqual([iceCream.id]);
      expect((await ask(store, 'palantir', { role: ['contractor'] })).ids).toEqual([palantir.id]);
      expect((await ask(store, 'palantir', { kind: ['contract'] })).total).toBe(0);
    });
  });

  it('finds a merged company by its other name, once, under the id that stays', async () => {
    await inWorld(open, world, async (store) => {
      await store.decide({
        verdict: 'same',
        alias: usg.id,
        canonical: palantir.id,
        rule: 'by-hand',
        records: [],
        decidedOn: null,
      });
      expect(await ask(store, 'palantir usg')).toMatchObject({ ids: [palantir.id], total: 1 });
      expect((await ask(store, 'palantir')).ids).toEqual([palantir.id]);
    });
  });

  it('answers anything that is typed', async () => {
    await inWorld(open, world, async (store) => {
      const typed = fc.oneof(
        fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
        fc.stringMatching(/^["'()*:^+\-\\%_ANDORNEAT \t{}~]{1,40}$/),
        fc.constantFrom(
          '"',
          'AND',
          'NEAR(',
          'text:ice',
          'ice*',
          "ice'; DROP TABLE names; --",
          '\u0000',
          '\ud800',
        ),
      );
      await fc.assert(
        fc.asyncProperty(typed, async (q) => {
          const { hits, total } = await store.search({ q, limit: 5 });
          expect(hits.length).toBe(Math.min(total, 5));
        }),
        { numRuns: 300 },
      );
      expect((await ask(store, 'ice')).total).toBe(2);
    });
  });
}
