/** One settled revision of a store as the path search needs it. */
import type { EdgeId, EntityId } from '#model';
import type { PathSearch } from '#paths';

/** The number that an id has in the index, and the id it is answered as. */
export interface IndexedEntity {
  readonly node: number;
  readonly canonical: EntityId;
}

export interface PathIndex {
  /** The settled revision it was built from. */
  readonly revision: string;
  readonly search: PathSearch;
  /** Undefined for an id that nobody has. */
  find(id: EntityId): IndexedEntity | undefined;
  /** The id of the edge at a position of the adjacency; throws {@link StaleIndex} when the store no longer holds it. */
  nameOf(position: number): EdgeId;
}

/** Where a path thread gets its index from. */
export interface PathSource {
  /** The revision that an index must have to be fresh. */
  settledRevision(): Promise<string>;
  /** Reads every link that may be walked, in the order of its ends' ids and kind, because that order breaks ties. */
  build(): Promise<PathIndex>;
}

/** The index names an edge that the store no longer holds: it must be built anew. */
export class StaleIndex extends Error {
  override readonly name = 'StaleIndex';
}
