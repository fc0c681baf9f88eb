/** How richly a drawing can be drawn, by its size. */
import type { Drawn } from '../../state/exploration.ts';

/**
 * `rich`: everything; `lean`: straight solid lines, no icons, no tags; `bulk`: points and hairlines, names only of what is
 * looked at, drawn part by part; `refused`: a sentence instead of a drawing.
 */
export type Tier = DrawnTier | 'refused';
export type DrawnTier = 'rich' | 'lean' | 'bulk';

const RICH_UP_TO = 1_500;
const LEAN_UP_TO = 6_000;
const BULK_UP_TO = 30_000;

/** Nodes and lines together. */
export const sizeOf = ({ entities, edges }: Pick<Drawn, 'entities' | 'edges'>): number =>
  entities.size + edges.size;

/** The tier of a drawing with so many nodes and lines. */
export function tierOf(size: number): Tier {
  if (size <= RICH_UP_TO) return 'rich';
  if (size <= LEAN_UP_TO) return 'lean';
  return size <= BULK_UP_TO ? 'bulk' : 'refused';
}

/** What is said in place of a drawing that is too large. */
export const refusalOf = (size: number): string =>
  `${size.toLocaleString('en-US')} nodes and links are too many to draw at once; up to ${BULK_UP_TO.toLocaleString('en-US')} can be. Narrow them by a filter, hide some, or read them as a table.`;
