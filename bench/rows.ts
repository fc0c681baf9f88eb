/** A generated world as rows of a file, so that it goes into a store the way real records do. */
import { draftRecord, fileSource, sha256 } from '#api/importers/draft.ts';
import {
  CalendarDateSchema,
  type EntityId,
  EntityIdSchema,
  type EntityKind,
  moneyFromCents,
  NAME_RANKS,
  type RowFacts,
  type Source,
  type StatedEdge,
  type StatedEntity,
} from '#model';
import type { PathLink } from '#paths';
import { type Bands, bandsOf, generateLinks, type WorldSize } from './generate.ts';

const LINKS_A_ROW = 3;

/** The source that all rows cite. */
export function benchSource(size: WorldSize): Source {
  const today = CalendarDateSchema.parse('2026-01-01');
  return fileSource({
    format: 'bench',
    kind: 'procurement record',
    title: `Generated: ${size.name}`,
    publisher: 'bench/generate.ts',
    url: null,
    publishedOn: null,
    retrievedOn: today,
    contentAsOf: today,
    sha256: sha256(size.name),
    licence: 'none',
    coverage: 'Nothing in it is real.',
    doesNotProve: 'Anything.',
    ruleVersion: 1,
  });
}

/** Rows of up to three links each, one record a row. */
export function* benchRows(size: WorldSize): Iterable<RowFacts> {
  const source = benchSource(size);
  const bands = bandsOf(size);
  let links: PathLink[] = [];
  let line = 1;
  for (const link of generateLinks(size)) {
    if (link.from !== link.to) links.push(link);
    if (links.length < LINKS_A_ROW) continue;
    yield rowOf(source, bands, links, line++);
    links = [];
  }
  if (links.length > 0) yield rowOf(source, bands, links, line);
}

function rowOf(source: Source, bands: Bands, links: readonly PathLink[], line: number): RowFacts {
  const key = `ROW-${line}`;
  const fields = {
    row: key,
    links: links.map((link) => `${link.from} ${link.kind} ${link.to}`).join('; '),
  };
  const nodes = new Set(links.flatMap((link) => [link.from, link.to]));
  return {
    type: 'facts',
    line,
    record: draftRecord(source.id, { recordId: key, locator: `line ${line}`, fields, url: null }),
    entities: [...nodes].map((node) => entityOf(bands, node)),
    edges: links.map((link) => edgeOf(bands, link)),
  };
}

function edgeOf(bands: Bands, link: PathLink): StatedEdge {
  const day = (number: number | null) =>
    CalendarDateSchema.parse(new Date((number ?? 0) * 86_400_000).toISOString().slice(0, 10));
  return {
    from: idOfNode(bands, link.from),
    kind: link.kind,
    to: idOfNode(bands, link.to),
    statement: {
      grade: link.grade,
      quote: null,
      asOf: day(link.fromDay),
      status: link.status,
      amounts: link.amounts.map(([basis, cents]) => ({
        basis,
        value: moneyFromCents(cents),
        currency: 'USD',
        asOf: day(link.fromDay),
      })),
      period: { from: day(link.fromDay), to: day(link.toDay) },
      rule: 'bench/row',
      flags: [],
      note: null,
    },
  };
}

const PREFIXES: Readonly<Record<keyof Bands, string>> = {
  agency: 'agency:',
  organization: 'org:uei:',
  offering: 'fedramp:',
  system: 'system:',
  contract: 'award:CONT_AWD_',
};

/** The id of a node of the world. */
export function idOfNode(bands: Bands, node: number): EntityId {
  const kind = kindOfNode(bands, node);
  const code = `G${String(node).padStart(11, '0')}`;
  const rest = kind === 'contract' ? '_7012_-NONE-_-NONE-' : '';
  return EntityIdSchema.parse(`${PREFIXES[kind]}${code}${rest}`);
}

function kindOfNode(bands: Bands, node: number): keyof Bands & EntityKind {
  const { agency, organization, offering, system } = bands;
  if (node < organization.start) return agency.count > 0 ? 'agency' : 'organization';
  if (node < offering.start) return 'organization';
  if (node < system.start) return 'offering';
  return node < system.start + system.count ? 'system' : 'contract';
}

const WORDS =
  'Harbor Summit Granite Cedar Pioneer Atlas Meridian Falcon Keystone Liberty Beacon Sterling'.split(
    ' ',
  );
const TRADES =
  'Logistics Systems Analytics Construction Security Consulting Networks Medical Aviation Data'.split(
    ' ',
  );

/** A name such as "Granite Analytics 1042". */
export function nameOfNode(node: number): string {
  const word = WORDS[node % WORDS.length] ?? '';
  const trade = TRADES[Math.floor(node / WORDS.length) % TRADES.length] ?? '';
  return `${word} ${trade} ${node}`;
}

function entityOf(bands: Bands, node: number): StatedEntity {
  const kind = kindOfNode(bands, node);
  const id = idOfNode(bands, node);
  const scheme = {
    agency: 'agency-code',
    organization: 'uei',
    offering: 'fedramp',
    system: 'inventory',
    contract: 'award-id',
  }[kind];
  return {
    id,
    kind,
    name: nameOfNode(node),
    nameRank: NAME_RANKS.registered,
    identifiers: [{ scheme, value: id.slice(id.lastIndexOf(':') + 1) }],
  };
}
