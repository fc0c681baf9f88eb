/** The Neo4j store keeps the contract of every store, on a real server. */
import { afterAll, beforeAll, describe } from 'vitest';
import { storeContract } from './contract.ts';
import { pathContract } from './contract-paths.ts';
import { openEmpty, openServer, type Server } from './neo4j/empty-store.ts';
import { skipReason } from './neo4j/skip-reason.ts';

const why = skipReason('the contract on Neo4j');

describe.skipIf(why !== null)('on a real Neo4j server', () => {
  let server: Server;
  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server?.close());

  storeContract('Neo4j store', () => openEmpty(server));
  describe('Neo4j store: paths searched in the database', () =>
    pathContract(() => openEmpty(server, { pathsIn: 'database' })));
});
