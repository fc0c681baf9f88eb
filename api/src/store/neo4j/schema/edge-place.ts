/** Edges by what their ids say, and by their relationship type. */
import type { EdgeId, EdgeKind, EntityId } from '#model';

export interface EdgePlace {
  readonly id: EdgeId;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly kind: EdgeKind;
}

/** What an edge's id says. */
export function placeOf(id: EdgeId): EdgePlace {
  const [from, kind, to] = id.split('~');
  // The id was made of these three.
  return { id, from: from as EntityId, kind: kind as EdgeKind, to: to as EntityId };
}

/** One batch for each relationship type, because no parameter can be a type. */
export function byKind<Item extends { readonly kind: EdgeKind }>(
  items: readonly Item[],
): Map<EdgeKind, Item[]> {
  const kinds = new Map<EdgeKind, Item[]>();
  for (const item of items) {
    const list = kinds.get(item.kind) ?? [];
    list.push(item);
    kinds.set(item.kind, list);
  }
  return kinds;
}
