/** An edge with every receipt. */
import type { Answerer } from './endpoint.ts';
import { unknownId } from './known.ts';

export const edge: Answerer<'edge'> = async ({ store, params }) => {
  const [{ dataVersion }, [documented]] = await Promise.all([
    store.health(),
    store.documentedEdges([params.id], Number.MAX_SAFE_INTEGER),
  ]);
  if (!documented) throw await unknownId(store, params.id);
  return { ...documented, dataVersion };
};
