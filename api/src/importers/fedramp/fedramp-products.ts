/** The FedRAMP products list, published since May 2026. An empty list in it means that nothing is stated, never that there is none. */
import { z } from 'zod';
import {
  type CalendarDate,
  fedrampOfferingId,
  type Outcome,
  type Refusal,
  type RowFacts,
  type Source,
  type StatedEdge,
  type StatedEntity,
} from '#model';
import { draftRecord, fileSource } from '../draft.ts';
import { readJson, startsWithKeys } from '../files/json-file.ts';
import { type Importer, type InputFile, NotUnderstood, type ReadContext } from '../importer.ts';
import { agencyOfName } from '../names/agencies.ts';
import { isContactColumn, withoutContacts } from '../names/contact-details.ts';
import { dateOfTimestamp, statementBody } from '../statement-body.ts';
import { statedAgency } from './fedramp-agencies.ts';
import { mentionedOffering, offeringFacts, offeringUrl } from './fedramp-offering.ts';

const FORMAT = 'fedramp-products';
const RULE_VERSION = 1;

const Text = z.union([z.string(), z.number()]).transform(String).nullish().catch('');
const Texts = z.array(z.union([z.string(), z.number()]).transform(String)).catch([]);
const List = z.array(z.unknown()).nullish().catch([]);

const FileSchema = z.object({
  metadata: z.object({ export_timestamp: z.string(), total_products: z.number().optional() }),
  products: z.array(z.unknown()),
});

const ProductSchema = z.looseObject({
  id: z
    .union([z.string(), z.number()])
    .transform((id) => String(id).trim())
    .pipe(z.string().min(1)),
  csp: z.string().trim().min(1),
  cso: z.string().trim().min(1),
  uei: Text,
  service_model: Texts,
  auth_type: Text,
  auth_date: Text,
  deployment_model: Text,
  impact_level: Text,
  public_status: Text,
  authorizing_agency_id: Text,
  authorizing_subagency_id: Text,
  leveraged_systems: List,
  agency_auths: List,
  agency_reuse: List,
});
type Product = z.infer<typeof ProductSchema>;

export const fedrampProducts: Importer = {
  format: FORMAT,
  title: 'FedRAMP products list (since May 2026)',
  ruleVersion: RULE_VERSION,
  recognises: (head) =>
    startsWithKeys(head, ['metadata', 'export_timestamp']) && head.text.includes('"products"'),
  async *read(file, context): AsyncGenerator<Outcome> {
    const parsed = FileSchema.safeParse(await readJson(file));
    if (!parsed.success)
      throw new NotUnderstood(
        `${file.name} lacks ${parsed.error.issues[0]?.path.join('.') || 'its members'}, which a FedRAMP products list has.`,
      );
    const { metadata, products } = parsed.data;
    const source = listSource(file, context, dateOfTimestamp(metadata.export_timestamp));
    yield { type: 'source', source };
    const seen = new Set<string>();
    for (const [index, value] of products.entries()) yield outcomeOf(value, index, source, seen);
    if (metadata.total_products !== undefined && metadata.total_products !== products.length)
      yield {
        type: 'notice',
        code: 'count-differs',
        text: `The file says that it holds ${metadata.total_products} products; it holds ${products.length}.`,
        count: 1,
      };
  },
};

const listSource = (file: InputFile, context: ReadContext, asOf: CalendarDate | null): Source =>
  fileSource({
    format: FORMAT,
    kind: 'authorization record',
    title: `FedRAMP products list (${file.name})`,
    publisher: 'General Services Administration, FedRAMP',
    url: 'https://marketplace.fedramp.gov/',
    publishedOn: asOf,
    retrievedOn: context.retrievedOn,
    contentAsOf: asOf,
    sha256: context.sha256,
    licence: 'Public domain (work of the US government)',
    coverage:
      'Cloud offerings listed by FedRAMP. Lists of agencies and of offerings below may be empty: that is not stated, never none.',
    doesNotProve:
      "An authorization is permission, not a purchase or use. What an offering is built on does not say where one customer's tenant runs.",
    ruleVersion: RULE_VERSION,
  });

function outcomeOf(value: unknown, index: number, source: Source, seen: Set<string>): Outcome {
  const line = index + 1;
  const parsed = ProductSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      type: 'refusal',
      line,
      field: issue?.path.join('.') || 'product',
      value: '',
      reason: issue?.message ?? 'not understood',
    } satisfies Refusal;
  }
  const product = parsed.data;
  if (seen.has(product.id)) return { type: 'repeat', line, recordId: product.id };
  seen.add(product.id);
  return productFacts(product, line, source);
}

