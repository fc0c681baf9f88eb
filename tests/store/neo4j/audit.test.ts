/** What other hands did to the graph is found, counted and named. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GraphStore } from '#store';
import { load, type OpenedStore, wholeOf } from '../loaded.ts';
import { anAgency, anAward, aSource, awardRow, byName } from '../world.ts';
import { openEmpty, openServer, type Server } from './empty-store.ts';
import { skipReason } from './skip-reason.ts';

const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const award = anAward('70CTD024FC0000017');
const holder = byName('FOUR POINTS TECHNOLOGY, L.L.C.');
const source = aSource('a contract list');
const row = awardRow(source, 'k1', {
  agency: ice,
  award,
  holder,
  value: '10.00',
  on: '2024-05-06',
});
const AWARDED = `${ice.id}~awarded~${award.id}`;
const HELD_BY = `${award.id}~held_by~${holder.id}`;

const CLEAN = {
  edgesWithoutStatement: 0,
  statementsWithoutRecord: 0,
  recordsWithoutSource: 0,
  factsWithoutRecord: 0,
  hashesThatDiffer: 0,
  summariesThatDiffer: 0,
};
type Breach = keyof typeof CLEAN;

/** What was done, the breaches that must be counted and no others, and what must be named. */
type Deed = readonly [
  deed: string,
  statement: string,
  counted: Partial<Record<Breach, number>>,
  named: readonly (readonly [Breach, string])[],
];
const STATED = 'the statement that is awarded';
const HELD = 'the statement that is held';

const DEEDS: readonly Deed[] = [
  [
    'a relationship that no statement stands behind',
    'MATCH (a:Agency), (o:Organization) CREATE (a)-[:USES_PRODUCT_OF]->(o)',
    { edgesWithoutStatement: 1 },
    [['edgesWithoutStatement', `${ice.id}~uses_product_of~${holder.id}`]],
  ],
  [
    'a relationship of no kind of ours',
    'MATCH (a:Agency), (o:Organization) CREATE (a)-[:KNOWS {since: 1}]->(o)',
    { edgesWithoutStatement: 1 },
    [['edgesWithoutStatement', `${ice.id}~knows~${holder.id}`]],
  ],
  [
    'a relationship that bears the id of another',
    `MATCH (a:Agency), (o:Organization) CREATE (a)-[:FUNDED {id: '${AWARDED}', records: 1}]->(o)`,
    { edgesWithoutStatement: 1 },
    [['edgesWithoutStatement', `${ice.id}~funded~${holder.id}`]],
  ],
  [
    'a statement taken away',
    'MATCH (s:Statement {kind: "awarded"}) DETACH DELETE s',
    { edgesWithoutStatement: 1 },
    [['edgesWithoutStatement', AWARDED]],
  ],
  [
    'a statement cut from its record',
    'MATCH (:Statement {kind: "awarded"})-[r:STATED_IN]->() DELETE r',
    { statementsWithoutRecord: 1 },
    [['statementsWithoutRecord', STATED]],
  ],
  [
    'a statement put under another record',
    `MATCH (s:Statement {kind: "awarded"})-[r:STATED_IN]->(:Record)-[:FROM_SOURCE]->(d)
     CREATE (o:Record {id: 'rec:other', publisherId: 'o', fields: '{}', locator: 'o', sourceId: d.id,
       sha256: '38eb5d5a55ce92c7abaed0e72ac8a2ee9d92ab9c89ddaf0adb5ac5efd0c4ddb3'})-[:FROM_SOURCE]->(d)
     CREATE (s)-[:STATED_IN]->(o) DELETE r`,
    { statementsWithoutRecord: 1, hashesThatDiffer: 1 },
    [['statementsWithoutRecord', STATED]],
  ],
  [
    'a statement put on another edge',
    `MATCH (s:Statement {kind: "awarded"}) SET s.edgeId = '${HELD_BY}'`,
    { edgesWithoutStatement: 1, statementsWithoutRecord: 1, summariesThatDiffer: 1 },
    [
      ['edgesWithoutStatement', AWARDED],
      ['statementsWithoutRecord', STATED],
    ],
  ],
  [
    'words of a statement changed',
    `MATCH (s:Statement {kind: "held_by"}) SET s.body = replace(s.body, '"note":null', '"note":"x"')`,
    { hashesThatDiffer: 1 },
    [['hashesThatDiffer', HELD]],
  ],
  [
    'the grade of a statement changed where queries read it',
    `MATCH (s:Statement {kind: "held_by"}) SET s.grade = 'cited'`,
    { hashesThatDiffer: 1 },
    [['hashesThatDiffer', HELD]],
  ],
  [
    'a statement that is no longer readable',
    `MATCH (s:Statement {kind: "held_by"}) SET s.body = left(s.body, size(s.body) - 1)`,
    { hashesThatDiffer: 1 },
    [['hashesThatDiffer', HELD]],
  ],
  [
    'one byte of a record changed',
    `MATCH (r:Record) SET r.fields = replace(r.fields, '10', '11')`,
    { hashesThatDiffer: 1 },
    [['hashesThatDiffer', row.record.id]],
  ],
  [
    'a record taken away',
    'MATCH (r:Record) DETACH DELETE r',
    { statementsWithoutRecord: 2, factsWithoutRecord: 7 },
    [['statementsWithoutRecord', STATED]],
  ],
  [
    'a source taken away',
    'MATCH (s:Source) DETACH DELETE s',
    { recordsWithoutSource: 1 },
    [['recordsWithoutSource', row.record.id]],
  ],
  [
    'a relationship taken away',
    'MATCH ()-[r:HELD_BY]->() DELETE r',
    { statementsWithoutRecord: 1 },
    [['statementsWithoutRecord', HELD]],
  ],
  [
    'an amount changed',
    `MATCH ()-[r:HELD_BY]->() SET r.amounts = '[]'`,
    { summariesThatDiffer: 1 },
    [['summariesThatDiffer', HELD_BY]],
  ],
  [
    'a relationship hidden from readers',
    'MATCH ()-[r:HELD_BY]->() SET r.records = 0',
    { summariesThatDiffer: 1 },
    [['summariesThatDiffer', HELD_BY]],
  ],
];

