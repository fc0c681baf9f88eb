/** One Neo4j server for all test files that need none of their own: started before the first of them, stopped after the last. */
import type { TestProject } from 'vitest/node';
import { type Neo4jAddress, startNeo4j } from './server.ts';
import { whyNone } from './skip-reason.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared server is; null where there can be none; undefined in tests that share none. */
    neo4j: Neo4jAddress | null | undefined;
  }
}

/** Starts the server, unless `NEO4J_URI` names one or there can be none. */
export default async function sharedServer(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
  const named = NEO4J_URI && { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD };
  if (named || whyNone('everything on a real Neo4j server') !== null) {
    project.provide('neo4j', named || null);
    return undefined;
  }
  const server = await startNeo4j();
  const { uri, user, password } = server;
  project.provide('neo4j', { uri, user, password });
  return () => server.close();
}
