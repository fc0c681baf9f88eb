/** An edge with every receipt, and which sources many edges rest on. */
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

export const edgeSources: Answerer<'edgeSources'> = async ({ store, body }) => {
  const [{ dataVersion }, edges] = await Promise.all([
    store.health(),
    store.edgeSources(body.edgeIds),
  ]);
  return { edges, dataVersion };
};
