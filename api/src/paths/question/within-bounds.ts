/** The bounds that a table of rules cannot decide: dates and amounts. */
import type { Adjacency } from '../adjacency/adjacency.ts';
import { DATED, firstYearOf, lastYearOf, onlyBasisOf, sizeOf } from '../adjacency/filter-word.ts';
import type { CompiledBounds, CompiledLeast, CompiledWindow } from './compile-question.ts';

/** True when the link's period touches the window and its amount reaches the least, buckets first, then exactly. */
export function withinBounds(
  { window, least }: CompiledBounds,
  adjacency: Adjacency,
  edge: number,
  word: number,
): boolean {
  return (
    (window === null || touches(window, adjacency, edge, word)) &&
    (least === null || reaches(least, adjacency, edge, word))
  );
}

/** An end that no record names is open: what is not known shuts nothing out. */
function touches(
  window: CompiledWindow,
  adjacency: Adjacency,
  edge: number,
  word: number,
): boolean {
  if ((word & DATED) === 0) return window.keepUndated;
  const [first, last] = [firstYearOf(word), lastYearOf(word)];
  if (last < window.firstYear || first > window.lastYear) return false;
  if (last > window.firstYear && first < window.lastYear) return true;
  return (
    (adjacency.lastDay[edge] ?? 0) >= window.firstDay &&
    (adjacency.firstDay[edge] ?? 0) <= window.lastDay
  );
}

/** A hop without money passes; one with money on other bases only does not. */
function reaches(least: CompiledLeast, adjacency: Adjacency, edge: number, word: number): boolean {
  const size = sizeOf(word);
  if (size === 0) return true;
  if (size < least.size) return false;
  const only = onlyBasisOf(word);
  if (only !== -1 && only !== least.basis) return false;
  if (only !== -1 && size > least.size) return true;
  const end = adjacency.amountStart[edge + 1] ?? 0;
  for (let amount = adjacency.amountStart[edge] ?? 0; amount < end; amount++)
    if (adjacency.amountBasis[amount] === least.basis && isAsMuch(least, adjacency, amount))
      return true;
  return false;
}

/** Compares 64-bit integers by their halves: exact, and far quicker here than big integers. */
function isAsMuch(least: CompiledLeast, adjacency: Adjacency, amount: number): boolean {
  const high = adjacency.amountHigh[amount] ?? 0;
  if (high !== least.high) return high > least.high;
  return (adjacency.amountLow[amount] ?? 0) >>> 0 >= least.low;
}
