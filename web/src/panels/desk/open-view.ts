/** Draws what an address says, as one step; what it names and the data do not hold is said. */
import { ask } from '../../api/ask.ts';
import type { View } from '../../state/address/address.ts';
import { addEntities, select } from '../../state/changes/changes.ts';
import { takeLooks } from '../../state/changes/look-changes.ts';
import { type Change, isAmong, type Selection } from '../../state/exploration.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { foldedPairs, readFolds } from '../folds/read-folds.ts';

/** Adds the entities of a view to what is drawn, takes up its looks and chooses what it chooses; answers what is not in the data, a line each. */
export async function openView({
  entities: ids,
  looks,
  selection,
}: View): Promise<readonly string[]> {
  const known = explorationStore.getState().entities;
  const all = [...new Set([...known.keys(), ...ids])];
  if (all.length === 0) return [];
  const { entities, edges } = await ask('graph', { body: { entityIds: all } });
  const folds = await readFolds(foldedPairs(looks.folds, entities));
  explore(addEntities(entities, edges), takeLooks(looks, folds), selectIfDrawn(selection));
  const there = new Set(entities.map(({ id }) => id));
  return ids.filter((id) => !there.has(id)).map((id) => `${id}: not in the data by this id`);
}

/** Together with the drawing, so that the camera looks beside the panel that opens. */
const selectIfDrawn =
  (selection: Selection | null): Change =>
  (now) =>
    selection && isAmong(selection, now) ? select(selection)(now) : now;
