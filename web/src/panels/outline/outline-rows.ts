/** The canvas as an outline: each entity, the best linked first, and under it the links that are drawn of it. */
import type { Edge, Entity, EntityId } from '#model';
import type { Drawn } from '../../state/exploration.ts';
import { readingName } from '../../state/reading-name.ts';

export interface OutlineLink {
  readonly edge: Edge;
  readonly other: Entity;
}
export interface OutlineRow {
  readonly entity: Entity;
  readonly links: readonly OutlineLink[];
}

/** Links go by their verb, then by the name at the other end. */
export function outlineRows({ entities, edges }: Pick<Drawn, 'entities' | 'edges'>): OutlineRow[] {
  const links = new Map<EntityId, OutlineLink[]>();
  const put = (id: EntityId, edge: Edge, otherId: EntityId): void => {
    const other = entities.get(otherId);
    if (other) links.set(id, [...(links.get(id) ?? []), { edge, other }]);
  };
  for (const edge of edges.values()) {
    put(edge.from, edge, edge.to);
    if (edge.to !== edge.from) put(edge.to, edge, edge.from);
  }
  return [...entities.values()]
    .map((entity) => ({ entity, links: (links.get(entity.id) ?? []).sort(byVerbAndName) }))
    .sort((a, b) => b.links.length - a.links.length || byName(a.entity, b.entity));
}

const byName = (a: Entity, b: Entity): number => readingName(a).localeCompare(readingName(b));

const byVerbAndName = (a: OutlineLink, b: OutlineLink): number =>
  a.edge.kind.localeCompare(b.edge.kind) || byName(a.other, b.other);

/** Key of a link's row, which stands under both its ends. */
export const linkKey = (under: EntityId, edge: Edge): string => `${under}>${edge.id}`;
