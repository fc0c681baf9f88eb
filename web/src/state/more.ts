import type { Edge, EdgeId, Entity, EntityId } from '#model';

/** Links that each entity has in the store and that are not drawn; entities without any are left out. */
export function moreOf(
  entities: ReadonlyMap<EntityId, Entity>,
  edges: ReadonlyMap<EdgeId, Edge>,
): ReadonlyMap<EntityId, number> {
  const shown = new Map<EntityId, number>();
  const count = (id: EntityId): unknown => shown.set(id, (shown.get(id) ?? 0) + 1);
  for (const { from, to } of edges.values()) {
    count(from);
    if (to !== from) count(to);
  }
  const more = new Map<EntityId, number>();
  for (const { id, links } of entities.values()) {
    const left = links - (shown.get(id) ?? 0);
    if (left > 0) more.set(id, left);
  }
  return more;
}
