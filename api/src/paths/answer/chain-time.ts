/** Whether the periods of neighbouring hops overlap, as far as the records say. */
import { type Chain, dayNumber, firstDay, lastDay, type Period } from '#model';

type Overlap = Chain['time'];

/**
 * `gap`: two neighbouring hops certainly never held on the same day. `overlapping`: every two neighbours
 * certainly did. `unknown`: anything else; an undated hop says nothing, and an end not named is not guessed.
 */
export function chainTime(periods: readonly (Period | null)[]): Overlap {
  if (periods.length === 1) return isDated(periods[0] ?? null) ? 'overlapping' : 'unknown';
  const pairs = periods.slice(1).map((period, i) => overlapOf(periods[i] ?? null, period));
  if (pairs.includes('gap')) return 'gap';
  return pairs.includes('unknown') ? 'unknown' : 'overlapping';
}

/** True when at least one end is named. */
export const isDated = (period: Period | null): period is Period =>
  period !== null && (period.from !== null || period.to !== null);

function overlapOf(a: Period | null, b: Period | null): Overlap {
  if (!isDated(a) || !isDated(b)) return 'unknown';
  if (!intersect(widest(a), widest(b))) return 'gap';
  return intersect(certain(a), certain(b)) ? 'overlapping' : 'unknown';
}

type Days = readonly [first: number, last: number];

const intersect = (a: Days, b: Days): boolean => a[0] <= b[1] && b[0] <= a[1];

/** All the days that the period can mean; an end not named is open. */
const widest = ({ from, to }: Period): Days => [
  from ? dayNumber(firstDay(from)) : Number.NEGATIVE_INFINITY,
  to ? dayNumber(lastDay(to)) : Number.POSITIVE_INFINITY,
];

/** The days that the period certainly holds: of a period with one end named, that end alone. */
const certain = ({ from, to }: Period): Days => {
  const [first, last] = [from ?? to, to ?? from];
  return [first ? dayNumber(firstDay(first)) : 0, last ? dayNumber(lastDay(last)) : 0];
};
