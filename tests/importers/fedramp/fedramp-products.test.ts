/** The FedRAMP products list since May 2026: an empty list in it states nothing. */
import { describe, expect, it } from 'vitest';
import { fedrampMarketplace } from '#api/importers/fedramp/fedramp-marketplace.ts';
import { fedrampProducts } from '#api/importers/fedramp/fedramp-products.ts';
import { NotUnderstood } from '#api/importers/importer.ts';
import { RowFactsSchema } from '#model';
import { edgeLines, readSorted } from '../shared-data.ts';
import { textFile } from '../text-file.ts';

const product = (extra: Record<string, unknown> = {}) => ({
  id: 'FR2434554673',
  csp: 'Palantir Technologies Inc.',
  cso: 'Palantir Federal Cloud Service - High ',
  service_model: ['PaaS', 'SaaS'],
  auth_type: 'Agency',
  auth_path: 'Rev5',
  deployment_model: 'Public Cloud',
  impact_level: 'High',
  uei: null,
  '3pao_name': 'Somebody LLC',
  small_business: false,
  description: 'Reach us at sales@vendor.example',
  public_status: 'FedRAMP Authorized',
  internal_status: 'x',
  status_updated_date: '2026-05-01',
  auth_date: '2024-11-19T20:00:00.000Z',
  reuse: 3,
  agency_auths: [],
  agency_reuse: [],
  leveraged_systems: [],
  annual_assessment: '03/01',
  authorizing_agency_id: 'Department of Health and Human Services',
  authorizing_subagency_id: '',
  sales_email: 'sales@vendor.example',
  security_email: 'sec@vendor.example',
  ...extra,
});
const text = (products: unknown[], total = products.length): string =>
  JSON.stringify({
    metadata: { export_timestamp: '2026-05-30T06:00:00Z', total_products: total },
    products,
  });
const read = (products: unknown[], total?: number) =>
  readSorted(fedrampProducts, textFile(text(products, total), 'products.json', 500));

describe('the FedRAMP products list', () => {
  it('gives the offering, who offers it, and the agency that is named as authorizing', async () => {
    const { facts, sources } = await read([product()]);
    for (const row of facts) RowFactsSchema.parse(row);
    expect(edgeLines(facts)).toEqual([
      'org:name:palantir-technologies offers fedramp:FR2434554673',
      'agency:075 authorized fedramp:FR2434554673',
    ]);
    expect(facts[0]?.edges[1]?.statement.period).toEqual({ from: '2024-11-19', to: null });
    expect(sources[0]?.contentAsOf).toBe('2026-05-30');
  });

  it('takes an empty list for not stated: no edge, no absence, no cell', async () => {
    const { facts } = await read([product()]);
    const kinds = facts.flatMap(({ edges }) => edges.map(({ kind }) => kind));
    expect(kinds).not.toContain('absent');
    expect(kinds).not.toContain('built_on');
    expect(Object.keys(facts[0]?.record.fields ?? {})).not.toContain('leveraged_systems');
  });

  it('reads a list that is filled in the direction of the Marketplace file', async () => {
    const { facts } = await read([
      product({ leveraged_systems: ['FR1', { id: 'FR2', cso: 'Two' }, 'FR2434554673'] }),
    ]);
    expect(edgeLines(facts).filter((line) => line.includes('built_on'))).toEqual([
      'fedramp:FR1 built_on fedramp:FR2434554673',
      'fedramp:FR2 built_on fedramp:FR2434554673',
    ]);
  });

  it('makes no agency out of a number', async () => {
    const { facts } = await read([
      product({
        authorizing_agency_id: 27,
        agency_auths: [1184, 'General Services Administration'],
      }),
    ]);
    expect(edgeLines(facts).filter((line) => line.includes('authorized'))).toEqual([
      'agency:047 authorized fedramp:FR2434554673',
    ]);
  });

  it('drops every e-mail key and strikes addresses out of texts', async () => {
    const { facts } = await read([product()]);
    expect(JSON.stringify(facts)).not.toContain('vendor.example');
    expect(facts[0]?.record.fields.description).toBe('Reach us at [e-mail address left out]');
  });

  it('refuses a product without id or name, counts a repeated one, and says when the count differs', async () => {
    const { refusals, repeats, notices } = await read(
      [product(), product(), product({ id: '', cso: 'x' }), product({ id: 'B', cso: ' ' })],
      9,
    );
    expect(refusals.map(({ line, field }) => [line, field])).toEqual([
      [3, 'id'],
      [4, 'cso'],
    ]);
    expect(repeats).toHaveLength(1);
    expect(notices.map(({ code }) => code)).toEqual(['count-differs']);
  });

  it('is told from the Marketplace file by its content', () => {
    const head = { name: 'any.json', text: text([product()]).slice(0, 65_536) };
    expect(fedrampProducts.recognises(head)).toBe(true);
    expect(fedrampMarketplace.recognises(head)).toBe(false);
  });

  it('says in one line that a list without products is not understood', async () => {
    await expect(
      readSorted(fedrampProducts, textFile('{"metadata":{"export_timestamp":"x"}}', 'p.json')),
    ).rejects.toThrow(NotUnderstood);
  });
});
