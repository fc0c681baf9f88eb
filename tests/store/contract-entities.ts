/** What an entity shows, what a document shows, and who is reached through contracts. */
import { expect, it } from 'vitest';
import {
  type EdgeId,
  type EdgeSources,
  edgeId,
  fedrampOfferingId,
  NAME_RANKS,
  PathQuestionSchema,
  recordBytes,
  type SourceId,
} from '#model';
import type { GraphStore } from '#store';
import { inWorld, type OpenStore } from './loaded.ts';
import {
  anAgency,
  anAward,
  aRow,
  aSource,
  aVehicle,
  awardRow,
  byName,
  day,
  link,
  money,
  says,
  stated,
} from './world.ts';

const [list, market] = [aSource('contract list'), aSource('marketplace')];
const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const cbp = anAgency('7014', 'CUSTOMS AND BORDER PROTECTION', 'CBP');
const [order, other] = [anAward('70CTD024FC0000017'), anAward('70CMSD20FR0000219')];
const vehicle = aVehicle('70CTD022A00000004');
const fourPoints = byName('FOUR POINTS TECHNOLOGY, L.L.C.');
const caci = byName('CACI NSS, INC.');
const reuters = byName('THOMSON REUTERS SPECIAL SERVICES LLC');
const amazon = byName('AMAZON WEB SERVICES, INC.');
const govCloud = stated(fedrampOfferingId('F1603047866'), 'AWS GovCloud');
const pfcs = stated(fedrampOfferingId('FR2434554673'), 'Palantir Federal Cloud Service');

const rows = [
  awardRow(list, 'k1', {
    agency: ice,
    award: order,
    holder: fourPoints,
    value: '28.50',
    on: '2024-05-06',
  }),
  awardRow(list, 'k2', {
    agency: ice,
    award: order,
    holder: fourPoints,
    value: '0.00',
    on: '2025-01-02',
  }),
  awardRow(list, 'k3', {
    agency: ice,
    award: other,
    holder: caci,
    value: '100.00',
    on: '2020-10-21',
  }),
  aRow(
    list,
    'k4',
    [order, vehicle, amazon],
    [
      link(order, 'ordered_under', vehicle),
      link(order, 'names_product', amazon, says({ quote: 'AWS CLOUD' })),
    ],
  ),
  aRow(
    list,
    'k5',
    [other, reuters],
    [link(other, 'subawarded_to', reuters, money('9.25', '2020-11-01', 'subaward'))],
  ),
  aRow(
    list,
    'k6',
    [cbp, order],
    [link(cbp, 'funded', order), link(ice, 'funded', order)].slice(0, 1),
  ),
  aRow(list, 'k7', [ice, order], [link(ice, 'funded', order)]),
  aRow(
    market,
    'k8',
    [amazon, govCloud, pfcs],
    [link(amazon, 'offers', govCloud), link(pfcs, 'built_on', govCloud)],
  ),
  aRow(
    market,
    'k9',
    [ice, amazon],
    [link(ice, 'absent', amazon, says({ grade: 'absent', asOf: day('2026-01-01') }))],
  ),
];
const world = { sources: [list, market], rows };

