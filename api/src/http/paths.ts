/** How two sets of entities connect. */
import { askPath } from './ask-path.ts';
import type { Answerer } from './endpoint.ts';

export const paths: Answerer<'paths'> = ({ store, body, settings, signal }) =>
  askPath(store, body, settings.pathBudgetMs, signal);
