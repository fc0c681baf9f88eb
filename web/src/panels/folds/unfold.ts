import type { Entity } from '#model';
import { spreadLinks, unfoldContracts } from '../../state/changes/fold-changes.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { type FoldId, parseFoldId } from '../../state/fold.ts';
import { CONTRACTS_AT_ONCE } from '../partners/add-contracts.ts';
import { contractsBetween } from '../partners/contracts-between.ts';

/** Draws what a fold stands for one by one: all parallel links, or the next contracts, the largest first. */
export async function unfold(id: FoldId): Promise<void> {
  if (parseFoldId(id)?.of === 'links') {
    explore(spreadLinks(id, true));
    return;
  }
  const ends = endsOf(id);
  if (!ends) return;
  const drawn = new Set(explorationStore.getState().entities.keys());
  const { contracts, edges } = await contractsBetween(...ends, CONTRACTS_AT_ONCE, drawn);
  explore(unfoldContracts(id, contracts, edges));
}

/** Both ends of a contract fold on the canvas. */
function endsOf(id: FoldId): readonly [Entity, Entity] | null {
  const { folds, entities } = explorationStore.getState();
  const fold = folds.get(id);
  const [from, to] = [fold && entities.get(fold.from), fold && entities.get(fold.to)];
  return from && to ? [from, to] : null;
}
