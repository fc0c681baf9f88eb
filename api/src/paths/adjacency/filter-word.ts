/**
 * What a bound needs to know of a link, in one 32-bit word beside each slot of the adjacency:
 *
 * | bits  | holds                                                              |
 * |-------|--------------------------------------------------------------------|
 * | 0–4   | edge kind                                                          |
 * | 5–7   | grade                                                              |
 * | 8     | it happened (operational, paused, retired or unstated)             |
 * | 9     | the slot walks the edge along its own direction                    |
 * | 10–15 | first year, 0 when open                                            |
 * | 16–21 | last year, 63 when open                                            |
 * | 22    | dated at all                                                       |
 * | 23–27 | size of the largest amount on any basis, 0 when there is no amount |
 * | 28–31 | the basis of all its amounts plus 1, 0 when they are on several    |
 *
 * Years and sizes are coarse on purpose: whoever hits the edge of a bucket looks at the exact value.
 */
import { AMOUNT_BASES, EDGE_KINDS, type EdgeKind, GRADES, type Grade, HAPPENED } from '#model';
import type { PathLink } from './path-link.ts';

/** The bits that one look-up in a table of rules decides: kind, grade, happened, along. */
export const RULE_BITS = 0x3ff;
export const ALONG = 1 << 9;
export const DATED = 1 << 22;

/** 1980-01-01, where the buckets begin. */
const FIRST_DAY = 3652;
const DAYS_A_YEAR = 365.2425;
const LAST_BUCKET = 63;

export const kindOf = (word: number): EdgeKind => EDGE_KINDS[word & 31] ?? 'absent';
export const gradeNumberOf = (word: number): number => (word >>> 5) & 7;
export const gradeOf = (word: number): Grade => GRADES[gradeNumberOf(word)] ?? 'withheld';
const HAPPENED_BIT = 1 << 8;
export const hasHappened = (word: number): boolean => (word & HAPPENED_BIT) !== 0;
export const firstYearOf = (word: number): number => (word >>> 10) & LAST_BUCKET;
export const lastYearOf = (word: number): number => (word >>> 16) & LAST_BUCKET;
export const sizeOf = (word: number): number => (word >>> 23) & 31;
/** The basis of all amounts as a position in the table of bases; -1 when there are several, or none. */
export const onlyBasisOf = (word: number): number => (word >>> 28) - 1;

/** The bucket of a day, about a year wide, in the same order as the days. */
export const yearBucket = (day: number): number =>
  Math.max(0, Math.min(LAST_BUCKET, Math.floor((day - FIRST_DAY) / DAYS_A_YEAR)));

/** The bucket of an amount in cents, the same order as the amounts'; never 0, which stands for no amount. */
export function sizeBucket(cents: bigint): number {
  if (cents <= 0n) return 1;
  return Math.min(31, 2 + (cents.toString(2).length >> 1));
}

/** The word of a link, without {@link ALONG}. */
export function packWord(link: PathLink): number {
  const { fromDay, toDay, amounts } = link;
  let word = EDGE_KINDS.indexOf(link.kind) | (GRADES.indexOf(link.grade) << 5);
  if (link.status === null || HAPPENED.has(link.status)) word |= HAPPENED_BIT;
  word |= (fromDay === null ? 0 : yearBucket(fromDay)) << 10;
  word |= (toDay === null ? LAST_BUCKET : yearBucket(toDay)) << 16;
  if (fromDay !== null || toDay !== null) word |= DATED;
  let size = 0;
  for (const [, cents] of amounts) size = Math.max(size, sizeBucket(cents));
  return word | (size << 23) | (onlyBasis(link) << 28);
}

function onlyBasis({ amounts }: PathLink): number {
  const bases = new Set(amounts.map(([basis]) => basis));
  const [basis] = bases;
  return bases.size === 1 && basis !== undefined ? AMOUNT_BASES.indexOf(basis) + 1 : 0;
}
