/** Zoom bands: below full zoom labels are drawn larger, in steps, so that what is shown can be read. */
export interface Band {
  /** Class of elements in the band; full size has none. */
  readonly name: string;
  /** The band holds from this zoom up to the next band's. */
  readonly from: number;
  readonly scale: number;
}

export const BANDS: readonly Band[] = [
  { name: '', from: 0.9, scale: 1 },
  { name: 'b1', from: 0.72, scale: 1.22 },
  { name: 'b2', from: 0.56, scale: 1.55 },
  { name: 'b3', from: 0.43, scale: 2 },
  { name: 'b4', from: 0.32, scale: 2.6 },
  { name: 'b5', from: 0, scale: 3.4 },
];
const SMALLEST: Band = { name: 'b5', from: 0, scale: 3.4 };

/** The band of a zoom. */
export const bandAt = (zoom: number): Band => BANDS.find(({ from }) => zoom >= from) ?? SMALLEST;

/** Zoom from which pills stand on the lines, and from which tags do. */
export const PILLS_FROM = 0.55;
export const TAGS_FROM = 1.7;
