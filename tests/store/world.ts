/** Builders of small worlds: sources, rows and what they state, with the least one has to say. */
import { draftRecord, fileSource, sha256 } from '#api/importers/draft.ts';
import {
  type AmountBasis,
  agencyId,
  awardId,
  CalendarDateSchema,
  type EdgeKind,
  type EntityId,
  type EntityKind,
  type IdentityDecision,
  idvGeneratedId,
  kindOfEntityId,
  MoneySchema,
  NAME_RANKS,
  organizationIdByName,
  organizationIdByUei,
  type RowFacts,
  type Source,
  type StatedEdge,
  type StatedEntity,
  type StatementBody,
} from '#model';

export const day = (text: string) => CalendarDateSchema.parse(text);

/** A source of its own for each name. */
export function aSource(name: string, more: Partial<Source> = {}): Source {
  const made = fileSource({
    format: 'test-format',
    kind: 'procurement record',
    title: name,
    publisher: 'Publisher of tests',
    url: 'https://example.gov/file.csv',
    publishedOn: null,
    retrievedOn: day('2026-01-02'),
    contentAsOf: day('2025-12-31'),
    sha256: sha256(name),
    licence: 'public domain',
    coverage: 'Only what the test needs.',
    doesNotProve: 'Anything outside the test.',
    ruleVersion: 1,
  });
  return { ...made, ...more };
}

/** An entity as a row states it. */
export function stated(id: EntityId, name: string, more: Partial<StatedEntity> = {}): StatedEntity {
  const kind: EntityKind | null = kindOfEntityId(id);
  if (!kind) throw new RangeError(`no kind for ${id}`);
  return { id, kind, name, nameRank: NAME_RANKS.registered, ...more };
}

export const anAgency = (code: string, name: string, shortName?: string): StatedEntity =>
  stated(agencyId(code), name, {
    identifiers: [{ scheme: 'agency-code', value: code }],
    ...(shortName ? { shortName } : {}),
  });

/** A company known by name only. */
export const byName = (name: string, more: Partial<StatedEntity> = {}): StatedEntity =>
  stated(organizationIdByName(name), name, more);

/** A company known by its UEI. */
export const byUei = (uei: string, name: string): StatedEntity =>
  stated(organizationIdByUei(uei), name, { identifiers: [{ scheme: 'uei', value: uei }] });

/** A definitive contract; with a parent, an order under it. */
export function anAward(piid: string, agency = '7012', parent?: string): StatedEntity {
  const generated = `CONT_AWD_${piid}_${agency}_${parent ?? '-NONE-'}_${parent ? agency : '-NONE-'}`;
  return stated(awardId(generated), piid, {
    identifiers: [
      { scheme: 'piid', value: piid },
      { scheme: 'award-id', value: generated },
    ],
  });
}

export const aVehicle = (piid: string, agency = '7012'): StatedEntity =>
  stated(awardId(idvGeneratedId(piid, agency)), piid, {
    identifiers: [{ scheme: 'piid', value: piid }],
  });

/** A statement's own part: documented, undated, without money, unless said otherwise. */
export const says = (more: Partial<StatementBody> = {}): StatementBody => ({
  grade: 'documented',
  quote: null,
  asOf: null,
  status: null,
  amounts: [],
  period: null,
  rule: 'test-format/row',
  flags: [],
  note: null,
  ...more,
});

/** A statement about money on one day. */
export const money = (
  value: string,
  on: string,
  basis: AmountBasis = 'obligated-seen',
  more: Partial<StatementBody> = {},
): StatementBody =>
  says({
    asOf: day(on),
    period: { from: day(on), to: day(on) },
    amounts: [{ value: MoneySchema.parse(value), currency: 'USD', basis, asOf: on }],
    ...more,
  });

/** An edge between two stated entities. */
export const link = (
  from: { readonly id: EntityId },
  kind: EdgeKind,
  to: { readonly id: EntityId },
  statement: StatementBody = says(),
): StatedEdge => ({ from: from.id, kind, to: to.id, statement });

/** One row: a record and what it states. `key` is the publisher's id and tells rows of one source apart. */
export function aRow(
  source: Source,
  key: string,
  entities: readonly StatedEntity[],
  edges: readonly StatedEdge[],
  fields: Readonly<Record<string, string>> = { key },
): RowFacts {
  const record = draftRecord(source.id, {
    recordId: key,
    locator: `row ${key}`,
    fields: { ...fields },
    url: null,
  });
  return { type: 'facts', line: 1, record, entities: [...entities], edges: [...edges] };
}

/** A row of a contract list: who awarded what to whom, for how much, on which day. */
export function awardRow(
  source: Source,
  key: string,
  parts: {
    readonly agency: StatedEntity;
    readonly award: StatedEntity;
    readonly holder: StatedEntity;
    readonly value: string;
    readonly on: string;
  },
): RowFacts {
  const { agency, award, holder, value, on } = parts;
  return aRow(
    source,
    key,
    [agency, award, holder],
    [
      link(agency, 'awarded', award, money(value, on)),
      link(award, 'held_by', holder, money(value, on)),
    ],
    { key, value, on },
  );
}

/** A person's decision about two ids. */
export const byHand = (
  verdict: IdentityDecision['verdict'],
  alias: StatedEntity,
  canonical: StatedEntity,
): IdentityDecision => ({
  verdict,
  alias: alias.id,
  canonical: canonical.id,
  rule: 'by-hand',
  records: [],
  decidedOn: '2026-01-03',
});
