/** The public face of the path search: question in, chains out. It knows no store. */

export type { WiderQuestion } from '#model';
export { type Adjacency, adjacencyBytes, buildAdjacency } from './adjacency/adjacency.ts';
export type { PathLink } from './adjacency/path-link.ts';
export { UnreadRows } from './adjacency/unread-rows.ts';
export { chainTime } from './answer/chain-time.ts';
export { describeChain } from './answer/describe-chain.ts';
export { assemblePathAnswer, canonicalChains, type PathFindings } from './answer/path-answer.ts';
export { shapeOf, turnOf } from './chain-shape.ts';
export type { NumberedChains, SearchEnds } from './numbered-chains.ts';
export {
  type MetHub,
  MOST_HUBS,
  type PathFound,
  type PathSearch,
  pathSearch,
} from './path-search.ts';
export { boundsInWords } from './question/bounds-in-words.ts';
export { type CompiledBounds, compileQuestion } from './question/compile-question.ts';
export { degreeOf } from './question/hub.ts';
export { refuseContradictions } from './question/refuse-contradictions.ts';
export { widerQuestions, widestQuestion } from './question/wider-questions.ts';
export { type ShortestSearch, shortestSearch } from './shortest/shortest-search.ts';
export { type JoiningChain, placesApart, spanningTree } from './spanning-tree.ts';
export { WorkMeter } from './work-meter.ts';
