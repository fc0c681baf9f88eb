/** The rows of the FedRAMP Marketplace file, each as facts: offerings, what sits on what, authorizations, agencies. */
import {
  type CalendarDate,
  canonicalJson,
  type Flag,
  fedrampOfferingId,
  NAME_RANKS,
  type Outcome,
  type Refusal,
  type RowFacts,
  type SourceId,
  type StatedEdge,
  type StatedEntity,
} from '#model';
import { draftRecord } from '../draft.ts';
import { agencyOfName } from '../names/agencies.ts';
import { withoutContacts } from '../names/contact-details.ts';
import { dateOfTimestamp, statementBody } from '../statement-body.ts';
import { fedrampAgency, type PrintedAgency, statedAgency } from './fedramp-agencies.ts';
import type { Authorization, Leverage, ListedAgency, Product } from './fedramp-marketplace-file.ts';
import { mentionedOffering, offeringFacts, offeringUrl } from './fedramp-offering.ts';

const RULE = 'fedramp-marketplace';

/** What every row needs to know of its file. */
export interface MarketplaceContext {
  readonly sourceId: SourceId;
  /** The day of the file's last change. */
  readonly asOf: CalendarDate | null;
  /** Names of the offerings by id. */
  readonly offerings: ReadonlyMap<string, string>;
  /** FedRAMP's numbers of agencies. */
  readonly agencies: ReadonlyMap<string, PrintedAgency>;
}

/** Where a row stands: its running number in the file and its JSON pointer. */
export interface Place {
  readonly line: number;
  readonly pointer: string;
}

/** Cells as text, empty ones left out. */
const cells = (
  fields: Readonly<Record<string, string | readonly string[]>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([key, value]) => [key, typeof value === 'string' ? value : value.join('; ')] as const)
      .filter(([, value]) => value.trim() !== '')
      .map(([key, value]) => [key, withoutContacts(value)]),
  );

/** An offering, who offers it, and the reviewed services it lists. */
export function productFacts(product: Product, at: Place, context: MarketplaceContext): RowFacts {
  const { leveraged_systems, ...printed } = product;
  const record = draftRecord(context.sourceId, {
    recordId: product.id,
    locator: at.pointer,
    fields: cells({
      ...printed,
      leveraged_systems: `${leveraged_systems.length} offerings listed as sitting on it`,
    }),
    url: offeringUrl(product.id),
  });
  const facts: [string, string][] = [
    ['FedRAMP status', product.status],
    ['authorization type', product.auth_type],
    ['authorized on', dateOfTimestamp(product.auth_date) ?? ''],
    ['service model', product.service_model.join(', ')],
    ['deployment model', product.deployment_model],
    ['impact level', product.impact_level],
    ['independent assessor', product.independent_assessor],
  ];
  const services = [...product.all_others, ...product.service_last_90];
  return {
    type: 'facts',
    line: at.line,
    record,
    ...offeringFacts(
      {
        id: product.id,
        provider: product.csp,
        name: product.cso,
        uei: product.uei,
        facts,
        services,
      },
      RULE,
      context.asOf,
    ),
  };
}

/** `Products[X].leveraged_systems` lists offerings that sit on X: the edge runs from the listed one to X. */
export function leverageFacts(
  below: Product,
  above: Leverage,
  at: Place,
  context: MarketplaceContext,
): RowFacts | Refusal {
  if (above.id === below.id)
    return refusal(at, 'leveraged_systems', above.id, 'the offering is listed as built on itself');
  const record = draftRecord(context.sourceId, {
    recordId: `${above.id} on ${below.id}`,
    locator: at.pointer,
    fields: cells({
      'Products[].id': below.id,
      'Products[].cso': below.cso,
      'leveraged_systems[].id': above.id,
      'leveraged_systems[].csp': above.csp,
      'leveraged_systems[].cso': above.cso,
    }),
    url: offeringUrl(below.id),
  });
  const upper = mentionedOffering(
    above.id,
    above.cso || (context.offerings.get(above.id) ?? above.id),
  );
  const lower = mentionedOffering(below.id, below.cso);
  const edge: StatedEdge = {
    from: upper.id,
    kind: 'built_on',
    to: lower.id,
    statement: statementBody({ grade: 'documented', rule: `${RULE}/built-on`, asOf: context.asOf }),
  };
  return { type: 'facts', line: at.line, record, entities: [upper, lower], edges: [edge] };
}

