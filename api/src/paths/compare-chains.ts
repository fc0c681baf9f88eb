/** The order of described chains of one length: the same as that of the search, whichever store found them. */
import { type Chain, gradeRank } from '#model';
import { shapeRank } from './chain-shape.ts';

/** Shorter first; then line, meet, mixed; then the better weakest grade; then the lower cost; then by edge ids. */
export function compareChains(a: Chain, b: Chain): number {
  return (
    a.hops.length - b.hops.length ||
    shapeRank(a.shape) - shapeRank(b.shape) ||
    gradeRank(a.weakest.grade) - gradeRank(b.weakest.grade) ||
    a.cost - b.cost ||
    byText(idsOf(a), idsOf(b))
  );
}

/** A line break sorts before every character of an id, so this is the order hop by hop. */
const idsOf = (chain: Chain): string => chain.hops.map((hop) => hop.edge.id).join('\n');

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
