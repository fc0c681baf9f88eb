/** Random worlds: few things, named in confusing ways, joined in every way the vocabulary allows. */
import fc from 'fast-check';
import {
  AMOUNT_BASES,
  EDGE_KIND_TABLE,
  type EntityId,
  FLAGS,
  fedrampOfferingId,
  GRADES,
  type IdentityDecision,
  kindOfEntityId,
  MoneySchema,
  moneyFromCents,
  STATUSES,
  type StatedEntity,
  type StatementBody,
  systemId,
  withheldId,
} from '#model';
import type { World } from './loaded.ts';
import {
  anAgency,
  anAward,
  aRow,
  aSource,
  aVehicle,
  byName,
  byUei,
  day,
  link,
  says,
  stated,
} from './world.ts';

const NAMES = [
  'FOUR POINTS TECHNOLOGY, L.L.C.',
  'Four Points Technology',
  'FOUR POINTS',
  'Palantir Technologies Inc.',
  'PALANTIR USG',
  'Área Anduril “Größe” 𝒜',
  'ﬁnance Ünits',
  'Acme-Holdings',
  'Acme',
] as const;
const UEIS = ['FOURPOINTS12', 'PALANTIR1234', 'ACMEACMEACME'] as const;

/** Everything that a row may name; ids that are beginnings of others are among them. */
const THINGS: readonly StatedEntity[] = [
  anAgency('70', 'DEPARTMENT OF HOMELAND SECURITY', 'DHS'),
  anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE'),
  anAgency('7014', 'Customs and Border Protection'),
  ...NAMES.map((name) => byName(name)),
  ...UEIS.map((uei, place) => byUei(uei, NAMES[place * 3] ?? uei)),
  anAward('70CTD024FC0000017'),
  anAward('70CTD024FC0000018', '7012', '70CTD022A00000004'),
  anAward('70B', '7014'),
  aVehicle('70CTD022A00000004'),
  ...['F1', 'F12', 'F2'].map((id) => stated(fedrampOfferingId(id), `Offering ${id}`)),
  stated(systemId('DHS-1'), 'ELITE', { shortName: 'ELITE' }),
  stated(systemId('DHS-12'), 'RAVEn'),
  stated(withheldId('x1'), 'vendor withheld'),
];

const SOURCES = ['list', 'summary', 'inventory'].map((name, place) =>
  aSource(name, place === 1 ? { contentAsOf: null, publishedOn: day('2024-02') } : {}),
);

const days = fc.constantFrom(
  '2019',
  '2020-02',
  '2020-02-29',
  '2021-12-31',
  '2022-01',
  '2024-05-06',
);
const periods = fc.option(
  fc.record({ from: fc.option(days.map(day)), to: fc.option(days.map(day)) }),
  { freq: 3 },
);
const amounts = fc.array(
  fc.record({
    value: fc
      .oneof(
        fc.bigInt({ min: -500n, max: 500n }),
        fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
      )
      .map((cents) => MoneySchema.parse(moneyFromCents(cents))),
    currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
    basis: fc.constantFrom(...AMOUNT_BASES),
    asOf: fc.option(days),
  }),
  { maxLength: 2 },
);
const bodies = fc
  .record({
    grade: fc.constantFrom(...GRADES, 'documented', 'documented', 'documented'),
    quote: fc.option(fc.constantFrom('AWS CLOUD', 'naïve “quote” 𝒜')),
    asOf: fc.option(days.map(day)),
    status: fc.option(fc.constantFrom(...STATUSES), { freq: 2 }),
    amounts,
    period: periods,
    flags: fc.uniqueArray(fc.constantFrom(...FLAGS), { maxLength: 2 }),
    note: fc.option(fc.constant('a remark'), { freq: 2 }),
  })
  .map((body): StatementBody => says(body as Partial<StatementBody>)); // the grades drawn are those of the table

const edges = fc.constantFrom(...EDGE_KIND_TABLE).chain((kind) => {
  const among = (kinds: readonly string[]) =>
    fc.constantFrom(...THINGS.filter((thing) => kinds.includes(thing.kind)));
  return fc.record({
    kind: fc.constant(kind.kind),
    from: among(kind.from),
    to: among(kind.to),
    body: bodies,
  });
});

/** The same id as another row may state it. */
const statings = fc.record({
  thing: fc.constantFrom(...THINGS),
  name: fc.option(fc.constantFrom(...NAMES, 'X', 'ICE')),
  nameRank: fc.integer({ min: 0, max: 4 }),
  shortName: fc.option(fc.constantFrom('ICE', 'FPT', 'acme')),
  aliases: fc.uniqueArray(fc.constantFrom(...NAMES, 'ICE', 'ice cream'), { maxLength: 2 }),
  uei: fc.option(fc.constantFrom(...UEIS, 'fourpoints12'), { freq: 1 }),
  model: fc.option(fc.constantFrom('IaaS, PaaS', 'SaaS', 'iaas')),
});

const restated = fc.array(statings, { maxLength: 3 }).map((list) =>
  list.map(
    ({ thing, name, nameRank, shortName, aliases, uei, model }): StatedEntity => ({
      ...thing,
      name: name ?? thing.name,
      nameRank,
      ...(shortName ? { shortName } : {}),
      aliases,
      identifiers: [
        ...(thing.identifiers ?? []),
        ...(uei && thing.kind === 'organization' ? [{ scheme: 'uei', value: uei }] : []),
      ],
      ...(model && thing.kind === 'offering'
        ? { facts: [{ key: 'service model', value: model }] }
        : {}),
    }),
  ),
);

const rowParts = fc.record({
  source: fc.constantFrom(...SOURCES),
  /** Several records may be copies of one: they carry the publisher's id of each other. */
  key: fc.integer({ min: 0, max: 60 }),
  edges: fc.array(edges, { maxLength: 6 }),
  restated,
});

/** Worlds of `least` to `most` rows. */
export const worlds = (least: number, most: number): fc.Arbitrary<World> =>
  fc
    .uniqueArray(rowParts, {
      minLength: least,
      maxLength: most,
      selector: ({ source, key }) => `${source.id} ${key}`,
    })
    .map((parts) => ({
      sources: SOURCES,
      rows: parts.map(({ source, key, edges, restated }) => {
        const named = new Map<EntityId, StatedEntity>();
        for (const { from, to } of edges) named.set(from.id, from).set(to.id, to);
        for (const thing of restated) named.set(thing.id, thing);
        return aRow(
          source,
          `k${key}`,
          [...named.values()],
          edges.map(({ from, kind, to, body }) => link(from, kind, to, body)),
        );
      }),
    }));

/** A person's decisions about two ids of one kind. */
export const decisions: fc.Arbitrary<IdentityDecision> = fc
  .record({
    verdict: fc.constantFrom('same' as const, 'different' as const, 'possibly' as const),
    pair: fc.uniqueArray(
      fc.constantFrom(...THINGS.filter(({ id }) => kindOfEntityId(id) === 'organization')),
      { minLength: 2, maxLength: 2, selector: ({ id }) => id },
    ),
  })
  .map(({ verdict, pair: [alias, canonical] }) => {
    if (!alias || !canonical) throw new RangeError('a pair has two');
    return {
      verdict,
      alias: alias.id,
      canonical: canonical.id,
      rule: 'by-hand',
      records: [],
      decidedOn: null,
    };
  });

export const IDS: readonly EntityId[] = THINGS.map(({ id }) => id);
