/** A row with the integer keys of its record and source. */
import type { RowFacts } from '#model';

export interface PlacedRow {
  readonly row: RowFacts;
  readonly record: number;
  readonly source: number;
  /** The last day that its source speaks of, '' when unknown. */
  readonly sourceAsOf: string;
}