/** Numbers that FedRAMP uses for bodies it does not name: each row stands for itself, so that they join nothing. */
const NOT_NAMED = new Set(['22-055', '22-055-01']);

/** An agency's authorization of an offering: permission, from the letter's date to its expiry. */
export function authorizationFacts(
  row: Authorization,
  at: Place,
  context: MarketplaceContext,
): RowFacts | Refusal {
  const name = context.offerings.get(row.id);
  if (name === undefined)
    return refusal(at, 'id', row.id, 'the offering is not among the products of this file');
  const number = row.sub_id || row.agency_id;
  const agency = NOT_NAMED.has(number)
    ? {
        ...agencyOfName(`Other Federal Entity ${row.id} ${row.ato_date.slice(0, 10)}`),
        name: 'Other federal entity (not named)',
      }
    : fedrampAgency(number, row, context.agencies);
  if (!agency) return refusal(at, 'parent', number, 'the row names no agency');
  const record = authorizationRecord(row, number, at, context);
  const entities = [statedAgency(agency), mentionedOffering(row.id, name)];
  const from = dateOfTimestamp(row.ato_date);
  const to = dateOfTimestamp(row.exp_date);
  const flags: Flag[] = from && context.asOf && from > context.asOf ? ['future-date'] : [];
  const edge: StatedEdge = {
    from: agency.id,
    kind: 'authorized',
    to: fedrampOfferingId(row.id),
    statement: statementBody({
      grade: 'documented',
      rule: `${RULE}/authorized`,
      asOf: context.asOf,
      period: from || to ? { from, to } : null,
      flags,
      note: at.pointer.includes('/ReuseMapping/')
        ? 'the agency reuses an authorization'
        : 'the initial authorization',
    }),
  };
  return { type: 'facts', line: at.line, record, entities, edges: [edge] };
}

function authorizationRecord(
  row: Authorization,
  number: string,
  at: Place,
  context: MarketplaceContext,
) {
  const fields = cells({ ...row });
  const recordId = [row.id, number || row.parent, row.ato_date.slice(0, 10) || 'undated'].join(
    ' / ',
  );
  return draftRecord(
    context.sourceId,
    { recordId, locator: at.pointer, fields, url: offeringUrl(row.id) },
    canonicalJson(fields),
  );
}

/** The key by which a row of authorization repeats another. */
export const authorizationKey = (row: Authorization): string => canonicalJson({ ...row });

/** An agency of FedRAMP's list and the department it stands under. */
export function agencyFacts(row: ListedAgency, at: Place, context: MarketplaceContext): RowFacts {
  const record = draftRecord(context.sourceId, {
    recordId: row.id,
    locator: at.pointer,
    fields: cells({ ...row }),
    url: null,
  });
  const none: Outcome & { type: 'facts' } = {
    type: 'facts',
    line: at.line,
    record,
    entities: [],
    edges: [],
  };
  if (NOT_NAMED.has(row.id)) return none;
  const parent = agencyOfName(row.parent);
  const agency = row.sub.trim() === '' ? parent : agencyOfName(row.sub, row.parent);
  const identifiers = [
    ...(statedAgency(agency).identifiers ?? []),
    { scheme: 'fedramp-agency', value: row.id },
  ];
  const printed = row.sub.trim() || row.parent;
  const stated: StatedEntity = {
    ...statedAgency(agency),
    ...(agency.code === null ? { nameRank: NAME_RANKS.listed } : {}),
    ...(printed === agency.name ? {} : { aliases: [printed] }),
    identifiers,
  };
  if (agency.id === parent.id) return { ...none, entities: [stated] };
  const edge: StatedEdge = {
    from: agency.id,
    kind: 'part_of',
    to: parent.id,
    statement: statementBody({ grade: 'documented', rule: `${RULE}/part-of`, asOf: context.asOf }),
  };
  return { ...none, entities: [stated, statedAgency(parent)], edges: [edge] };
}

/** A row that cannot be read, with the reason. */
export const refusal = (at: Place, field: string, value: string, reason: string): Refusal => ({
  type: 'refusal',
  line: at.line,
  field,
  value: withoutContacts(value).slice(0, 200),
  reason,
});
