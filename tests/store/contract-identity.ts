/** Identity is a ledger: two ids become one only by a recorded decision, and every decision can be taken back. */
import { expect, it } from 'vitest';
import { type IdentityDecision, parseEdgeId } from '#model';
import type { GraphStore } from '#store';
import { inWorld, type OpenStore, wholeOf } from './loaded.ts';
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

const [list, summary] = [aSource('a list by name'), aSource('a summary by UEI')];
const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const award = anAward('70CTD024FC0000017');
const named = byName('FOUR POINTS TECHNOLOGY, L.L.C.');
const registered = byUei('FOURPOINTS12', 'Four Points Technology LLC');
const on = '2024-05-06';
const byNameRow = awardRow(list, 'k1', { agency: ice, award, holder: named, value: '10.00', on });
const byUeiRow = awardRow(summary, 'k2', {
  agency: ice,
  award,
  holder: registered,
  value: '8.00',
  on,
});
const world = { sources: [list, summary], rows: [byNameRow, byUeiRow] };

const verdicts = async (store: GraphStore): Promise<string[]> =>
  (await store.decisions()).map(({ verdict, rule, alias, canonical }) =>
    [verdict, rule, alias, canonical].join(' '),
  );
const holdersOf = async (store: GraphStore): Promise<string[]> =>
  (
    (await store.neighbours(award.id, { kind: ['held_by'], sort: 'name', limit: 10 }))?.edges ?? []
  ).map((edge) => edge.to);

