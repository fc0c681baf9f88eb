import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import fc from 'fast-check';
import { pino } from 'pino';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS, ProblemSchema } from '#model';
import type { FoundChains, GraphStore } from '#store';
import { AWS, ICE, type Running, running, served, settings } from './server.ts';

let run: Running;
let listening: Server;
beforeAll(async () => {
  run = await running();
  listening = createServer(run.server).listen(0, '127.0.0.1');
});
afterAll(async () => {
  listening.close();
  listening.closeAllConnections();
  await run.close();
});

function expectProblem(answer: Response, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = ProblemSchema.parse(answer.body);
  expect(problem.status).toBe(status);
  expect(answer.text).not.toMatch(/node_modules|at \w+ \(|\.ts\b|SELECT|sqlite/i);
}

describe('a malformed request says what was given, what is accepted', () => {
  it.each([
    ['/search', 'q'],
    ['/search?q=', 'q'],
    [`/search?q=${'a'.repeat(201)}`, 'q'],
    ['/search?q=a&q=b', 'q'],
    ['/search?q=a&limit=0', 'limit'],
    ['/search?q=a&limit=x', 'limit'],
    ['/search?q=a&kind=company', 'kind.0'],
    ['/search?q=a&after=%20', 'after'],
    [`/entities/${ICE.id}/neighbours?from=2020-13`, 'from'],
    [`/entities/${ICE.id}/neighbours?minAmount=1`, 'minAmount'],
    ['/entities/nobody', 'id'],
    ['/edges/a~b~c', 'id'],
    ['/records/rec:xyz', 'id'],
    ['/sources/SRC', 'id'],
  ])('GET %s', async (path, field) => {
    const answer = await request(run.server).get(`/api${path}`);
    expectProblem(answer, 400);
    expect(answer.body.field).toBe(field);
    expect((answer.body.value ?? '').length).toBeLessThanOrEqual(200);
  });

  it.each([
    [{}, 'from'],
    [{ from: [], to: [AWS.id] }, 'from'],
    [{ from: [ICE.id], to: 'org:name:x' }, 'to'],
    [{ from: [ICE.id], to: [AWS.id], maxHops: 9 }, 'maxHops'],
    [{ from: [ICE.id], to: [AWS.id], maxHops: '3' }, 'maxHops'],
    [{ from: [ICE.id], to: [AWS.id], grade: 'inferred' }, 'grade'],
    [{ from: [ICE.id], to: [AWS.id], dates: { until: '2020' } }, 'dates.until'],
    [{ from: [ICE.id], to: [AWS.id], colour: 'red' }, 'colour'],
    [[], 'request'],
  ])('POST /paths %j', async (body, field) => {
    const answer = await request(run.server).post('/api/paths').send(body);
    expectProblem(answer, 400);
    expect(answer.body.field).toBe(field);
  });

  it('names the words that are accepted', async () => {
    const { body } = await request(run.server).get('/api/search?q=a&kind=company');
    expect(body.hint).toContain('agency, organization, contract');
  });

  it.each([
    ['/entities/nobody', 'nobody', /^id: expected an entity id/],
    ['/search?q=a&limit=x', 'x', /^limit: expected a number\.$/],
    ['/search?q=a&limit=0', '0', /^limit: expected at least 1\.$/],
    ['/search', undefined, /^q: expected text; nothing was given\.$/],
  ])('says in plain words what was given to %s', async (path, value, detail) => {
    const { body } = await request(run.server).get(`/api${path}`);
    expect(body.value).toBe(value);
    expect(body.detail).toMatch(detail);
  });

  it('says that a body of another type is not read', async () => {
    const post = request(run.server).post('/api/paths').set('content-type', 'text/plain');
    const answer = await post.send(JSON.stringify({ from: [ICE.id], to: [AWS.id] }));
    expectProblem(answer, 400);
    expect(answer.body.hint).toContain('content-type: application/json');
  });

  it.each([
    ['no JSON', 'application/json', '{"from":'],
    ['another type', 'text/plain', 'hello'],
    ['no body', 'application/json', ''],
    ['a bare word', 'application/json', '"from"'],
    ['another character set', 'application/json; charset=utf-7', '{}'],
  ])('a body with %s', async (_, type, body) => {
    const post = request(run.server).post('/api/graph').set('content-type', type);
    expectProblem(await post.send(body), 400);
  });

  it('a body that is nested too deep to be repeated', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const post = request(run.server).post('/api/paths').set('content-type', 'application/json');
    expectProblem(await post.send(`{"from":${deep},"to":["agency:7012"]}`), 400);
  });

  it('a body in an unknown encoding', async () => {
    const post = request(run.server).post('/api/graph').set('content-type', 'application/json');
    expectProblem(await post.set('content-encoding', 'snappy').send('{}'), 400);
  });

  it('an address whose escapes are broken', async () => {
    expectProblem(await request(run.server).get('/api/entities/%E0%A4%A'), 400);
  });

  it('a body that is too large, with the limit', async () => {
    const body = { entityIds: Array.from({ length: 90_000 }, () => 'agency:7012') };
    const answer = await request(run.server).post('/api/graph').send(body);
    expectProblem(answer, 413);
    expect(answer.body.detail).toContain('1mb');
  });
});

