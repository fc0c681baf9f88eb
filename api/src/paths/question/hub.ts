/** Entities with so many links that a chain through them says little. */
import type { Adjacency } from '../adjacency/adjacency.ts';
import type { CompiledBounds } from './compile-question.ts';

/** All links of a node that may ever be walked, whatever the question's bounds. */
export const degreeOf = (
  { rowStart, unread }: Pick<Adjacency, 'rowStart' | 'unread'>,
  node: number,
): number =>
  unread === null ? (rowStart[node + 1] ?? 0) - (rowStart[node] ?? 0) : (unread.degree[node] ?? 0);

/** True when the question leaves the node out for its links. */
export const isHub = (adjacency: Adjacency, { maxDegree }: CompiledBounds, node: number): boolean =>
  maxDegree !== null && degreeOf(adjacency, node) > maxDegree;
