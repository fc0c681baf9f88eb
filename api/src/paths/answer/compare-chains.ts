/** The order in which described chains are read: that in which the search chooses them. */
import { type Chain, centsOf, gradeRank } from '#model';
import { shapeRank } from '../chain-shape.ts';

/** Shorter first; then line, meet, mixed; then the better weakest grade; then the lower cost; then the larger sum; then by edge ids. */
export function compareChains(a: Chain, b: Chain): number {
  return (
    a.hops.length - b.hops.length ||
    shapeRank(a.shape) - shapeRank(b.shape) ||
    gradeRank(a.weakest.grade) - gradeRank(b.weakest.grade) ||
    a.cost - b.cost ||
    byCents(centsIn(b), centsIn(a)) ||
    byText(idsOf(a), idsOf(b))
  );
}

/** A line break sorts before every character of an id, so this is the order hop by hop. */
const idsOf = (chain: Chain): string => chain.hops.map((hop) => hop.edge.id).join('\n');

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Cents of the first hop that names dollars, on the first basis that it has; null without any. */
function centsIn({ hops }: Chain): bigint | null {
  for (const { edge } of hops) {
    const total = edge.amounts.find(({ currency }) => currency === 'USD');
    if (total) return centsOf(total.value);
  }
  return null;
}

/** A chain without money comes after all that name a sum. */
function byCents(a: bigint | null, b: bigint | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a < b ? -1 : a > b ? 1 : 0;
}
