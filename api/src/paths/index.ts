/** The public face of the path search: question in, chains out. It knows no store. */

export { type Adjacency, adjacencyBytes, buildAdjacency } from './adjacency/adjacency.ts';
export type { PathLink } from './adjacency/path-link.ts';
export { UnreadRows } from './adjacency/unread-rows.ts';
export { chainTime } from './answer/chain-time.ts';
export { describeChain } from './answer/describe-chain.ts';
export { assemblePathAnswer } from './answer/path-answer.ts';
export { shapeOf } from './chain-shape.ts';
export type { SearchEnds } from './numbered-chains.ts';
export { MOST_HUBS, type PathFound, pathSearch } from './path-search.ts';
export { boundsInWords } from './question/bounds-in-words.ts';
export { type CompiledBounds, compileQuestion } from './question/compile-question.ts';
export { refuseContradictions } from './question/refuse-contradictions.ts';
export { widerQuestions, widestQuestion } from './question/wider-questions.ts';
export { shortestSearch } from './shortest/shortest-search.ts';
export { placesApart, spanningTree } from './spanning-tree.ts';
export { WorkMeter } from './work-meter.ts';
