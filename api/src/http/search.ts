/** Find entities by identifier, name or alias. */
import type { Answerer } from './endpoint.ts';

export const search: Answerer<'search'> = ({ store, query }) => store.search(query);
