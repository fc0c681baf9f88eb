/** Draws what an address says, as one step; what it names and the data do not hold is said. */
import type { Entity, EntityId } from '#model';
import { ask } from '../../api/ask.ts';
import type { View } from '../../state/address.ts';
import { addEntities } from '../../state/changes/changes.ts';
import { takeLooks } from '../../state/changes/look-changes.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { type ContractFold, type FoldId, foldOfPartner, parseFoldId } from '../../state/fold.ts';

/** Adds the entities of a view to what is drawn and takes up its looks; answers what is not in the data, a line each. */
export async function openView({ entities: ids, looks }: View): Promise<readonly string[]> {
  const known = explorationStore.getState().entities;
  const all = [...new Set([...known.keys(), ...ids])];
  if (all.length === 0) return [];
  const { entities, edges } = await ask('graph', { body: { entityIds: all } });
  const folds = await Promise.all([...looks.folds].map((id) => readFold(id, entities)));
  explore(
    addEntities(entities, edges),
    takeLooks(
      looks,
      folds.filter((fold) => fold !== null),
    ),
  );
  const there = new Set(entities.map(({ id }) => id));
  return ids.filter((id) => !there.has(id)).map((id) => `${id}: not in the data by this id`);
}

/** Partners on one page of the search for a folded pair, and pages that are read for it. */
const [PAGE, PAGES] = [200, 10];

/** The fold of a pair as the store sums it today; null where contracts no longer join the two. */
async function readFold(id: FoldId, entities: readonly Entity[]): Promise<ContractFold | null> {
  const ends = parseFoldId(id);
  if (!ends) return null;
  const kindOf = (one: EntityId) => entities.find((entity) => entity.id === one)?.kind;
  // Companies have few agencies, agencies have many companies.
  const [near, far] = kindOf(ends.from) === 'agency' ? [ends.to, ends.from] : [ends.from, ends.to];
  let after: string | undefined;
  for (let n = 0; n < PAGES; n++) {
    const page = await ask('partners', {
      params: { id: near },
      query: { limit: PAGE, ...(after ? { after } : {}) },
    });
    const partner = page.partners.find(({ entity }) => entity.id === far);
    if (partner) return foldOfPartner(near, partner);
    if (page.next === null) return null;
    after = page.next;
  }
  return null;
}
