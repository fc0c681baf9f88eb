/** The same questions asked of a general graph library: one shortest path, either direction, no bounds. */
import { MultiUndirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { spread, timed } from './figures.ts';
import { generateLinks, type WorldSize } from './generate.ts';

export function timeOfGraphology(size: WorldSize, pairs: readonly [number, number][]): string {
  const graph = new MultiUndirectedGraph();
  for (let node = 0; node < size.entities; node++) graph.addNode(node);
  for (const { from, to } of generateLinks(size)) graph.addEdge(from, to);
  return spread(pairs.map(([from, to]) => timed(() => bidirectional(graph, from, to))[0]));
}
