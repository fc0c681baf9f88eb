/** Puts links on the canvas: one page of them, and whatever else is known between all that is drawn then. */
import type { Edge, Entity, EntityId, LinkGroup, NeighboursAnswer } from '#model';
import { ask } from '../../api/ask.ts';
import { addEntities, addNeighbours } from '../../state/changes/changes.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';

/** Up to this many links are added by one press; above it a chooser asks which. */
export const AT_ONCE = 50;
/** Links on one page of the chooser. */
export const CHOOSER_PAGE = 25;
/** As many entities as the canvas draws and the server is asked about. */
export const MOST_DRAWN = 6000;

/** Adds the links of a bundle (or, without one, all links) of an entity that has at most {@link AT_ONCE} of them. */
export async function expandAtOnce(
  parent: Entity,
  group: Pick<LinkGroup, 'kind' | 'direction'> | null,
): Promise<void> {
  const page = await ask('neighbours', {
    params: { id: parent.id },
    query: {
      limit: AT_ONCE,
      ...(group ? { kind: [group.kind], direction: group.direction } : {}),
    },
  });
  await addPage(parent, page);
}

/** Adds one page of links; the entity itself comes along if it was not drawn yet. */
export async function addPage(parent: Entity, page: NeighboursAnswer): Promise<void> {
  const known = explorationStore.getState().entities;
  const fresh = [parent, ...page.entities].filter((entity) => !known.has(entity.id));
  const between = await linksBetween([...known.keys(), ...fresh.map((entity) => entity.id)]);
  explore(
    addEntities([parent]),
    addNeighbours(parent.id, page.entities, page.edges, page.total, between),
  );
}

/** Puts entities on the canvas by id, with every link among them and what is there. */
export async function addByIds(ids: readonly EntityId[]): Promise<void> {
  const known = explorationStore.getState().entities;
  const all = [...new Set([...known.keys(), ...ids])];
  if (all.length === 0) return;
  const { entities, edges } = await ask('graph', { body: { entityIds: all } });
  explore(addEntities(entities, edges));
}

/** Every link among these; none where there are more than can be drawn. */
export async function linksBetween(ids: readonly EntityId[]): Promise<readonly Edge[]> {
  const all = [...new Set(ids)];
  if (all.length === 0 || all.length > MOST_DRAWN) return [];
  return (await ask('graph', { body: { entityIds: all } })).edges;
}
