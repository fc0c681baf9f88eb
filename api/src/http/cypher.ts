/** The graph in the reader's own Cypher. */
import { isCypherAsker } from '#api/store/cypher-asker.ts';
import { ProblemError } from '#model';
import type { Answerer } from './endpoint.ts';

export const cypher: Answerer<'cypher'> = ({ store, body, settings, signal }) => {
  if (!isCypherAsker(store))
    throw new ProblemError('impossible', 'The store of this server is not asked in Cypher.', {
      hint: 'Every other address of the API answers; a server with STORE=neo4j can be asked.',
    });
  if (settings.allowCypher !== true)
    throw new ProblemError('impossible', 'Cypher is not allowed on this server.', {
      hint: 'Whoever runs it can set ALLOW_CYPHER=1.',
    });
  return store.cypher(body, signal);
};
