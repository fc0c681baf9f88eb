/** What one hop costs, by the number of its grade. */
import { GRADE_TABLE } from '#model';
import { NO_COST } from './cost-ball.ts';

/** By grade, so that well documented beats few hops. */
export const COST_BY_GRADE = Uint16Array.from(GRADE_TABLE, (row) => row.cost ?? NO_COST);
/** Every hop alike. */
export const COST_BY_HOP = new Uint16Array(8).fill(1);
/** The dearest hop there is. */
export const DEAREST_HOP = Math.max(...GRADE_TABLE.map((row) => row.cost ?? 0));

/** Chains that are counted one by one; after so many a count says "at least". */
export const MOST_LISTED = 100_000;
/** Chains of one cost and length that are compared with each other. */
export const MOST_ALIKE = 10_000;
