/** What filters leave to be seen. */
import type { Edge, EdgeId, Entity, EntityId } from '#model';
import { countFilters, type Filters, hidesEdge, hidesEntity } from './filters.ts';

interface Part {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly edges: ReadonlyMap<EdgeId, Edge>;
}

/** The same maps when no filter is set. An entity that loses its last link to a filter goes with it, unless it is pinned. */
export function visiblePart(whole: Part, filters: Filters, pinned: ReadonlySet<EntityId>): Part {
  if (countFilters(filters) === 0) return whole;
  const allowed = new Map([...whole.entities].filter(([, one]) => !hidesEntity(filters, one)));
  const edges = new Map(
    [...whole.edges].filter(
      ([, edge]) => allowed.has(edge.from) && allowed.has(edge.to) && !hidesEdge(filters, edge),
    ),
  );
  const [linked, left] = [endsOf(whole.edges), endsOf(edges)];
  const stays = (id: EntityId): boolean => left.has(id) || !linked.has(id) || pinned.has(id);
  return { entities: new Map([...allowed].filter(([id]) => stays(id))), edges };
}

const endsOf = (edges: ReadonlyMap<EdgeId, Edge>): ReadonlySet<EntityId> =>
  new Set([...edges.values()].flatMap(({ from, to }) => [from, to]));
