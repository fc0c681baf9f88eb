/** The ten questions of docs/neo4j.md, asked of a real server that holds a world with known answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fedrampOfferingId, systemId } from '#model';
import { load, type OpenedStore } from '../loaded.ts';
import {
  anAgency,
  anAward,
  aRow,
  aSource,
  awardRow,
  byName,
  byUei,
  link,
  money,
  says,
  stated,
} from '../world.ts';
import { openEmpty, openServer, type Server } from './empty-store.ts';
import { skipReason } from './skip-reason.ts';

const QUESTIONS = [
  ...readFileSync(join(import.meta.dirname, '../../../docs/neo4j.md'), 'utf8').matchAll(
    /^### (\d+)\. (.+)\n\n```cypher\n([\s\S]+?)```/gm,
  ),
].map(([, n = '', title = '', query = '']) => ({ n: Number(n), title, query }));

const list = aSource('contract list');
const [market, press] = [aSource('marketplace'), aSource('a newspaper')];
const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const order = anAward('70CTD024FC0000017', '7012', '70CTD022A00000004');
const other = anAward('70CMSD20FR0000219');
const named = byName('FOUR POINTS TECHNOLOGY, L.L.C.');
const registered = byUei('FOURPOINTS12', 'Four Points Technology LLC');
const caci = byName('CACI NSS, INC.');
const reuters = byName('THOMSON REUTERS SPECIAL SERVICES LLC');
const amazon = byName('AMAZON WEB SERVICES, INC.');
const palantir = byName('PALANTIR TECHNOLOGIES INC.');
const govCloud = stated(fedrampOfferingId('F1603047866'), 'AWS GovCloud', {
  facts: [{ key: 'service model', value: 'IaaS' }],
});
const service = stated(fedrampOfferingId('FR2434554673'), 'Palantir Federal Cloud Service');
const elite = stated(systemId('DHS-1'), 'ELITE');

const row = (source: typeof list, key: string, ...edges: ReturnType<typeof link>[]) =>
  aRow(
    source,
    key,
    [ice, order, other, amazon, reuters, palantir, govCloud, service, elite].filter(({ id }) =>
      edges.some(({ from, to }) => from === id || to === id),
    ),
    edges,
  );
const paid = (key: string, award: typeof order, holder: typeof named, value: string, on: string) =>
  awardRow(list, key, { agency: ice, award, holder, value, on });

const rows = [
  paid('a1', order, named, '28.50', '2024-05-06'),
  paid('a2', order, registered, '-1.00', '2025-01-02'),
  paid('a3', other, caci, '100.99', '2020-10-21'),
  row(list, 'a4', link(order, 'names_product', amazon, says({ quote: 'AWS CLOUD' }))),
  row(list, 'a5', link(other, 'subawarded_to', reuters, money('9.25', '2020-11-01', 'subaward'))),
  row(market, 'm1', link(amazon, 'offers', govCloud), link(palantir, 'offers', service)),
  row(market, 'm2', link(service, 'built_on', govCloud), link(ice, 'authorized', service)),
  row(market, 'm3', link(ice, 'reports_use_of', elite), link(elite, 'runs_in', service)),
  row(press, 'p1', link(ice, 'uses_product_of', palantir, says({ grade: 'reported' }))),
];

/** What the world's answers are, by number of the question. */
const ANSWERS: Readonly<Record<number, readonly Record<string, unknown>[]>> = {
  1: [
    { company: 'CACI NSS, INC.', contracts: 1, dollars: 100 },
    { company: 'Four Points Technology LLC', contracts: 1, dollars: 27 },
  ],
  2: [
    {
      chain: ['ICE', '70CTD024FC0000017', 'AMAZON WEB SERVICES, INC.'],
      links: ['AWARDED', 'NAMES_PRODUCT'],
    },
  ],
  3: [
    { record: 'a2', asOf: '2025-01-02', grade: 'documented', source: 'contract list' },
    { record: 'a1', asOf: '2024-05-06', grade: 'documented', source: 'contract list' },
  ],
  4: [
    {
      product: 'AMAZON WEB SERVICES, INC.',
      sellers: ['Four Points Technology LLC'],
      contracts: 1,
    },
  ],
  5: [
    {
      provider: 'PALANTIR TECHNOLOGIES INC.',
      service: 'Palantir Federal Cloud Service',
      grade: 'documented',
    },
  ],
  6: [
    {
      offering: 'Palantir Federal Cloud Service',
      maker: 'PALANTIR TECHNOLOGIES INC.',
      named: false,
    },
  ],
  7: [
    { system: 'ELITE', link: 'HOSTED_ON', place: 'AWS GovCloud', grade: 'inferred' },
    {
      system: 'ELITE',
      link: 'RUNS_IN',
      place: 'Palantir Federal Cloud Service',
      status: 'not stated',
    },
  ],
  8: [
    {
      subcontractor: 'THOMSON REUTERS SPECIAL SERVICES LLC',
      primes: ['CACI NSS, INC.'],
      dollars: 9,
      flags: [],
    },
  ],
  9: [
    {
      from: 'ICE',
      link: 'USES_PRODUCT_OF',
      to: 'PALANTIR TECHNOLOGIES INC.',
      grade: 'reported',
      source: 'a newspaper',
    },
  ],
  10: [
    {
      verdict: 'same',
      alias: named.id,
      canonical: registered.id,
      rule: 'same-award-same-name',
      records: 2,
    },
  ],
};

const why = skipReason('the questions of docs/neo4j.md');

it('asks ten questions, each with an answer known here', () => {
  expect(QUESTIONS.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(Object.keys(ANSWERS).map(Number)).toEqual(QUESTIONS.map(({ n }) => n));
});

describe.skipIf(why !== null)('docs/neo4j.md', () => {
  let server: Server;
  let opened: OpenedStore;
  beforeAll(async () => {
    server = await openServer();
    opened = await openEmpty(server);
    await load(opened.store, { sources: [list, market, press], rows });
  });
  afterAll(async () => {
    await opened?.dispose();
    await server?.close();
  });

  it.each(QUESTIONS)('question $n: $title', async ({ n, query }) => {
    expect(await server.run(query)).toMatchObject(ANSWERS[n] ?? []);
  });
});
