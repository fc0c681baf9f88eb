import type { Edge } from '#model';
import { yearsOf } from '../../state/filters.ts';

export interface YearBars {
  readonly first: number;
  readonly last: number;
  /** Every calendar year from first to last, with the links whose dates touch it. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly most: number;
  readonly undated: number;
}

/** Centuries are typing errors, not histograms. */
const LONGEST = 120;

/** How many lines speak of each calendar year; a line of several years counts in each. */
export function yearBars(lines: Iterable<Pick<Edge, 'period'>>): YearBars {
  const all = [...lines].map(yearsOf);
  const dated = all.filter((years) => years !== null);
  const last = Math.max(...dated.map(({ to }) => to));
  const first = Math.max(Math.min(...dated.map(({ from }) => from)), last - LONGEST);
  const years = Array.from({ length: dated.length > 0 ? last - first + 1 : 0 }, (_, i) => {
    const year = first + i;
    return { year, count: dated.filter(({ from, to }) => from <= year && year <= to).length };
  });
  return {
    first,
    last,
    years,
    most: Math.max(1, ...years.map(({ count }) => count)),
    undated: all.length - dated.length,
  };
}
