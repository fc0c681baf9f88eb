/** All edges among some entities: what the canvas draws. */
import type { Answerer } from './endpoint.ts';

export const graph: Answerer<'graph'> = ({ store, body }) => store.graph(body.entityIds);
