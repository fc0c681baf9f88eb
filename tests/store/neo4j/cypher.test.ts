/** Every query is one a reviewer can paste: the server understands it, and its callers give exactly its parameters. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CYPHER, cypherText } from '#api/store/neo4j/connection/cypher-file.ts';
import { LAYOUT_STATEMENTS } from '#api/store/neo4j/schema/layout.ts';
import { openStore } from '#api/store/open-store.ts';
import { openEmpty, openServer, type Server, settingsOf } from './empty-store.ts';
import { skipReason } from './skip-reason.ts';

const why = skipReason('the queries on Neo4j');
const SOURCES = join(import.meta.dirname, '../../../api/src/store/neo4j');
const CODE = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ folder: dirname(file), text: readFileSync(join(SOURCES, file), 'utf8') }));

describe('the query files', () => {
  it('each say in a first line what they ask', () => {
    for (const { name, text } of CYPHER.values())
      expect(text, name).toMatch(/^\/\/ [A-Z][^\n]+\.\n/);
  });

  it('have each a name of their own', () => {
    const files = readdirSync(join(SOURCES, 'cypher'), { recursive: true, encoding: 'utf8' });
    expect(CYPHER.size).toBe(files.filter((file) => file.endsWith('.cypher')).length);
  });

  it('are each asked by code in the folder of the same name', () => {
    const unused = [...CYPHER.values()].filter(
      ({ name, folder }) =>
        !CODE.some((code) => code.folder.startsWith(folder) && code.text.includes(`'${name}'`)),
    );
    expect(unused.map(({ name, folder }) => `${folder}/${name}`)).toEqual([]);
  });

  it('are refused when their parameters are not the caller’s', () => {
    expect(() => cypherText('record', {})).toThrow('record takes id');
    expect(() => cypherText('record', { id: 'x', ids: [] })).toThrow('was given id,ids');
    expect(() => cypherText('no such question', {})).toThrow(RangeError);
  });

  it('get nothing put into their text but kinds of edges, as relationship types', () => {
    const outside = `x"}) DETACH DELETE n //`;
    expect(cypherText('record', { id: outside })).toBe(CYPHER.get('record')?.text);
    expect(cypherText('edges', { edges: [] }, ['held_by', 'part_of'])).toContain(
      '[r:HELD_BY|PART_OF {id: row.id}]',
    );
  });
});

describe.skipIf(why !== null)('the query files on a real server', () => {
  let server: Server;
  let driver: Driver;
  beforeAll(async () => {
    server = await openServer();
    await (await openEmpty(server)).dispose();
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  it.each([...CYPHER.keys()])('%s is understood, whole, and free of warnings', async (name) => {
    const parameters = CYPHER.get(name)?.parameters ?? [];
    const given = Object.fromEntries(parameters.map((each) => [each, null]));
    const one = CYPHER.get(name)?.text.includes('ONE_KIND') ? (['held_by'] as const) : undefined;
    const text = cypherText(name, given, one);
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, given);
    expect(summary.plan).toBeTruthy();
    // A database without such nodes yet, and full texts read node by node, are no mistakes.
    const warnings = summary.gqlStatusObjects.filter(
      ({ severity, gqlStatus }) => severity === 'WARNING' && !/^01N5[0-2]$/.test(gqlStatus),
    );
    expect(warnings.map((each) => each.statusDescription)).toEqual([]);
  });

  it('lays constraints and indexes once, and lays again what was taken away', async () => {
    const names = async () =>
      (await server.run('SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name')).map(
        ({ name, state }) => `${name} ${state}`,
      );
    const all = await names();
    expect(all.length).toBeGreaterThanOrEqual(LAYOUT_STATEMENTS.length);
    expect(all.every((each) => each.endsWith('ONLINE'))).toBe(true);
    await server.run('DROP INDEX name_words');
    await server.run('DROP CONSTRAINT held_by_edge_id');
    await (await openEmpty(server)).dispose();
    expect(await names()).toEqual(all);
  });

  it('opens no database of another layout', async () => {
    await (await openEmpty(server)).dispose();
    await server.run('MATCH (m:Meta) SET m.layout = 99');
    await expect(openStore(settingsOf(server))).rejects.toMatchObject({
      problem: { status: 503, detail: expect.stringContaining('layout 99') },
    });
    await server.clear();
  });
});
