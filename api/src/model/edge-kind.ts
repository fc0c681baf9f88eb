/** What an edge kind is: its names, and the shape of a row in the table. */
import type { EntityKind } from './ids.ts';

export const EDGE_KINDS = [
  'part_of',
  'awarded',
  'funded',
  'held_by',
  'ordered_under',
  'subawarded_to',
  'names_product',
  'owned_by',
  'offers',
  'built_on',
  'authorized',
  'reports_use_of',
  'vendor_of',
  'runs_in',
  'hosted_on',
  'cites_contract',
  'uses_product_of',
  'partners_with',
  'draws_data_from',
  'shares_data_with',
  'pitched_to',
  'piloted',
  'examined',
  'sued',
  'claims',
  'absent',
] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** Bounds by subject, as the path question offers them. */
export const KIND_PRESETS = ['money', 'technology', 'evidence'] as const;
export type KindPreset = (typeof KIND_PRESETS)[number];

export interface EdgeKindMeaning {
  readonly kind: EdgeKind;
  /** Reads `from LABEL to`. */
  readonly label: string;
  /** Reads `to REVERSE from`. */
  readonly reverse: string;
  readonly from: readonly EntityKind[];
  readonly to: readonly EntityKind[];
  readonly traversable: boolean;
  /** Which way money and duty flow away from the agency along an edge of this kind; `neither` where nothing flows. */
  readonly outward: 'forward' | 'backward' | 'neither';
  readonly presets: readonly KindPreset[];
  readonly proves: string;
  readonly doesNotProve: string;
  /** Where a better record may be asked for. */
  readonly askAt: string;
}
