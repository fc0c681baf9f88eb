/** Is the store there, what does it hold. */
import type { Answerer } from './endpoint.ts';

export const health: Answerer<'health'> = ({ store }) => store.health();
