/** Edges among entities, and documented absences at them. */
import type { EdgeId, EntityId, GraphAnswer } from '#model';
import type { Asker } from '../connection/bolt.ts';
import { readMeta } from '../schema/meta.ts';
import { entityRows } from './entities.ts';
import { type EdgeRow, edgeOf, entityOf } from './shown.ts';

/** All edges among the entities, with those entities. */
export async function readGraph(tx: Asker, ids: readonly EntityId[]): Promise<GraphAnswer> {
  const entities = await entityRows(tx, ids);
  const edges = await tx.ask<{ edge: EdgeRow }>('graph', { ids: entities.map(({ id }) => id) });
  return {
    edges: edges.map(({ edge }) => edgeOf(edge)),
    entities: entities.map(entityOf),
    dataVersion: (await readMeta(tx)).dataVersion,
  };
}

/** `absent` edges that touch any of the ends; those between the two sides come first. */
export async function readAbsences(
  tx: Asker,
  from: readonly EntityId[],
  to: readonly EntityId[],
): Promise<EdgeId[]> {
  const canonical = async (ids: readonly EntityId[]): Promise<Set<EntityId>> =>
    new Set((await entityRows(tx, ids)).map(({ id }) => id));
  const [left, right] = [await canonical(from), await canonical(to)];
  const rows = await tx.ask<{ id: EdgeId; from: EntityId; to: EntityId }>('absences', {
    ids: [...new Set([...left, ...right])],
  });
  const between = (row: { from: EntityId; to: EntityId }): boolean =>
    (left.has(row.from) && right.has(row.to)) || (right.has(row.from) && left.has(row.to));
  return [...rows.filter(between), ...rows.filter((row) => !between(row))].map(({ id }) => id);
}