describe('too many requests', () => {
  it('are told how long to wait', async () => {
    const limited = served(run.store, settings({ rateLimit: 3 }));
    for (let i = 0; i < 3; i += 1) await request(limited).get('/api/vocabulary').expect(200);
    const answer = await request(limited).get('/api/vocabulary');
    expectProblem(answer, 429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('cannot be hidden behind a forwarding header', async () => {
    const limited = served(run.store, settings({ rateLimit: 1 }));
    const ask = (from: string) =>
      request(limited).get('/api/vocabulary').set('x-forwarded-for', from);
    await ask('1.2.3.4').expect(200);
    await ask('5.6.7.8').expect(429);
  });
});

describe('a store that breaks', () => {
  it('is a 500 without inner words, which stand in the log', async () => {
    const logged: string[] = [];
    const log = pino({ level: 'error' }, { write: (line) => void logged.push(line) });
    const broken = new Proxy(run.store, {
      get: () => () => Promise.reject(new Error('SELECT secret FROM /home/someone')),
    });
    const answer = await request(served(broken, settings(), log)).get('/api/health');
    expectProblem(answer, 500);
    expect(answer.text).not.toContain('secret');
    expect(logged.join('')).toContain('SELECT secret');
  });
});

describe('a reader who goes away', () => {
  it('stops the search', async () => {
    const leaving = new AbortController();
    let stopped: () => void = () => {};
    const wasStopped = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const slow: GraphStore = new Proxy(run.store, {
      get(store, name: keyof GraphStore) {
        if (name !== 'paths') return store[name].bind(store);
        return (_: unknown, signal: AbortSignal): Promise<FoundChains> =>
          new Promise((_resolve, reject) => {
            leaving.abort(); // the reader leaves once the search is under way
            signal.addEventListener('abort', () => {
              stopped();
              reject(signal.reason);
            });
          });
      },
    });
    const server = createServer(served(slow, settings())).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // it listens on a port
    const body = JSON.stringify({ from: [ICE.id], to: [AWS.id] });
    const asked = fetch(`http://127.0.0.1:${port}/api/paths`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: leaving.signal,
    });
    await expect(asked).rejects.toThrow();
    await wasStopped;
    server.close();
  });
});

describe('whatever is asked', () => {
  const paths = Object.values(ENDPOINTS).map(({ path }) => path);
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('agency:7012', AWS.id, '__proto__', 'constructor', '%00', '\u0000', "'--", '*'),
  );
  const part = anyText.map((text) => encodeURIComponent(text));
  const key = fc.oneof(
    part,
    fc.constantFrom('q', 'kind', 'limit', 'after', 'from', 'sort', 'matching', 'q[]', 'q[a]'),
  );
  const query = fc
    .array(fc.tuple(key, part), { maxLength: 4 })
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
  const target = fc
    .tuple(fc.constantFrom(...paths, '/nowhere/:id'), part, query)
    .map(([path, id, question]) => `/api${path.replace(':id', id)}?${question}`);

  it('a query never gives a 500', async () => {
    await fc.assert(
      fc.asyncProperty(target, async (address) => {
        const answer = await request(listening).get(address);
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) expectProblem(answer, answer.status);
      }),
      { numRuns: 400 },
    );
  });

  it('a search for any words is answered', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const words: string = text;
        const answer = await request(listening).get('/api/search').query({ q: words });
        expect(answer.status).toBe(
          words.trim() === '' ? 400 : words.trim().length > 200 ? 400 : 200,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('a body never gives a 500', async () => {
    const id = fc.oneof(fc.constantFrom(ICE.id, AWS.id, 'agency:1', 'withheld:x'), anyText);
    const question = fc.record(
      {
        from: fc.oneof(fc.array(id, { maxLength: 3 }), fc.jsonValue()),
        to: fc.oneof(fc.array(id, { maxLength: 3 }), fc.jsonValue()),
        maxHops: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.jsonValue()),
        kinds: fc.oneof(fc.constant(['money']), fc.constant(['part_of']), fc.jsonValue()),
        avoid: fc.array(id, { maxLength: 3 }),
        dates: fc.oneof(fc.constant({ from: '2030', to: '2020' }), fc.jsonValue()),
        minAmount: fc.oneof(fc.constant({ value: '1.00', basis: 'obligated' }), fc.jsonValue()),
        budgetMs: fc.oneof(fc.constant(1), fc.jsonValue()),
        entityIds: fc.array(id),
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(question, fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('paths', 'graph'), body, async (name, given) => {
        const post = request(listening)
          .post(`/api/${name}`)
          .set('content-type', 'application/json');
        const answer = await post.send(JSON.stringify(given));
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) expectProblem(answer, answer.status);
      }),
      { numRuns: 400 },
    );
  });

  it('a header never gives a 500', async () => {
    const names = ['accept', 'content-type', 'content-encoding', 'if-none-match', 'range'];
    const headers = fc.dictionary(
      fc.constantFrom(
        ...names,
        'if-modified-since',
        'accept-encoding',
        'x-forwarded-for',
        'cookie',
      ),
      fc.string({ unit: 'grapheme-ascii' }),
    );
    await fc.assert(
      fc.asyncProperty(
        headers,
        fc.constantFrom('/api/health', '/api/graph', '/'),
        async (given, path) => {
          const ask = request(listening)[path === '/api/graph' ? 'post' : 'get'](path);
          const { status } = await ask.set(given);
          expect([200, 304, 400, 503]).toContain(status);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a page address never gives a 500', async () => {
    const address = fc
      .tuple(fc.constantFrom('/e/', '/edge/', '/source/', '/assets/', '/'), fc.webPath())
      .map(([start, rest]) => `${start}${rest}`);
    await fc.assert(
      fc.asyncProperty(address, async (path) => {
        const { status } = await request(listening).get(path);
        expect(status === 503 || status < 500).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('bytes that are no HTTP end the connection, not the server', async () => {
    const { port } = listening.address() as AddressInfo; // it listens on a port
    for (const bytes of [
      '\r\n\r\n',
      'GET\r\n',
      'GET /api/\u0000 HTTP/1.1\r\nhost: x\r\n\r\n',
      'X'.repeat(9_000),
    ])
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
        socket.on('data', () => {});
        socket.on('close', () => resolve());
        socket.on('error', () => resolve());
      });
    await request(listening).get('/api/health').expect(200);
  });
});
