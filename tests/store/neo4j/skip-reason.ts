/** Says in one line what is not tested here and why; where a server is required, that is a failure. */
import { inject } from 'vitest';
import { whyNoNeo4j } from './server.ts';

/** Null when a server can be had; else why not, printed. Throws where `REQUIRE_NEO4J` is 1. */
export function whyNone(what: string): string | null {
  const why = whyNoNeo4j();
  if (why === null) return null;
  if (process.env.REQUIRE_NEO4J === '1') throw new Error(`${what} is required here, but ${why}`);
  console.warn(`Skipped: ${what}, because ${why}.`);
  return why;
}

/** The same for one test file; of those that share a server it was said once for all. */
export function skipReason(what: string): string | null {
  const shared = inject('neo4j');
  if (shared === undefined) return whyNone(what);
  return shared === null ? 'there is no server to share' : null;
}
