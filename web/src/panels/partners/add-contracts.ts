import type { Entity } from '#model';
import { addEntities, announce, NOTHING_MOVED } from '../../state/changes/changes.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { readingName } from '../../state/reading-name.ts';
import { sentence } from '../../state/say.ts';
import { contractsBetween } from './contracts-between.ts';

/** As many contracts come onto the canvas by one press. */
export const CONTRACTS_AT_ONCE = 25;

/** Puts the partner and the next contracts between the two on the canvas; answers how many contracts came. */
export async function addContracts(one: Entity, partner: Entity, total: number): Promise<number> {
  const drawn = new Set(explorationStore.getState().entities.keys());
  const { contracts, edges } = await contractsBetween(one, partner, CONTRACTS_AT_ONCE, drawn);
  const words = `Added ${contracts.length} of ${total.toLocaleString('en-US')} contracts between ${readingName(one)} and ${readingName(partner)}`;
  explore(
    addEntities([one, partner, ...contracts], edges),
    announce(`${sentence(words)} ${NOTHING_MOVED}`),
  );
  return contracts.length;
}
