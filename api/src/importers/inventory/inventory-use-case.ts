/** One use case of any year's AI inventory as facts: who reports it, who is named as vendor, where it runs, what it cites and names. */
import {
  type CalendarDate,
  type EntityId,
  NAME_RANKS,
  type Period,
  parseAwardId,
  type RowFacts,
  type SourceRecord,
  type StatedEdge,
  type StatedEntity,
  type StatementBody,
  type Status,
  withheldId,
} from '#model';
import { statedAgency } from '../fedramp/fedramp-agencies.ts';
import type { Agency } from '../names/agencies.ts';
import { organizationOfName } from '../names/known-organizations.ts';
import { shortFormOf } from '../names/known-systems.ts';
import { quoteAround, statementBody } from '../statement-body.ts';
import { contractNumbers } from './contract-numbers.ts';
import { productsNamed } from './inventory-products.ts';
import { systemsOfCell } from './inventory-systems.ts';
import { vendorsOfCell } from './inventory-vendors.ts';

export interface UseCase {
  readonly line: number;
  readonly record: SourceRecord;
  /** The system that the use case is. */
  readonly id: EntityId;
  /** The inventory's own id; null in the year that prints none. */
  readonly inventoryId: string | null;
  readonly name: string;
  readonly agency: Agency;
  readonly stage: string;
  readonly status: Status | null;
  readonly statusNote: string | null;
  readonly period: Period | null;
  readonly asOf: CalendarDate | null;
  readonly vendor: string;
  readonly system: string;
  readonly contracts: string;
  /** Columns whose texts may name products. */
  readonly texts: readonly { readonly column: string; readonly text: string }[];
  readonly facts: readonly (readonly [key: string, value: string])[];
  /** The importer. */
  readonly rule: string;
}

/** What stands out in a use case and is counted over the file. */
export type Remark =
  | 'unmatched-contract'
  | 'withheld-vendor'
  | 'vendor-not-read'
  | 'system-not-read';

interface Part {
  readonly entities: readonly StatedEntity[];
  readonly edges: readonly StatedEdge[];
  readonly facts?: readonly (readonly [key: string, value: string])[];
  readonly remarks?: readonly Remark[];
}

/** The facts of the row, and the remarks to count. */
export function factsOfUseCase(useCase: UseCase): { row: RowFacts; remarks: readonly Remark[] } {
  const parts = [
    reportedBy(useCase),
    vendors(useCase),
    systems(useCase),
    contracts(useCase),
    products(useCase),
  ];
  const facts = [...useCase.facts, ...parts.flatMap((part) => part.facts ?? [])];
  const short = shortFormOf(useCase.name);
  const system: StatedEntity = {
    id: useCase.id,
    kind: 'system',
    name: useCase.name,
    nameRank: NAME_RANKS.listed,
    ...(short === null ? {} : { shortName: short }),
    ...(useCase.inventoryId === null
      ? {}
      : { identifiers: [{ scheme: 'inventory', value: useCase.inventoryId }] }),
    facts: facts
      .filter(([, value]) => value.trim() !== '')
      .map(([key, value]) => ({ key, value: value.trim() })),
  };
  const entities = new Map<EntityId, StatedEntity>();
  for (const entity of [system, ...parts.flatMap((part) => part.entities)])
    if (!entities.has(entity.id)) entities.set(entity.id, entity);
  return {
    row: {
      type: 'facts',
      line: useCase.line,
      record: useCase.record,
      entities: [...entities.values()],
      edges: oneEach(parts.flatMap((part) => part.edges)),
    },
    remarks: parts.flatMap((part) => part.remarks ?? []),
  };
}

