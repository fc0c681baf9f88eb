/** How richly a drawing can be drawn, by its size. */
import type { Drawn } from '../state/exploration.ts';

/** `rich`: everything; `lean`: straight solid lines, no icons, no tags; `refused`: a sentence instead of a drawing. */
export type Tier = 'rich' | 'lean' | 'refused';

export const RICH_UP_TO = 1_500;
export const LEAN_UP_TO = 6_000;

/** Nodes and lines together. */
export const sizeOf = ({ entities, edges }: Pick<Drawn, 'entities' | 'edges'>): number =>
  entities.size + edges.size;

/** The tier of a drawing with so many nodes and lines. */
export const tierOf = (size: number): Tier =>
  size <= RICH_UP_TO ? 'rich' : size <= LEAN_UP_TO ? 'lean' : 'refused';

/** What is said in place of a drawing that is too large. */
export const refusalOf = (size: number): string =>
  `${size.toLocaleString('en-US')} nodes and links are too many to draw at once; up to ${LEAN_UP_TO.toLocaleString('en-US')} can be. Hide some, or read them as a table.`;
