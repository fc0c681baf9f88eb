/** A row with the integer keys of its record and source. */
import type { RowFacts } from '#model';

/** What a record says of edges, with the keys of the record and its source. */
export interface PlacedEdges {
  readonly row: Pick<RowFacts, 'edges'>;
  readonly record: number;
  readonly source: number;
}

export interface PlacedRow extends PlacedEdges {
  readonly row: RowFacts;
  /** The last day that its source speaks of, '' when unknown. */
  readonly sourceAsOf: string;
}
