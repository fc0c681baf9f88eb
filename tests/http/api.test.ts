import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSigningKey, signatureOf } from '#api/snapshot/sign.ts';
import { ENDPOINTS, type Endpoint, type EndpointName, edgeId, ProblemSchema } from '#model';
import {
  AWS,
  CLOUD_ORDER,
  FOUR_POINTS,
  ICE,
  LIST,
  OTHER_ORDER,
  ROWS,
  type Running,
  running,
} from './server.ts';
import { viewerFolder } from './viewer-folder.ts';

let run: Running;
let pageFolder = '';
let kept = '';
let keptAnswer = '';
beforeAll(async () => {
  pageFolder = await viewerFolder();
  run = await running({ pageFolder });
  kept = (await post('/snapshots', A_FINDING).expect(200)).body.hash;
  const { key } = await makeSigningKey();
  const signature = await signatureOf({ manifest: { root: kept } }, key, '2026-02-03T04:05:06Z');
  Object.assign(A_SIGNATURE, signature);
  const asked = { from: [ICE.id], to: [AWS.id] };
  keptAnswer = (await post('/answers', asked).expect(200)).body.resultHash;
});
afterAll(async () => {
  await rm(pageFolder, { recursive: true });
  await run.close();
});

/** `:hash` stands for the snapshot that was made before, `:answer` for the answer that was kept. */
const get = (path: string) =>
  request(run.server).get(`/api${path.replace(':hash', kept).replace(':answer', keptAnswer)}`);
const post = (path: string, body: object) =>
  request(run.server)
    .post(`/api${path.replace(':hash', kept)}`)
    .send(body);
const AWARDED = edgeId({ from: ICE.id, kind: 'awarded', to: CLOUD_ORDER.id });
const [FIRST] = ROWS;
if (!FIRST) throw new Error('no row');

/** Of the snapshot that was made before. */
const A_SIGNATURE = {};
const A_FINDING = { title: 'A finding', entityIds: [ICE.id, CLOUD_ORDER.id] };

/** One sound request for each row of the table. */
const ASKED: Readonly<Record<EndpointName, { path: string; body?: object }>> = {
  health: { path: '/health' },
  vocabulary: { path: '/vocabulary' },
  search: { path: '/search?q=amazon' },
  entity: { path: `/entities/${ICE.id}` },
  neighbours: { path: `/entities/${ICE.id}/neighbours?kind=awarded&limit=1` },
  partners: { path: `/entities/${ICE.id}/partners` },
  edge: { path: `/edges/${AWARDED}` },
  edgeSources: { path: '/graph/sources', body: { edgeIds: [AWARDED] } },
  record: { path: `/records/${FIRST.record.id}` },
  recordRaw: { path: `/records/${FIRST.record.id}/raw` },
  sources: { path: '/sources' },
  source: { path: `/sources/${LIST.id}` },
  sourceEdges: { path: `/sources/${LIST.id}/edges` },
  graph: { path: '/graph', body: { entityIds: [ICE.id, CLOUD_ORDER.id] } },
  paths: { path: '/paths', body: { from: [ICE.id], to: [AWS.id] } },
  keepAnswer: { path: '/answers', body: { from: [ICE.id], to: [AWS.id] } },
  keptAnswer: { path: '/answers/:answer' },
  exportFile: { path: '/export', body: { format: 'graphml', entityIds: [ICE.id] } },
  citations: { path: '/citations', body: { edgeIds: [AWARDED], style: 'bibtex' } },
  stories: { path: '/stories' },
  story: { path: '/stories/cameras-and-neighbourhoods' },
  makeSnapshot: { path: '/snapshots', body: A_FINDING },
  signSnapshot: { path: '/snapshots/:hash/signature', body: A_SIGNATURE },
  snapshot: { path: '/snapshots/:hash' },
  snapshotFile: { path: '/snapshots/:hash/file' },
  snapshotDiff: { path: '/snapshots/:hash/diff' },
  contentToday: {
    path: '/graph/content',
    body: { entityIds: [ICE.id], edgeIds: [], edges: 'among' },
  },
  cypher: { path: '/cypher', body: { query: 'RETURN 1' } },
  openapi: { path: '/openapi.json' },
};

