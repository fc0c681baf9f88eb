/** What filters leave to be seen. */
import type { Edge, EdgeId, Entity, EntityId } from '#model';
import {
  countFilters,
  type Filters,
  hidesEdge,
  hidesEntity,
  hidesFold,
  isMeant,
  type SourcesOf,
} from './filters.ts';
import type { ContractFold, FoldId } from './fold.ts';

/** All that filters speak of: what is drawn, and contracts that are drawn as one link. */
export interface Filterable {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly edges: ReadonlyMap<EdgeId, Edge>;
  readonly folds: ReadonlyMap<FoldId, ContractFold>;
}

/**
 * The same maps when no filter is set. An entity whose every line is hidden for what the line is goes along, unless it
 * is pinned; one that only lost its neighbours stays.
 */
export function visiblePart(
  whole: Filterable,
  filters: Filters,
  pinned: ReadonlySet<EntityId>,
  sourcesOf?: SourcesOf,
): Filterable {
  if (countFilters(filters) === 0) return whole;
  const meant = meantBy(whole, filters);
  const touches = ({ from, to }: Ends): boolean => meant.has(from) || meant.has(to);
  const links = [...whole.edges].filter(
    ([, edge]) => !hidesEdge(filters, edge, sourcesOf) && touches(edge),
  );
  const folds = [...whole.folds].filter(
    ([, fold]) => !hidesFold(filters, fold, sourcesOf) && touches(fold),
  );
  const [linked, left] = [endsOf([...whole.edges, ...whole.folds]), endsOf([...links, ...folds])];
  const stays = (id: EntityId): boolean =>
    left.has(id) || pinned.has(id) || (meant.has(id) && (filters.text !== '' || !linked.has(id)));
  const entities = new Map(
    [...whole.entities].filter(([id, one]) => !hidesEntity(filters, one) && stays(id)),
  );
  const hasEnds = ([, { from, to }]: readonly [unknown, Ends]): boolean =>
    entities.has(from) && entities.has(to);
  return {
    entities,
    edges: new Map(links.filter(hasEnds)),
    folds: new Map(folds.filter(hasEnds)),
  };
}

/** How much is hidden. */
export interface Hidden {
  readonly entities: number;
  readonly links: number;
  readonly folds: number;
  /** Links of the reader's own. */
  readonly own: number;
}

interface Ends {
  readonly from: EntityId;
  readonly to: EntityId;
}

/** What the text filter looks for; without one, everything. */
function meantBy({ entities }: Filterable, filters: Filters): Pick<ReadonlySet<EntityId>, 'has'> {
  if (filters.text === '') return entities;
  return new Set([...entities].flatMap(([id, entity]) => (isMeant(filters, entity) ? [id] : [])));
}

const endsOf = (lines: Iterable<readonly [unknown, Ends]>): ReadonlySet<EntityId> =>
  new Set([...lines].flatMap(([, { from, to }]) => [from, to]));
