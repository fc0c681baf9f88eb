/** The entities of a path index, numbered by the order of their ids. */
import type { EntityId } from '#model';
import type { IndexedEntity } from '../../paths/path-index.ts';
import type { Asker } from '../connection/bolt.ts';
import { SortedIds } from './sorted-ids.ts';

const ENTITIES_AT_ONCE = 20_000;

export interface PathEntities {
  readonly ids: SortedIds;
  /** Ids that stand for another: both. */
  readonly aliases: ReadonlyMap<string, string>;
}

interface EntityColumns {
  readonly ids: string[];
  readonly numbers: number[];
  readonly canonical: string[];
}

/** All of them, with the place of each by the number it has in the database. */
export async function readPathEntities(
  tx: Asker,
): Promise<PathEntities & { readonly placeOf: ReadonlyMap<number, number> }> {
  const ids = new SortedIds();
  const placeOf = new Map<number, number>();
  const aliases = new Map<string, string>();
  let after = '';
  for (;;) {
    const [page] = await tx.ask<EntityColumns>('path-entities', { after, most: ENTITIES_AT_ONCE });
    if (!page || page.ids.length === 0) return { ids, placeOf, aliases };
    for (const [row, id] of page.ids.entries()) {
      placeOf.set(page.numbers[row] ?? -1, ids.length);
      ids.push(id);
      const canonical = page.canonical[row] ?? id;
      if (canonical !== id) aliases.set(id, canonical);
      after = id;
    }
  }
}

/** With those numbered `since` and later, and with what `changed` ids stand for now; says where the places moved to. */
export async function rereadPathEntities(
  tx: Asker,
  before: PathEntities,
  since: number,
  changed: readonly string[],
): Promise<PathEntities & { readonly movedTo: Int32Array }> {
  const [read] = await tx.ask<EntityColumns>('path-entities-since', { since, changed });
  const { ids = [], canonical = [] } = read ?? {};
  const aliases = new Map(before.aliases);
  for (const [row, id] of ids.entries()) {
    const now = canonical[row] ?? id;
    if (now === id) aliases.delete(id);
    else aliases.set(id, now);
  }
  const others = ids.filter((id) => before.ids.find(id) < 0);
  return { ...before.ids.with(others), aliases };
}

/** The numbers and canonical ids of those that are here. */
export function findEntities(
  { ids, aliases }: PathEntities,
  wanted: readonly EntityId[],
): Map<EntityId, IndexedEntity> {
  const found = new Map<EntityId, IndexedEntity>();
  for (const id of wanted) {
    const canonical = (aliases.get(id) ?? id) as EntityId; // read from the database as such
    const node = ids.find(canonical);
    if (node >= 0) found.set(id, { node, canonical });
  }
  return found;
}