const why = skipReason('the audit on Neo4j');

describe.skipIf(why !== null)('the audit', () => {
  let server: Server;
  let opened: OpenedStore;
  let store: GraphStore;
  beforeAll(async () => {
    server = await openServer();
  });
  beforeEach(async () => {
    await opened?.dispose();
    opened = await openEmpty(server);
    store = opened.store;
    await load(store, { sources: [source], rows: [row] });
  });
  afterAll(async () => {
    await opened?.dispose();
    await server?.close();
  });

  const statementId = async (kind: string): Promise<string> =>
    String(
      (await server.run('MATCH (s:Statement {kind: $kind}) RETURN s.id AS id', { kind }))[0]?.id,
    );

  it('counts nothing in a graph that nobody touched', async () => {
    expect(await store.audit()).toMatchObject({ ...CLEAN, examples: [], checked: { edges: 2 } });
  });

  it.each(DEEDS)('finds %s, and names it', async (_, statement, counted, named) => {
    const ids = new Map([
      [STATED, await statementId('awarded')],
      [HELD, await statementId('held_by')],
    ]);
    await server.run(statement);
    const audit = await store.audit();
    expect(audit).toMatchObject({ ...CLEAN, ...counted });
    for (const [breach, id] of named)
      expect(audit.examples).toContainEqual({ breach, id: ids.get(id) ?? id });
  });

  it('is all that foreign relationships change: readers see none of them', async () => {
    const whole = await wholeOf(store);
    await server.run(
      `MATCH (a:Agency), (o:Organization) CREATE (a)-[:USES_PRODUCT_OF]->(o), (a)-[:OWNS]->(o)`,
    );
    expect(await wholeOf(store)).toEqual(whole);
    expect((await store.graph([ice.id, holder.id])).edges).toEqual([]);
  });
});
