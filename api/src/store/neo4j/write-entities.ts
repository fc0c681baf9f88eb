/** Writing the entities that rows name. */
import type { EntityId, EntityKind, RowFacts, StatedEntity } from '#model';
import type { Asker } from './bolt.ts';

/** The label of a kind: `:Agency`, `:Organization` … */
export const labelOfKind = (kind: EntityKind): string =>
  kind.slice(0, 1).toUpperCase() + kind.slice(1);

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

/** The id that each known id stands for now; unknown ids are left out. */
export async function canonicalIds(
  tx: Asker,
  ids: readonly EntityId[],
): Promise<Map<EntityId, EntityId>> {
  const rows = await tx.ask<{ id: EntityId; canonical: EntityId }>('find-entities', { ids });
  return new Map(rows.map(({ id, canonical }) => [id, canonical]));
}