function productFacts(product: Product, line: number, source: Source): RowFacts {
  const asOf = source.contentAsOf;
  const record = draftRecord(source.id, {
    recordId: product.id,
    locator: `/products/${line - 1}`,
    fields: fieldsOf(product),
    url: offeringUrl(product.id),
  });
  const offered = offeringFacts(
    {
      id: product.id,
      provider: product.csp,
      name: product.cso,
      uei: product.uei ?? '',
      facts: [
        ['FedRAMP status', product.public_status ?? ''],
        ['authorization type', product.auth_type ?? ''],
        ['authorized on', dateOfTimestamp(product.auth_date ?? '') ?? ''],
        ['service model', product.service_model.join(', ')],
        ['deployment model', product.deployment_model ?? ''],
        ['impact level', product.impact_level ?? ''],
      ],
      services: [],
    },
    FORMAT,
    asOf,
  );
  const parts = [offered, authorizedBy(product, asOf), sittingOn(product, asOf)];
  return {
    type: 'facts',
    line,
    record,
    entities: parts.flatMap(({ entities }) => entities),
    edges: parts.flatMap(({ edges }) => edges),
  };
}

/** Every cell but those for reaching a person; lists as JSON, empty ones left out because they state nothing. */
function fieldsOf(product: Product): Record<string, string> {
  return Object.fromEntries(
    Object.entries(product).flatMap(([key, value]) => {
      if (isContactColumn(key) || value === null || value === undefined || value === '') return [];
      if (Array.isArray(value) && value.length === 0) return [];
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return [[key, withoutContacts(text)]];
    }),
  );
}

interface Part {
  readonly entities: StatedEntity[];
  readonly edges: StatedEdge[];
}

/** The authorizing agency and the names in the lists of agencies; numbers of agencies say nothing without their table. */
function authorizedBy(product: Product, asOf: CalendarDate | null): Part {
  const named = new Map<string, { parent: string | undefined; from: CalendarDate | null }>();
  const parent = nameIn(product.authorizing_agency_id);
  const sub = nameIn(product.authorizing_subagency_id);
  const main = sub ?? parent;
  if (main)
    named.set(main, {
      parent: sub ? (parent ?? undefined) : undefined,
      from: dateOfTimestamp(product.auth_date ?? ''),
    });
  for (const entry of [...(product.agency_auths ?? []), ...(product.agency_reuse ?? [])]) {
    const name = nameIn(entry);
    if (name && !named.has(name)) named.set(name, { parent: undefined, from: null });
  }
  const agencies = [...named].map(([name, { parent: under, from }]) => ({
    agency: agencyOfName(name, under),
    from,
  }));
  return {
    entities: agencies.map(({ agency }) => statedAgency(agency)),
    edges: agencies.map(({ agency, from }) => ({
      from: agency.id,
      kind: 'authorized',
      to: fedrampOfferingId(product.id),
      statement: statementBody({
        grade: 'documented',
        rule: `${FORMAT}/authorized`,
        asOf,
        period: from ? { from, to: null } : null,
      }),
    })),
  };
}

/** A name in words, as a text or as the `name` of an object; null for numbers and codes. */
function nameIn(entry: unknown): string | null {
  const text = typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : entry;
  return typeof text === 'string' && /[A-Za-z]{3,}/.test(text) ? text.trim() : null;
}

/** The offerings that the list names sit on this one, as in the Marketplace file of April 2026. */
function sittingOn(product: Product, asOf: CalendarDate | null): Part {
  const above = (product.leveraged_systems ?? []).flatMap((entry) => {
    const id = idIn(entry);
    return id === null || id === product.id ? [] : [mentionedOffering(id, nameOf(entry) ?? id)];
  });
  return {
    entities: above,
    edges: above.map(({ id }) => ({
      from: id,
      kind: 'built_on',
      to: fedrampOfferingId(product.id),
      statement: statementBody({ grade: 'documented', rule: `${FORMAT}/built-on`, asOf }),
    })),
  };
}

function idIn(entry: unknown): string | null {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : entry;
  return (typeof id === 'string' && id.trim() !== '') || typeof id === 'number'
    ? String(id).trim()
    : null;
}

const nameOf = (entry: unknown): string | null =>
  typeof entry === 'object' && entry !== null && 'cso' in entry && typeof entry.cso === 'string'
    ? entry.cso
    : null;