export function entityContract(open: OpenStore): void {
  it('shows links by kind and direction with totals by basis and years', async () => {
    await inWorld(open, world, async (store) => {
      const answer = await store.entity(ice.id);
      expect(answer?.entity).toMatchObject({
        name: 'IMMIGRATION AND CUSTOMS ENFORCEMENT',
        shortName: 'ICE',
        links: 4,
        sources: 2,
      });
      const awarded = answer?.links.find((group) => group.kind === 'awarded');
      expect(awarded).toMatchObject({ direction: 'out', total: 2, years: { 2020: 1, 2024: 1 } });
      expect(awarded?.amounts).toMatchObject([
        { basis: 'obligated-seen', value: '128.50', records: 3 },
      ]);
      expect(answer?.links.find((group) => group.kind === 'funded')?.years).toEqual({ undated: 1 });
    });
  });

  it('computes roles from edges, also from those that do not touch the company', async () => {
    await inWorld(open, world, async (store) => {
      const roles = async (entity: { id: typeof ice.id }) =>
        (await store.entity(entity.id))?.entity.roles;
      expect(await roles(fourPoints)).toEqual(['contractor', 'reseller']);
      expect(await roles(caci)).toEqual(['contractor']);
      expect(await roles(reuters)).toEqual(['subcontractor']);
      expect(await roles(amazon)).toEqual(['cloud-provider']);
      expect(await roles(ice)).toEqual([]);
    });
  });

  it('does not call a firm a reseller of its own product', async () => {
    const own = aRow(market, 'k10', [fourPoints, govCloud], [link(fourPoints, 'offers', govCloud)]);
    const text = aRow(list, 'k11', [order, govCloud], [link(order, 'names_product', govCloud)]);
    const without = rows.filter((row) => row.record.recordId !== 'k4');
    await inWorld(open, { ...world, rows: [...without, own, text] }, async (store) => {
      expect((await store.entity(fourPoints.id))?.entity.roles).toEqual([
        'contractor',
        'cloud-provider',
      ]);
    });
  });

  it('shows the best ranked name, then the later one, then the first in the alphabet', async () => {
    const called = (key: string, name: string, nameRank: number, asOf: string) =>
      aRow(
        list,
        key,
        [{ ...caci, name, nameRank }, order],
        [link(order, 'held_by', caci, says({ asOf: day(asOf) }))],
      );
    const names = [
      called('n1', 'CACI Mentioned', NAME_RANKS.mentioned, '2026-01-01'),
      called('n2', 'CACI Older', NAME_RANKS.authority, '2019-01-01'),
      called('n3', 'CACI Zeta', NAME_RANKS.authority, '2021-01-01'),
      called('n4', 'CACI Alpha', NAME_RANKS.authority, '2021-01-01'),
    ];
    await inWorld(open, { ...world, rows: names }, async (store) => {
      const entity = (await store.entity(caci.id))?.entity;
      expect(entity?.name).toBe('CACI Alpha');
      expect(entity?.aliases).toEqual(['CACI Mentioned', 'CACI Older', 'CACI Zeta']);
    });
  });

  it('cites a record for every identifier and fact', async () => {
    const told = aRow(
      list,
      'f1',
      [{ ...order, facts: [{ key: 'description', value: 'AWS CLOUD' }] }],
      [],
    );
    await inWorld(open, { ...world, rows: [told] }, async (store) => {
      const entity = (await store.entity(order.id))?.entity;
      expect(entity?.facts).toEqual([
        { key: 'description', value: 'AWS CLOUD', recordId: told.record.id },
      ]);
      expect(entity?.identifiers.map((each) => [each.scheme, each.value, each.recordId])).toEqual([
        ['award-id', order.id.slice('award:'.length), told.record.id],
        ['piid', '70CTD024FC0000017', told.record.id],
      ]);
    });
  });

  it('puts corrections after the records that an edge rests on, however new they are', async () => {
    const correction = aRow(
      list,
      'k13',
      [order, fourPoints],
      [link(order, 'held_by', fourPoints, says({ asOf: day('2026-02-01'), flags: ['negative'] }))],
    );
    await inWorld(open, { ...world, rows: [...rows, correction] }, async (store) => {
      const [edge] = await store.documentedEdges([
        edgeId({ from: order.id, kind: 'held_by', to: fourPoints.id }),
      ]);
      expect(edge?.receipts.map((receipt) => receipt.record.recordId)).toEqual(['k2', 'k1', 'k13']);
    });
  });

  it('opens an edge with its receipts, best and latest first', async () => {
    const weak = aRow(
      list,
      'k12',
      [order, fourPoints],
      [link(order, 'held_by', fourPoints, says({ grade: 'reported', asOf: day('2026-01-01') }))],
    );
    await inWorld(open, { ...world, rows: [...rows, weak] }, async (store) => {
      const id = `${order.id}~held_by~${fourPoints.id}` as EdgeId;
      const [edge] = await store.documentedEdges([
        id,
        'agency:1~awarded~award:CONT_AWD_X_1_-NONE-_-NONE-' as EdgeId,
      ]);
      expect(edge?.receipts.map((receipt) => receipt.record.recordId)).toEqual(['k2', 'k1', 'k12']);
      expect(edge?.receipts[0]?.source).toEqual(list);
      expect(edge).toMatchObject({
        proves: 'whom the contract was awarded to',
        doesNotProve: 'that money was paid out, or who did the work',
        sentence: expect.stringContaining('was awarded to FOUR POINTS TECHNOLOGY, L.L.C.'),
      });
      const [short] = await store.documentedEdges([id], 1);
      expect(short?.receipts).toHaveLength(1);
      expect(short?.edge.records).toBe(3);
    });
  });

  it('gives a record, its source, its edges, and the very text that was hashed', async () => {
    await inWorld(open, world, async (store) => {
      const record = rows[0]?.record;
      if (!record) throw new Error('the world has no row');
      const answer = await store.record(record.id);
      expect(answer).toMatchObject({ record, source: list });
      expect(answer?.edges).toEqual([
        `${ice.id}~awarded~${order.id}`,
        `${order.id}~held_by~${fourPoints.id}`,
      ]);
      expect(await store.rawRecord(record.id)).toBe(recordBytes(record));
    });
  });

  it('answers null, or nothing, for what it does not know, and names what is near', async () => {
    await inWorld(open, world, async (store) => {
      expect(await store.entity(byName('Nobody').id)).toBeNull();
      expect(await store.neighbours(byName('Nobody').id, { sort: 'amount', limit: 5 })).toBeNull();
      expect(await store.partners(byName('Nobody').id, { sort: 'amount', limit: 5 })).toBeNull();
      expect(await store.entities([byName('Nobody').id, ice.id])).toMatchObject([{ id: ice.id }]);
      expect((await store.nearestIds('org:name:caci-ns'))[0]).toBe(caci.id);
      expect((await store.nearestIds('award:70CTD024FC0000017'))[0]).toBe(order.id);
      expect((await store.nearestIds(`${ice.id}~held_by~${order.id}`)).sort()).toEqual([
        `${ice.id}~awarded~${order.id}`,
        `${ice.id}~funded~${order.id}`,
      ]);
    });
  });

  it('counts what each source supports', async () => {
    await inWorld(open, world, async (store) => {
      const { sources } = await store.sources();
      expect(
        sources
          .map(({ source, records, statements, edges }) => [
            source.title,
            records,
            statements,
            edges,
          ])
          .sort(),
      ).toEqual([
        ['contract list', 7, 11, 9],
        ['marketplace', 2, 3, 3],
      ]);
    });
  });

  it('says which sources edges rest on, by the ids they were asked for', async () => {
    const byId = (a: EdgeSources, b: EdgeSources): number => (a.id < b.id ? -1 : 1);
    const supported = async (store: GraphStore): Promise<EdgeSources[]> => {
      const sources = new Map<EdgeId, SourceId[]>();
      for (const { id } of [list, market].sort((a, b) => (a.id < b.id ? -1 : 1)))
        for (const { id: edge } of (await store.sourceEdges(id, { limit: 50 }))?.edges ?? [])
          sources.set(edge, [...(sources.get(edge) ?? []), id]);
      return [...sources].map(([id, of]) => ({ id, sources: of }));
    };
    const also = aRow(market, 'k10', [amazon, order], [link(order, 'names_product', amazon)]);
    await inWorld(open, { ...world, rows: [...rows, also] }, async (store) => {
      const expected = (await supported(store)).sort(byId);
      expect(expected.filter(({ sources }) => sources.length === 2)).toHaveLength(1);
      const unknown = 'agency:1~awarded~award:CONT_AWD_X_1_-NONE-_-NONE-' as EdgeId;
      const asked = [unknown, ...expected.map(({ id }) => id)];
      expect((await store.edgeSources(asked)).sort(byId)).toEqual(expected);
    });
  });

  it('draws all edges among the entities given, and no others', async () => {
    await inWorld(open, world, async (store) => {
      const graph = await store.graph([ice.id, order.id, amazon.id, byName('Nobody').id]);
      expect(graph.edges.map((edge) => edge.kind).sort()).toEqual([
        'absent',
        'awarded',
        'funded',
        'names_product',
      ]);
      expect(graph.entities.map((entity) => entity.id).sort()).toEqual(
        [ice.id, amazon.id, order.id].sort(),
      );
    });
  });

  it('reaches companies through contracts, counting an award once that was signed and funded', async () => {
    await inWorld(open, world, async (store) => {
      const answer = await store.partners(ice.id, { sort: 'amount', limit: 10 });
      expect(
        answer?.partners.map((each) => [each.entity.name, each.contracts, each.amounts[0]?.value]),
      ).toEqual([
        [caci.name, 1, '100.00'],
        [fourPoints.name, 1, '28.50'],
        [reuters.name, 1, '9.25'],
      ]);
      expect(answer?.partners[2]?.amounts[0]?.basis).toBe('subaward');
      const subs = await store.partners(ice.id, {
        sort: 'amount',
        limit: 10,
        role: ['subcontractor'],
      });
      expect(subs?.partners.map((each) => each.entity.id)).toEqual([reuters.id]);
      const named = await store.partners(ice.id, {
        sort: 'amount',
        limit: 10,
        matching: 'points four',
      });
      expect(named?.partners.map((each) => each.entity.id)).toEqual([fourPoints.id]);
    });
  });

  it('says of a partner the best and the worst grade of all links on the way', async () => {
    const graded = (grade: 'claimed' | 'cited', to: typeof caci) =>
      aRow(list, `graded ${grade}`, [other, to], [link(other, 'held_by', to, says({ grade }))]);
    const mixed = {
      sources: [list],
      rows: [...rows.slice(0, 3), graded('cited', fourPoints), graded('claimed', reuters)],
    };
    await inWorld(open, mixed, async (store) => {
      const answer = await store.partners(ice.id, { sort: 'count', limit: 10 });
      expect(
        answer?.partners.map(({ entity, bestGrade, grade }) => [entity.id, bestGrade, grade]),
      ).toEqual([
        [fourPoints.id, 'documented', 'cited'],
        [caci.id, 'documented', 'documented'],
        [reuters.id, 'documented', 'claimed'],
      ]);
    });
  });

  it('reaches agencies and subcontractors from a company, and the prime from a subcontractor', async () => {
    await inWorld(open, world, async (store) => {
      const of = async (entity: { id: typeof ice.id }) =>
        (await store.partners(entity.id, { sort: 'count', limit: 10 }))?.partners
          .map((each) => each.entity.id)
          .sort();
      expect(await of(caci)).toEqual([ice.id, reuters.id].sort());
      expect(await of(reuters)).toEqual([ice.id, caci.id].sort());
      expect(await of(fourPoints)).toEqual([ice.id, cbp.id].sort());
    });
  });

  it('finds a chain, and never walks a documented absence', async () => {
    const question = PathQuestionSchema.parse({ from: [ice.id], to: [amazon.id] });
    await inWorld(open, world, async (store) => {
      const found = await store.paths(question);
      expect(found).toMatchObject({ outcome: 'found', length: 2, count: 2 });
      expect(found.chains.map((chain) => chain.at(-1))).toEqual(
        [1, 2].map(() => `${order.id}~names_product~${amazon.id}`),
      );
      expect(await store.absences([ice.id], [amazon.id])).toEqual([
        `${ice.id}~absent~${amazon.id}`,
      ]);
      expect(await store.absences([cbp.id], [caci.id])).toEqual([]);
    });
  });
}
