/** Stores on one server, one after another, each begun empty. */
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { openStore } from '#api/store/open-store.ts';
import type { OpenedStore } from '../loaded.ts';
import type { Neo4jAddress } from './server.ts';
import type {} from './shared-server.ts';

export interface Server extends Neo4jAddress {
  /** Runs one statement behind the store's back. */
  run(statement: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  /** Takes away everything but constraints and indexes. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** The server that the test files share, or the one that `NEO4J_URI` names: its database is emptied. */
export async function openServer(): Promise<Server> {
  const address = inject('neo4j');
  if (!address) throw new RangeError('vitest.config.ts names the test files that share a server');
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
  });
  const run: Server['run'] = async (statement, parameters = {}) =>
    (await driver.executeQuery(statement, parameters)).records.map((record) => record.toObject());
  return {
    ...address,
    run,
    async clear() {
      const session = driver.session();
      await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
      await session.close();
    },
    close: () => driver.close(),
  };
}

/** Settings of a store on the server. */
export const settingsOf = ({ uri, user, password }: Neo4jAddress) => ({
  store: 'neo4j' as const,
  neo4j: { uri, user, password, database: process.env.NEO4J_DATABASE ?? 'neo4j' },
});

/** Opens an empty store on the server; `more` are settings of the store. */
export async function openEmpty(
  server: Server,
  more: { readonly pathsIn?: 'memory' | 'database' } = {},
): Promise<OpenedStore> {
  await server.clear();
  const store = await openStore({ ...settingsOf(server), ...more });
  return {
    store,
    async breakRecord(recordId) {
      await server.run("MATCH (r:Record {id: $id}) SET r.fields = replace(r.fields, 'k', 'j')", {
        id: recordId,
      });
    },
    dispose: () => store.close(),
  };
}
