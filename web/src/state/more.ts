/** How much of an entity's links is on the canvas, and how much is not. */
import type { Edge, EdgeId, Entity, EntityId } from '#model';
import { sayNumber } from './say.ts';

/** "25 of 1,284": how many of an entity's links are on the canvas, and of how many; empty where all are. */
export function shownOfAll({ links }: Pick<Entity, 'links'>, more: number): string {
  if (more <= 0) return '';
  return `${(links - more).toLocaleString('en-US')} of ${links.toLocaleString('en-US')}`;
}

/** "25 of 1,284 links on the canvas", or "7 links drawn" where the sources have no more. */
export const linksInWords = (entity: Pick<Entity, 'links'>, drawn: number, more: number): string =>
  more > 0
    ? `${shownOfAll(entity, more)} links on the canvas`
    : `${sayNumber(drawn, 'link', 'links')} drawn`;

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
