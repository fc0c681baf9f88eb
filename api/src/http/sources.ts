/** Documents and files, and what each supports. */
import type { Answerer } from './endpoint.ts';
import { known } from './known.ts';

export const sources: Answerer<'sources'> = ({ store }) => store.sources();

export const source: Answerer<'source'> = ({ store, params }) =>
  known(store, params.id, store.source(params.id));

export const sourceEdges: Answerer<'sourceEdges'> = ({ store, params, query }) =>
  known(store, params.id, store.sourceEdges(params.id, query));
