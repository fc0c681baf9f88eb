/** What filters leave to be seen. */
import type { Edge, EdgeId, Entity, EntityId } from '#model';
import {
  countFilters,
  type Filters,
  hidesEdge,
  hidesEntity,
  isMeant,
  type SourcesOf,
} from './filters.ts';

interface Part {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly edges: ReadonlyMap<EdgeId, Edge>;
}

/**
 * The same maps when no filter is set. An entity whose every link is hidden for what the link is goes along, unless it
 * is pinned; one that only lost its neighbours stays.
 */
export function visiblePart(
  whole: Part,
  filters: Filters,
  pinned: ReadonlySet<EntityId>,
  sourcesOf?: SourcesOf,
): Part {
  if (countFilters(filters) === 0) return whole;
  const meant = meantBy(whole, filters);
  const touches = ({ from, to }: Edge): boolean => meant.has(from) || meant.has(to);
  const links = [...whole.edges].filter(
    ([, edge]) => !hidesEdge(filters, edge, sourcesOf) && touches(edge),
  );
  const [linked, left] = [endsOf(whole.edges), endsOf(links)];
  const stays = (id: EntityId): boolean =>
    left.has(id) || pinned.has(id) || (meant.has(id) && (filters.text !== '' || !linked.has(id)));
  const entities = new Map(
    [...whole.entities].filter(([id, one]) => !hidesEntity(filters, one) && stays(id)),
  );
  const edges = new Map(links.filter(([, { from, to }]) => entities.has(from) && entities.has(to)));
  return { entities, edges };
}

/** What the text filter looks for; without one, everything. */
function meantBy({ entities }: Part, filters: Filters): Pick<ReadonlySet<EntityId>, 'has'> {
  if (filters.text === '') return entities;
  return new Set([...entities].flatMap(([id, entity]) => (isMeant(filters, entity) ? [id] : [])));
}

const endsOf = (edges: Iterable<readonly [EdgeId, Edge]>): ReadonlySet<EntityId> =>
  new Set([...edges].flatMap(([, { from, to }]) => [from, to]));
