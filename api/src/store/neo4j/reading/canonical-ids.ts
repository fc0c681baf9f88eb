/** What ids stand for. */
import type { EntityId } from '#model';
import type { Asker } from '../connection/bolt.ts';

/** The id that each known id stands for now; unknown ids are left out. */
export async function canonicalIds(
  tx: Asker,
  ids: readonly EntityId[],
): Promise<Map<EntityId, EntityId>> {
  const rows = await tx.ask<{ id: EntityId; canonical: EntityId }>('find-entities', { ids });
  return new Map(rows.map(({ id, canonical }) => [id, canonical]));
}
