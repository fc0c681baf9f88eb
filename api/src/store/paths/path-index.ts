/** One settled revision of a store as the path search needs it. */
import type { EdgeId, EntityId } from '#model';
import type { CompiledBounds, PathFound, SearchEnds } from '#paths';

/** The number that an id has in the index, and the id it is answered as. */
export interface IndexedEntity {
  readonly node: number;
  readonly canonical: EntityId;
}

export interface PathIndex {
  /** The settled revision it was built from. */
  readonly revision: string;
  /** By id; an id that nobody has is left out. The numbers hold for the search that follows. */
  find(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, IndexedEntity>>;
  /** Searches until `stop` says so; `stop` must be cheap. */
  search(bounds: CompiledBounds, ends: SearchEnds, stop: () => boolean): Promise<PathFound>;
  /** The id of the edge at a position that the last search gave; throws {@link StaleIndex} when the store no longer holds it. */
  nameOf(position: number): EdgeId;
}

/** Where a path thread gets its index from. */
export interface PathSource {
  /** The revision that an index must have to be fresh. */
  settledRevision(): Promise<string>;
  /**
   * An index of what is settled now, its links in the order of their ends' ids and kind, because that order breaks
   * ties; from the one before and what changed since, where there is one and that is less work.
   */
  build(before: PathIndex | null): Promise<PathIndex>;
  /** Those of the edges that are documented no more, because they went after the index was built. */
  gone(ids: readonly EdgeId[]): Promise<ReadonlySet<EdgeId>>;
}

/** The index names an edge that the store no longer holds: it must be built anew. */
export class StaleIndex extends Error {
  override readonly name = 'StaleIndex';
}