export function identityContract(open: OpenStore): void {
  it('makes one of a name and a UEI that hold the same award under the same name, and keeps the evidence', async () => {
    await inWorld(open, world, async (store) => {
      const [decision] = await store.decisions();
      expect(decision).toEqual<IdentityDecision>({
        verdict: 'same',
        alias: named.id,
        canonical: registered.id,
        rule: 'same-award-same-name',
        records: [byNameRow.record.id, byUeiRow.record.id].sort(),
        decidedOn: null,
      });
      expect(await holdersOf(store)).toEqual([registered.id]);
      const answer = await store.entity(named.id);
      expect(answer?.entity).toMatchObject({ id: registered.id, links: 1, sources: 2 });
      expect(answer?.identity).toEqual([decision]);
    });
  });

  it('keeps the ends as the records state them', async () => {
    await inWorld(open, world, async (store) => {
      const [edge] = await store.documentedEdges([`${award.id}~held_by~${named.id}` as never]);
      expect(edge?.edge.to).toBe(registered.id);
      expect(edge?.receipts.map((receipt) => receipt.stated.to).sort()).toEqual([
        named.id,
        registered.id,
      ]);
    });
  });

  it('does not merge one name with two UEIs', async () => {
    const rival = byUei('FOURPOINTS99', 'FOUR POINTS TECHNOLOGY');
    const other = aRow(summary, 'k3', [rival], []);
    await inWorld(open, { ...world, rows: [...world.rows, other] }, async (store) => {
      expect(await verdicts(store)).toEqual([
        `possibly same-award-same-name ${named.id} ${registered.id}`,
      ]);
      expect((await holdersOf(store)).sort()).toEqual([named.id, registered.id].sort());
    });
  });

  it('does not merge by the name alone, when no award is shared', async () => {
    const elsewhere = awardRow(list, 'k4', {
      agency: ice,
      award: anAward('OTHER'),
      holder: named,
      value: '1.00',
      on,
    });
    await inWorld(open, { ...world, rows: [elsewhere, byUeiRow] }, async (store) => {
      expect(await store.decisions()).toEqual([]);
      expect((await store.entity(named.id))?.entity.id).toBe(named.id);
    });
  });

  it.each([
    ['Four Points Technology', 'same'],
    ['FOUR POINTS', 'same'],
    ['Four', 'possibly'],
    ['Qualtrics', 'possibly'],
    ['FOUR POINTS COMMUNICATION SERVICES', 'possibly'],
  ])('takes the UEI printed at %s as %s', async (name, verdict) => {
    const printed = byName(name, { identifiers: [{ scheme: 'uei', value: 'fourpoints12' }] });
    const rows = [byUeiRow, aRow(list, 'k5', [printed], [])];
    await inWorld(open, { ...world, rows }, async (store) => {
      expect(await verdicts(store)).toEqual([
        `${verdict} same-uei-compatible-name ${printed.id} ${registered.id}`,
      ]);
      expect((await store.entity(printed.id))?.entity.id).toBe(
        verdict === 'same' ? registered.id : printed.id,
      );
    });
  });

  it('shows a possible identity on both, and walks neither', async () => {
    const printed = byName('Qualtrics', {
      identifiers: [{ scheme: 'uei', value: 'FOURPOINTS12' }],
    });
    const rows = [byUeiRow, aRow(list, 'k5', [printed], [])];
    await inWorld(open, { ...world, rows }, async (store) => {
      for (const id of [printed.id, registered.id])
        expect((await store.entity(id))?.identity).toHaveLength(1);
      expect((await store.entity(printed.id))?.links).toEqual([]);
    });
  });

  it('splits in one step what a rule merged, to exactly what it was, and merges again', async () => {
    const apart = await inWorld(open, world, async (store) => {
      const merged = await wholeOf(store);
      await store.decide(byHand('different', named, registered));
      expect((await holdersOf(store)).sort()).toEqual([named.id, registered.id].sort());
      const split = await wholeOf(store);
      expect(split.version).not.toBe(merged.version);
      await store.decide(byHand('same', named, registered));
      expect((await wholeOf(store)).items).toEqual(merged.items);
      await store.decide(byHand('different', registered, named));
      expect((await wholeOf(store)).items).toEqual(split.items);
      return split.items;
    });
    const never = await inWorld(open, { ...world, rows: [] }, async (store) => {
      await store.addFacts(world.rows.slice(0, 1));
      await store.settle();
      const first = (await wholeOf(store)).items.filter((item) => item.section === 'edges');
      return first.map(({ item }) => item);
    });
    const lone = apart.filter((item) => item.section === 'edges' && item.item.to === named.id);
    expect(lone.map(({ item }) => item)).toEqual(
      never.filter((edge) => parseEdgeId(edge.id)?.to === named.id),
    );
  });

  it('lets a person merge two names and take it back, to the letter', async () => {
    const [cbp, border] = [byName('Acme Border Division'), byName('Acme Holdings')];
    const rows = [
      awardRow(list, 'k6', { agency: ice, award, holder: cbp, value: '1.00', on }),
      awardRow(list, 'k7', { agency: ice, award, holder: border, value: '2.00', on: '2024-05-07' }),
      aRow(list, 'k8', [cbp, border], [link(cbp, 'owned_by', border)]),
    ];
    await inWorld(open, { ...world, rows }, async (store) => {
      const before = await wholeOf(store);
      await store.decide(byHand('same', cbp, border));
      const answer = await store.entity(cbp.id);
      expect(answer?.entity).toMatchObject({
        id: border.id,
        name: 'Acme Border Division',
        aliases: ['Acme Holdings'],
      });
      const held = answer?.links.find((group) => group.kind === 'held_by');
      expect(held).toMatchObject({ total: 1, direction: 'in' });
      expect(held?.amounts[0]).toMatchObject({ value: '3.00', records: 2 });
      await store.decide(byHand('different', cbp, border));
      expect((await wholeOf(store)).items).toEqual(before.items);
      expect(await store.audit()).toMatchObject({
        summariesThatDiffer: 0,
        edgesWithoutStatement: 0,
      });
    });
  });

  it('never joins by rule what a person called different, not even round a corner', async () => {
    const [a, b, c] = [byName('Alpha Works'), byName('Beta Works'), byName('Gamma Works')];
    const rows = [aRow(list, 'k9', [a, b, c], [])];
    await inWorld(open, { ...world, rows }, async (store) => {
      await store.decide(byHand('different', a, c));
      await store.decide(byHand('same', a, b));
      await store.decide(byHand('same', b, c));
      const [first, last] = [await store.entity(a.id), await store.entity(c.id)];
      expect(first?.entity.id).not.toBe(last?.entity.id);
    });
  });

  it.each([
    ['an unknown id', byHand('same', byName('Nobody At All'), registered), 404],
    ['two kinds of thing', byHand('same', ice, registered), 422],
    ['one id twice', byHand('same', registered, registered), 422],
    [
      'a rule that only the records may apply',
      { ...byHand('same', named, registered), rule: 'same-award-same-name' as const },
      422,
    ],
  ])('refuses a decision about %s', async (_, decision, status) => {
    await inWorld(open, world, async (store) => {
      const before = await wholeOf(store);
      await expect(store.decide(decision)).rejects.toMatchObject({ problem: { status } });
      expect(await wholeOf(store)).toEqual(before);
    });
  });
}
