/** A store that can be asked in Cypher. */
import type { CypherAnswer, CypherQuestion } from '#model';
import type { GraphStore } from './graph-store.ts';

export interface CypherAsker {
  /** One statement that only reads; throws `malformed`, `impossible`, `too-many`. Stops when the signal aborts. */
  cypher(question: CypherQuestion, signal?: AbortSignal): Promise<CypherAnswer>;
}

/** True for a store on Neo4j. */
export const isCypherAsker = (store: GraphStore): store is GraphStore & CypherAsker =>
  'cypher' in store && typeof store.cypher === 'function';