/** One statement an edge: the first, which is the more exact one. */
function oneEach(edges: readonly StatedEdge[]): StatedEdge[] {
  const first = new Map<string, StatedEdge>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.kind} ${edge.to}`;
    if (!first.has(key)) first.set(key, edge);
  }
  return [...first.values()];
}

const said = (useCase: UseCase, what: string, more: Partial<StatementBody> = {}): StatementBody =>
  statementBody({
    grade: 'documented',
    rule: `${useCase.rule}/${what}`,
    asOf: useCase.asOf,
    status: useCase.status,
    ...more,
  });

function reportedBy(useCase: UseCase): Part {
  const statement = said(useCase, 'reports-use-of', {
    period: useCase.period,
    note: useCase.statusNote,
  });
  return {
    entities: [statedAgency(useCase.agency)],
    edges: [{ from: useCase.agency.id, kind: 'reports_use_of', to: useCase.id, statement }],
    facts: [['stage', useCase.stage]],
  };
}

/** A cell of up to 25 words as quotation. */
const quoted = (cell: string): string | null => {
  const text = cell.trim().replace(/\s+/g, ' ');
  return text !== '' && text.split(' ').length <= 25 ? text : null;
};

/** Names so short that another body may have the same. */
const isAcronym = (name: string): boolean => /^[A-Z0-9]{2,5}$/.test(name);

function vendors(useCase: UseCase): Part {
  const cell = vendorsOfCell(useCase.vendor);
  if (cell.withheld !== null) return withheldVendor(useCase, cell.withheld);
  const entities: StatedEntity[] = [];
  const edges: StatedEdge[] = [];
  for (const printed of cell.vendors) {
    const { id, name, alias } = organizationOfName(printed);
    const flags: StatementBody['flags'] = isAcronym(printed) ? ['name-match-only'] : [];
    const statement = said(useCase, 'vendor-of', { quote: quoted(useCase.vendor), flags });
    entities.push(organization(id, name, alias));
    edges.push({ from: id, kind: 'vendor_of', to: useCase.id, statement });
  }
  for (const { vendor, quote } of cell.denied)
    edges.push({
      from: useCase.agency.id,
      kind: 'absent',
      to: organizationOfName(vendor).id,
      statement: said(useCase, 'no-direct-contract', {
        grade: 'absent',
        status: null,
        quote,
        note: 'no direct contract, by the words of the inventory; use through another agency is stated in the same cell',
      }),
    });
  return {
    entities,
    edges,
    facts: [['vendor as typed', useCase.vendor]],
    remarks: cell.understood ? [] : ['vendor-not-read'],
  };
}

const organization = (id: EntityId, name: string, alias: string | null): StatedEntity => ({
  id,
  kind: 'organization',
  name,
  nameRank: NAME_RANKS.mentioned,
  ...(alias === null ? {} : { aliases: [alias] }),
});

function withheldVendor(useCase: UseCase, redaction: string): Part {
  const id = withheldId(`vendor-${useCase.id.replace(/^system:/, '')}`);
  return {
    entities: [
      { id, kind: 'withheld', name: `Vendor withheld (${redaction})`, nameRank: NAME_RANKS.listed },
    ],
    edges: [
      {
        from: id,
        kind: 'vendor_of',
        to: useCase.id,
        statement: said(useCase, 'vendor-withheld', {
          grade: 'withheld',
          quote: quoted(redaction),
        }),
      },
    ],
    facts: [['vendor as typed', redaction]],
    remarks: ['withheld-vendor'],
  };
}

function systems(useCase: UseCase): Part {
  const cell = systemsOfCell(useCase.system);
  const quote = quoted(useCase.system);
  const named = cell.systems.map(
    ({ id, name, shortName, alias }): StatedEntity => ({
      id,
      kind: 'system',
      name,
      nameRank: NAME_RANKS.mentioned,
      ...(shortName === null ? {} : { shortName }),
      ...(alias === null ? {} : { aliases: [alias] }),
    }),
  );
  const offered = cell.offerings.map(
    ({ id, name, printed }): StatedEntity => ({
      id,
      kind: 'offering',
      name,
      nameRank: NAME_RANKS.mentioned,
      aliases: [printed],
    }),
  );
  const notes = new Map(cell.offerings.map(({ id, note }) => [id, note]));
  const entities = [...named, ...offered].filter(({ id }) => id !== useCase.id);
  return {
    entities,
    edges: entities.map(({ id }) => ({
      from: useCase.id,
      kind: 'runs_in',
      to: id,
      statement: said(useCase, 'runs-in', { quote, note: notes.get(id) ?? null }),
    })),
    facts: [['system as typed', useCase.system]],
    remarks: cell.understood ? [] : ['system-not-read'],
  };
}

function contracts(useCase: UseCase): Part {
  const entities: StatedEntity[] = [];
  const edges: StatedEdge[] = [];
  const facts: [string, string][] = [['contract numbers as typed', useCase.contracts]];
  const remarks: Remark[] = [];
  for (const { typed, award, why } of contractNumbers(useCase.contracts)) {
    if (award === null) {
      facts.push(['contract number not matched', `${typed}: ${why}`]);
      remarks.push('unmatched-contract');
      continue;
    }
    entities.push(contract(award, typed));
    const statement = said(useCase, 'cites-contract', { status: null, quote: typed, note: why });
    edges.push({ from: useCase.id, kind: 'cites_contract', to: award, statement });
  }
  return { entities, edges, facts, remarks };
}

const contract = (id: EntityId, typed: string): StatedEntity => ({
  id,
  kind: 'contract',
  name: parseAwardId(id)?.piid ?? typed,
  nameRank: NAME_RANKS.derived,
  identifiers: [
    { scheme: 'award-id', value: id.slice('award:'.length) },
    { scheme: 'piid', value: typed },
  ],
});

function products(useCase: UseCase): Part {
  const mentions = productsNamed(useCase.texts);
  return {
    entities: mentions.flatMap(({ entities }) => entities),
    edges: mentions.flatMap(({ ids, words, column, text }) =>
      ids.map(
        (to): StatedEdge => ({
          from: useCase.id,
          kind: 'uses_product_of',
          to,
          statement: said(useCase, 'names-product', {
            quote: quoteAround(text, words),
            note: `the words "${words}" in the column "${column.slice(0, 80)}"`,
          }),
        }),
      ),
    ),
  };
}
