/** Writing the entities that rows name. */

import type { EntityId, RowFacts, StatedEntity } from '#model';
import type { Asker } from '../connection/bolt.ts';
import { canonicalIds } from '../reading/canonical-ids.ts';
import { labelOfKind } from '../schema/labels.ts';

/** Writes the entities that are not there; answers for every one the id that it stands for now. */
export async function writeEntities(
  tx: Asker,
  rows: readonly RowFacts[],
  next: number,
): Promise<Map<EntityId, EntityId>> {
  const wanted = new Map<EntityId, StatedEntity>();
  for (const row of rows) for (const entity of row.entities) wanted.set(entity.id, entity);
  const canonical = await canonicalIds(tx, [...wanted.keys()]);
  const fresh = [...wanted.values()].filter(({ id }) => !canonical.has(id));
  for (const { id } of fresh) canonical.set(id, id);
  if (fresh.length > 0)
    await tx.ask('add-entities', {
      entities: fresh.map(({ id, kind, name }, place) => ({
        id,
        kind,
        name,
        n: next + place,
        label: labelOfKind(kind),
      })),
      nextEntity: next + fresh.length,
    });
  return canonical;
}
