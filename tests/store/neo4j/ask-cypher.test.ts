/** Readers' own Cypher over HTTP: reads the graph, and can do nothing else. */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { app } from '#api/http/app.ts';
import { refuseText } from '#api/store/neo4j/cypher-desk/refuse-cypher.ts';
import { CypherAnswerSchema, ProblemSchema } from '#model';
import { load, type OpenedStore } from '../loaded.ts';
import { anAgency, anAward, aSource, awardRow, byName } from '../world.ts';
import { openEmpty, openServer, type Server } from './empty-store.ts';
import { skipReason } from './skip-reason.ts';

describe('a statement', () => {
  it.each([
    'MATCH (n) RETURN n',
    '// who\nMATCH (n:Agency) RETURN n;',
    "MATCH (n {name: 'SHOW ME; LOAD CSV'}) RETURN n",
    'MATCH p = allShortestPaths((a)-[*..4]-(b)) RETURN p',
    'WITH 1 AS `USE this` RETURN *',
    'CALL db.labels()',
    'OPTIONAL MATCH (n) RETURN n',
  ])('%s is let through', (query) => {
    expect(() => refuseText(query)).not.toThrow();
  });

  it.each([
    'CREATE (n)',
    'SHOW SETTINGS',
    'SHOW USERS',
    'TERMINATE TRANSACTION "x"',
    'USE system MATCH (n) RETURN n',
    'PROFILE MATCH (n) RETURN n',
    'MATCH (n) RETURN n; MATCH (m) RETURN m',
    "WITH 1 AS x LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    "WITH 1 AS x LOAD /* */ CSV FROM 'http://169.254.169.254/' AS l RETURN l",
    'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS',
    'MATCH (n) CALL (n) { SET n.x = 1 } IN 4 CONCURRENT TRANSACTIONS OF 5 ROWS',
    'MATCH p = ALL SHORTEST (a)-[*]-(b) RETURN p',
    'MATCH SHORTEST 3 (a)--+(b) RETURN a',
    '',
  ])('%s is not', (query) => {
    expect(() => refuseText(query)).toThrow(/not run here/);
  });
});

const why = skipReason('readers’ own Cypher on Neo4j');
const source = aSource('a contract list');
const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const big = '90071992547409.93';
const row = awardRow(source, 'k1', {
  agency: ice,
  award: anAward('70CTD024FC0000017'),
  holder: byName('FOUR POINTS TECHNOLOGY, L.L.C.'),
  value: big,
  on: '2024-05-06',
});

describe.skipIf(why !== null)('POST /api/cypher', () => {
  let server: Server;
  let opened: OpenedStore;
  const ask = (query: string, params?: object, allowCypher = true) =>
    request(
      app(opened.store, {
        rateLimit: 0,
        pathBudgetMs: 1_000,
        logLevel: 'silent',
        pageFolder: '/nowhere',
        allowCypher,
      }),
    )
      .post('/api/cypher')
      .send({ query, ...(params ? { params } : {}) });

  beforeAll(async () => {
    server = await openServer();
    opened = await openEmpty(server);
    await load(opened.store, { sources: [source], rows: [row] });
  });
  afterAll(async () => {
    await opened?.dispose();
    await server?.close();
  });

  it('is off unless it was allowed', async () => {
    const { body } = await ask('RETURN 1', undefined, false).expect(422);
    expect(ProblemSchema.parse(body).hint).toContain('ALLOW_CYPHER=1');
  });

  it('answers rows in columns, with nodes, relationships and paths as objects', async () => {
    const { body } = await ask(
      'MATCH p = (a:Agency {id: $id})-[r:AWARDED]->(c) RETURN a.name AS name, r, [n IN nodes(p) | n.id] AS ids, p',
      { id: ice.id },
    ).expect(200);
    const answer = CypherAnswerSchema.parse(body);
    expect(answer.columns).toEqual(['name', 'r', 'ids', 'p']);
    expect(answer.dataVersion).toBe((await opened.store.health()).dataVersion);
    expect(answer.rows[0]).toMatchObject([
      ice.name,
      { type: 'AWARDED', properties: { grade: 'documented' } },
      [ice.id, expect.stringContaining('70CTD024FC0000017')],
      [{ labels: expect.arrayContaining(['Agency']) }, { type: 'AWARDED' }, {}],
    ]);
  });

  it('keeps whole numbers exact, in both directions', async () => {
    const { body } = await ask(
      'MATCH ()-[r:AWARDED]->() RETURN r.cents AS cents, $n + 1 AS more, toString($n) AS whole',
      { n: 41 },
    ).expect(200);
    expect(body.rows).toEqual([[big.replace('.', ''), 42, '41']]);
    const { body: larger } = await ask('RETURN 9223372036854775807 AS most').expect(200);
    expect(larger.rows).toEqual([['9223372036854775807']]);
  });

  it.each([
    ['MATCH (n) DETACH DELETE n', 400],
    ['MATCH (n) SET n.name = "x" RETURN n', 400],
    ['MATCH (n) CALL (n) { CREATE (m) RETURN m } RETURN m', 400],
    ['MATCH (n RETURN n', 400],
    ['RETURN $missing', 400],
    ['CALL dbms.listConfig()', 422],
    ['CALL db.clearQueryCaches()', 422],
    ['MATCH (n) CALL dbms.listConfig() YIELD name RETURN name', 422],
    ['CALL dbms.components()', 422],
  ])('refuses %s in words', async (query, status) => {
    const { body } = await ask(query).expect(status);
    expect(ProblemSchema.parse(body)).toMatchObject({ field: 'query' });
    expect((await opened.store.health()).counts.entities).toBe(3);
  });

  it('lets a reader search the words of names', async () => {
    const { body } = await ask(
      "CALL db.index.fulltext.queryNodes('name_words', $words) YIELD node RETURN node.text",
      { words: 'points' },
    ).expect(200);
    expect(body.rows).toEqual([['FOUR POINTS TECHNOLOGY, L.L.C.']]);
  });

  it('cuts an answer that is too long, and says so', async () => {
    const { body } = await ask('UNWIND range(1, 5000) AS n RETURN n').expect(200);
    expect(body.rows).toHaveLength(1_000);
    expect(body.cut).toBe(true);
    const doubled = "WITH reduce(s = 'x', n IN range(1, 13) | s + s) AS wide";
    const wide = await ask(`${doubled} UNWIND range(1, 900) AS n RETURN wide`).expect(200);
    expect(wide.body.cut).toBe(true);
    expect(wide.text.length).toBeLessThan(5_000_000);
  });

  it('ends a statement that takes too long, and answers others meanwhile', {
    timeout: 60_000,
  }, async () => {
    const endless =
      'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c WITH a, b, c WHERE a + b + c < 0 RETURN a';
    const started = performance.now();
    const slow = ask(endless).expect(422);
    const { body } = await ask('RETURN 1 AS one').expect(200);
    expect(body.rows).toEqual([[1]]);
    expect(ProblemSchema.parse((await slow).body).detail).toContain('longer than 10 seconds');
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
