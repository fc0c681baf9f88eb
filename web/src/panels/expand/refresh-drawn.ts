import { ask } from '../../api/ask.ts';
import { bringUpToDate } from '../../state/changes/changes.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { foldedPairs, readFolds } from '../folds/read-folds.ts';
import { MOST_DRAWN } from './expand-entity.ts';

/**
 * Reads anew what is on the canvas, links and sums alike, where it was kept for a while: records may have come in
 * meanwhile. Without a connection it stays as it was.
 */
export async function refreshDrawn(): Promise<void> {
  const { entities, folds } = explorationStore.getState();
  if (entities.size === 0 || entities.size > MOST_DRAWN) return;
  const pairs = foldedPairs(folds.keys(), entities.values());
  try {
    const [graph, sums] = await Promise.all([
      ask('graph', { body: { entityIds: [...entities.keys()] } }),
      readFolds(pairs),
    ]);
    explore(bringUpToDate(graph.entities, graph.edges, sums));
  } catch {
    // The header says that there is no connection; the next time it is opened it is read again.
  }
}
