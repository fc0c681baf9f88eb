/** A link as the search needs it: numbers instead of ids. */
import type { AmountBasis, EdgeKind, Grade, Status } from '#model';

/**
 * One edge that may be walked. `edge`, `from` and `to` are the store's own small non-negative numbers;
 * days count from 1970-01-01, null where the record names none; amounts are cents.
 */
export interface PathLink {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
  readonly kind: EdgeKind;
  readonly grade: Grade;
  readonly status: Status | null;
  readonly fromDay: number | null;
  readonly toDay: number | null;
  readonly amounts: readonly (readonly [AmountBasis, bigint])[];
}