describe('every row of the table of endpoints', () => {
  // Cypher is answered by another store: tests/store/neo4j/ask-cypher.test.ts.
  const answered = Object.entries(ASKED).filter(([name]) => name !== 'cypher');
  it.each(answered)('%s answers as its schema says', async (name, { path, body }) => {
    const endpoint: Endpoint = ENDPOINTS[name as EndpointName]; // the keys are the table's own
    const answer = await (body ? post(path, body) : get(path)).expect(200);
    const given: unknown = endpoint.media === 'json' ? answer.body : answer.text;
    // Parsing gives back the same: nothing is missing, and nothing is there that the contract does not name.
    expect(endpoint.answer.parse(given)).toEqual(given);
    expect(answer.headers['data-version']).toMatch(/^[0-9a-f]{64}$/);
    expect(answer.headers.etag).toBeTruthy();
  });

  it.each(Object.entries(ASKED))(
    '%s refuses a query key that it does not know',
    async (_, asked) => {
      const path = `${asked.path}${asked.path.includes('?') ? '&' : '?'}colour=red`;
      const answer = await (asked.body ? post(path, asked.body) : get(path)).expect(400);
      expect(ProblemSchema.parse(answer.body)).toMatchObject({ status: 400, field: 'colour' });
    },
  );

  it.each(Object.entries(ENDPOINTS))(
    '%s refuses another method and names its own',
    async (name, endpoint) => {
      const address = `/api${ASKED[name as EndpointName].path.split('?')[0]}`; // the keys are the table's own
      const answer = await request(run.server).delete(address).expect(405);
      expect(answer.headers.allow).toBe(endpoint.method === 'get' ? 'GET, HEAD' : 'POST');
      expect(ProblemSchema.parse(answer.body).status).toBe(405);
    },
  );

  it('stands in the OpenAPI document, with its parameters', async () => {
    const { body } = await get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const [name, { method, path }] of Object.entries(ENDPOINTS)) {
      const operation = body.paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`]?.[method];
      expect(operation?.operationId).toBe(name);
      const inPath = operation.parameters.filter((one: { in: string }) => one.in === 'path');
      expect(inPath.length).toBe(path.includes(':') ? 1 : 0);
    }
  });

  it('stands in the OpenAPI document with every problem that it answers with', async () => {
    const { body } = await get('/openapi.json');
    const statuses = (address: string, method: string): string =>
      Object.keys(body.paths[`/api${address}`][method].responses).join(' ');
    expect(statuses('/health', 'get')).toBe('200 400 405 429 500 503');
    expect(statuses('/search', 'get')).toBe('200 400 405 409 429 500 503');
    expect(statuses('/paths', 'post')).toBe('200 400 404 405 413 422 429 500 503');
    expect(statuses('/snapshots', 'post')).toBe('200 400 401 404 405 413 422 429 500 503');
    expect(statuses('/entities/{id}/neighbours', 'get')).toBe('200 400 404 405 409 429 500 503');
  });

  it('refers in the OpenAPI document only to schemas that are there', async () => {
    const { text, body } = await get('/openapi.json');
    const referred = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target = '']) => target);
    expect(referred.length).toBeGreaterThan(20);
    for (const target of new Set(referred)) {
      expect(target).toMatch(/^#\/components\/schemas\/\w+$/);
      expect(body.components.schemas).toHaveProperty(target.split('/').at(-1) ?? '');
    }
  });
});

describe('an answer', () => {
  it('is not sent again while the data stand still', async () => {
    const first = await get(`/entities/${ICE.id}`).expect(200);
    const again = await get(`/entities/${ICE.id}`).set('if-none-match', first.headers.etag ?? '');
    expect(again.status).toBe(304);
    expect(again.headers['data-version']).toBe(first.headers['data-version']);
  });

  it('gives the exact bytes that were hashed', async () => {
    for (const { record } of ROWS) {
      const answer = await get(`/records/${record.id}/raw`).buffer(true).expect(200);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(createHash('sha256').update(answer.text, 'utf8').digest('hex')).toBe(record.sha256);
    }
  });

  it('gives every receipt of an edge, with record and source', async () => {
    const { body } = await get(`/edges/${AWARDED}`).expect(200);
    expect(body.edge.amounts).toMatchObject([{ value: '100.05', basis: 'obligated-seen' }]);
    expect(
      body.receipts.map((one: { record: { recordId: string } }) => one.record.recordId).sort(),
    ).toEqual(['r1', 'r2']);
    expect(body.doesNotProve).toBe('who pays in the end');
  });

  it('finds an edge whose id is escaped in the address', async () => {
    await get(`/edges/${encodeURIComponent(AWARDED)}`).expect(200);
  });

  it('pages without skipping or repeating', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await get(
        `/sources/${LIST.id}/edges?limit=2${after ? `&after=${after}` : ''}`,
      ).expect(200);
      seen.push(...body.edges.map((edge: { id: string }) => edge.id));
      after = body.next;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(5);
  });

  it('takes a repeated and a comma-separated list alike', async () => {
    const path = `/entities/${CLOUD_ORDER.id}/neighbours`;
    const one = await get(`${path}?kind=held_by,names_product`).expect(200);
    const other = await get(`${path}?kind=held_by&kind=names_product`).expect(200);
    expect(other.body).toEqual(one.body);
    expect(one.body.total).toBe(2);
  });

  it('carries security headers that let the page load nothing but its own files', async () => {
    const { headers } = await get('/health');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('a path question', () => {
  it('is answered as a chain of documents', async () => {
    const { body } = await post('/paths', { from: [ICE.id], to: [AWS.id] }).expect(200);
    expect(body).toMatchObject({ outcome: 'found', length: 2, count: 1 });
    const [chain] = body.chains;
    expect(chain.hops.map((hop: { edge: { kind: string } }) => hop.edge.kind)).toEqual([
      'awarded',
      'names_product',
    ]);
    expect(chain.hops[1].receipts[0]).toMatchObject({
      quote: 'AWS HOSTING – "GOVCLOUD"',
      source: { title: 'A list of contracts' },
    });
    expect(chain.shape).toBe('line');
    expect(body.resultHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('without a chain is answered with its bounds and how much was searched', async () => {
    const asked = { from: [AWS.id], to: [ICE.id], direction: 'forward' };
    const { body } = await post('/paths', asked).expect(200);
    expect(body).toMatchObject({ outcome: 'none', chains: [], length: null });
    expect(body.bounds.length).toBeGreaterThan(2);
    expect(body.searched.entities).toBeGreaterThan(0);
    expect(body.question).toMatchObject(asked);
  });

  it('gives the same result hash when it is asked again, and another for other chains', async () => {
    const ask = async (body: object): Promise<string> =>
      (await post('/paths', body).expect(200)).body.resultHash;
    const hash = await ask({ from: [ICE.id], to: [AWS.id] });
    expect(await ask({ from: [ICE.id], to: [AWS.id] })).toBe(hash);
    expect(await ask({ from: [ICE.id], to: [FOUR_POINTS.id] })).not.toBe(hash);
  });

  it('that names an unknown entity is told which, and the nearest known ones', async () => {
    const asked = { from: [ICE.id], to: ['org:name:amazon-web-servces'] };
    const { body } = await post('/paths', asked).expect(404);
    expect(body).toMatchObject({ field: 'to', value: 'org:name:amazon-web-servces' });
    expect(body.nearest).toContain(AWS.id);
  });

  it('with one entity at both ends is understood but impossible', async () => {
    const { body } = await post('/paths', { from: [ICE.id], to: [ICE.id] }).expect(422);
    expect(body.type).toBe('urn:paperchain:problem:impossible');
  });
});

describe('what is not there', () => {
  it.each([
    ['/entities/agency:7013', 'agency:7012'],
    [`/entities/${OTHER_ORDER.id.replace('413', '414')}`, OTHER_ORDER.id],
  ])('%s names the nearest that is', async (path, nearest) => {
    const { body } = await get(path).expect(404);
    expect(ProblemSchema.parse(body).nearest).toContain(nearest);
  });

  it.each([
    '/entities/org:uei:ABCDEFGHJKLM/neighbours',
    '/entities/org:uei:ABCDEFGHJKLM/partners',
    '/edges/agency:7012~funded~agency:7012',
    '/records/rec:00000000000000000000',
    '/records/rec:00000000000000000000/raw',
    '/sources/src:none',
    '/sources/src:none/edges',
    '/nothing/here',
    '/',
  ])('%s is a 404 in words', async (path) => {
    const { body, headers } = await get(path).expect(404);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(ProblemSchema.parse(body)).toMatchObject({ status: 404, title: 'No such thing here' });
  });
});
