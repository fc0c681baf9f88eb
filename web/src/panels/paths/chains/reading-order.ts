/** The order in which the chains of an answer are read and numbered. */
import { CHAIN_SHAPES, type Chain, gradeRank, type PathAnswer } from '#model';

/** By shape, in each the better weakest grade first, then the shorter; else as the search gave them. Chains that connect stay as they are. */
export function inReadingOrder(answer: PathAnswer): PathAnswer {
  if (answer.question.connect) return answer;
  return { ...answer, chains: answer.chains.toSorted(compare) };
}

const compare = (a: Chain, b: Chain): number =>
  CHAIN_SHAPES.indexOf(a.shape) - CHAIN_SHAPES.indexOf(b.shape) ||
  gradeRank(a.weakest.grade) - gradeRank(b.weakest.grade) ||
  a.hops.length - b.hops.length;
