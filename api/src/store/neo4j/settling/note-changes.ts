/** A short memory of what changed, so that a path index follows without reading everything. */
import type { EdgeId, EntityId } from '#model';
import type { Asker } from '../connection/bolt.ts';

/** So many changes are remembered; whoever missed more reads everything. */
const KEPT = 50;

/**
 * Notes edges that are summed up anew, come or go, and ids that stand for another from now on, in the transaction
 * that changes them. It holds the `:Meta` node from here on, so changes are numbered in the order in which they show.
 */
export async function noteChanges(
  tx: Asker,
  edges: readonly EdgeId[],
  entities: readonly EntityId[],
): Promise<void> {
  await tx.ask('note-changes', { edges, entities, kept: KEPT });
}
