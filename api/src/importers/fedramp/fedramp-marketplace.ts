/** The FedRAMP Marketplace data file as GSA published it until April 2026: offerings, what they are built on, who authorized them. */
import type { z } from 'zod';
import type { Notice, Outcome, Refusal, RowFacts, Source } from '#model';
import { fileSource } from '../draft.ts';
import { readJson, startsWithKeys } from '../files/json-file.ts';
import { type Importer, type InputFile, NotUnderstood, type ReadContext } from '../importer.ts';
import { dateOfTimestamp } from '../statement-body.ts';
import type { PrintedAgency } from './fedramp-agencies.ts';
import {
  AuthorizationSchema,
  LeverageSchema,
  ListedAgencySchema,
  type MarketplaceFile,
  MarketplaceFileSchema,
  type Product,
  ProductSchema,
} from './fedramp-marketplace-file.ts';
import {
  agencyFacts,
  authorizationFacts,
  authorizationKey,
  leverageFacts,
  type MarketplaceContext,
  type Place,
  productFacts,
  refusal,
} from './fedramp-marketplace-rows.ts';
import { isUei } from './fedramp-offering.ts';

const FORMAT = 'fedramp-marketplace';
const RULE_VERSION = 1;

export const fedrampMarketplace: Importer = {
  format: FORMAT,
  title: 'FedRAMP Marketplace data file (2026-04 layout)',
  ruleVersion: RULE_VERSION,
  recognises: (head) =>
    startsWithKeys(head, ['meta', 'produced_by', 'data']) &&
    /"(?:Metrics|Filters|Products)"/.test(head.text),
  async *read(file, context) {
    const parsed = parseFile(file, await readJson(file));
    const source = marketplaceSource(file, context, parsed);
    yield { type: 'source', source };
    yield* rowsOf(parsed, source);
  },
};

function parseFile(file: InputFile, json: unknown): MarketplaceFile {
  const parsed = MarketplaceFileSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new NotUnderstood(
    `${file.name} lacks ${at || 'its members'}, which a FedRAMP Marketplace data file has. Fetch the file again.`,
  );
}

function marketplaceSource(file: InputFile, context: ReadContext, parsed: MarketplaceFile): Source {
  const lastChange = dateOfTimestamp(parsed.meta.last_change);
  return fileSource({
    format: FORMAT,
    kind: 'authorization record',
    title: `FedRAMP Marketplace data file (${file.name})`,
    publisher: 'General Services Administration, FedRAMP',
    url: 'https://marketplace.fedramp.gov/',
    publishedOn: lastChange,
    retrievedOn: context.retrievedOn,
    contentAsOf: lastChange,
    sha256: context.sha256,
    licence: 'Public domain (work of the US government)',
    coverage:
      'Cloud offerings that sought FedRAMP and the authorizations that agencies reported. Clouds used without FedRAMP, and letters not reported, are not in it.',
    doesNotProve:
      "An authorization is permission, not a purchase or use. What an offering is built on does not say where one customer's tenant runs.",
    ruleVersion: RULE_VERSION,
  });
}

interface Element {
  readonly place: Place;
  readonly value: unknown;
}

function* rowsOf(file: MarketplaceFile, source: Source): Generator<Outcome> {
  const count = { line: 0 };
  const { products, refused } = readProducts(file, count);
  yield* refused;
  const context: MarketplaceContext = {
    sourceId: source.id,
    asOf: source.contentAsOf,
    offerings: new Map(products.map(({ product }) => [product.id, product.cso])),
    agencies: agenciesByNumber(file),
  };
  for (const { product, place } of products) yield productFacts(product, place, context);
  yield* leverageRows(products, count, context);
  yield* authorizationRows(file, count, context);
  for (const element of elements(file.data.Agencies, '/data/Agencies', count))
    yield whole(element, ListedAgencySchema, (row) => agencyFacts(row, element.place, context));
  yield* notices(products.map(({ product }) => product));
}

interface PlacedProduct {
  readonly product: Product;
  readonly place: Place;
}

function readProducts(file: MarketplaceFile, count: { line: number }) {
  const products: PlacedProduct[] = [];
  const refused: Refusal[] = [];
  for (const element of elements(file.data.Products, '/data/Products', count)) {
    const parsed = ProductSchema.safeParse(element.value);
    if (parsed.success) products.push({ product: parsed.data, place: element.place });
    else refused.push(unreadable(element.place, parsed.error));
  }
  return { products, refused };
}

function* leverageRows(
  products: readonly PlacedProduct[],
  count: { line: number },
  context: MarketplaceContext,
): Generator<Outcome> {
  for (const { product, place } of products)
    for (const element of elements(
      product.leveraged_systems,
      `${place.pointer}/leveraged_systems`,
      count,
    ))
      yield whole(element, LeverageSchema, (above) =>
        leverageFacts(product, above, element.place, context),
      );
}

function* authorizationRows(
  file: MarketplaceFile,
  count: { line: number },
  context: MarketplaceContext,
): Generator<Outcome> {
  const seen = new Set<string>();
  for (const element of [
    ...elements(file.data.AtoMapping, '/data/AtoMapping', count),
    ...elements(file.data.ReuseMapping, '/data/ReuseMapping', count),
  ])
    yield whole(element, AuthorizationSchema, (row) => {
      const key = authorizationKey(row);
      if (seen.has(key)) return { type: 'repeat', line: element.place.line, recordId: row.id };
      seen.add(key);
      return authorizationFacts(row, element.place, context);
    });
}

function* elements(
  list: readonly unknown[],
  pointer: string,
  count: { line: number },
): Generator<Element> {
  for (const [index, value] of list.entries()) {
    count.line += 1;
    yield { place: { line: count.line, pointer: `${pointer}/${index}` }, value };
  }
}

function whole<Row>(
  element: Element,
  schema: z.ZodType<Row>,
  facts: (row: Row) => RowFacts | Refusal | Outcome,
): Outcome {
  const parsed = schema.safeParse(element.value);
  return parsed.success ? facts(parsed.data) : unreadable(element.place, parsed.error);
}

function unreadable(place: Place, error: z.ZodError): Refusal {
  const issue = error.issues[0];
  return refusal(place, issue?.path.join('.') || 'row', '', issue?.message ?? 'not understood');
}

function agenciesByNumber(file: MarketplaceFile): Map<string, PrintedAgency> {
  const rows = file.data.Agencies.map((row) => ListedAgencySchema.safeParse(row));
  return new Map(rows.flatMap((row) => (row.success ? [[row.data.id, row.data] as const] : [])));
}

function* notices(products: readonly Product[]): Generator<Notice> {
  const malformed = products.filter(({ uei }) => uei.trim() !== '' && !isUei(uei));
  if (malformed.length > 0)
    yield {
      type: 'notice',
      code: 'malformed-uei',
      text: `The UEI of ${malformed.map(({ id }) => id).join(', ')} has not 12 characters and is kept as printed, as no identifier.`,
      count: malformed.length,
    };
}
