/** The public face of the path search: question in, chains out. It knows no store. */

export type { WiderQuestion } from '#model';
export { type Adjacency, adjacencyBytes, buildAdjacency } from './adjacency.ts';
export { boundsInWords } from './bounds-in-words.ts';
export { shapeOf, turnOf } from './chain-shape.ts';
export { chainTime } from './chain-time.ts';
export { type CompiledBounds, compileQuestion } from './compile-question.ts';
export { describeChain } from './describe-chain.ts';
export { degreeOf } from './hub.ts';
export { assemblePathAnswer, canonicalChains, type PathFindings } from './path-answer.ts';
export type { PathLink } from './path-link.ts';
export {
  type MetHub,
  MOST_HUBS,
  type PathFound,
  type PathSearch,
  pathSearch,
} from './path-search.ts';
export { refuseContradictions } from './refuse-contradictions.ts';
export {
  type NumberedChains,
  type SearchEnds,
  type ShortestSearch,
  shortestSearch,
} from './shortest.ts';
export { type JoiningChain, placesApart, spanningTree } from './spanning-tree.ts';
export { UnreadRows } from './unread-rows.ts';
export { widerQuestions, widestQuestion } from './wider-questions.ts';
export { WorkMeter } from './work-meter.ts';
