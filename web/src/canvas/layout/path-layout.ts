/** Chains from left to right: every chain reads in its own direction, whichever way its links point. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Body } from './box.ts';
import type { Places } from './spread.ts';

export interface ChainQuestion {
  readonly bodies: readonly Body[];
  /** Ids of the nodes of each chain, in the order in which it is read. */
  readonly chains: readonly (readonly string[])[];
}

const SOURCE = ' source';
const SINK = ' sink';
/** Holds the ends at the edges of the picture against the wish for short links. */
const HOLD = 50;
/** Up to this many nodes in a row there is room to spell out what each link says. */
const WORDY = 4;

/** Places in canvas units: what chains start with stands left of all else, what they end with right of all else. */
export function pathLayout({ bodies, chains }: ChainQuestion): Places {
  const graph = new Graph();
  const longest = Math.max(0, ...chains.map((chain) => chain.length));
  graph.setGraph({ rankdir: 'LR', nodesep: 24, ranksep: longest > WORDY ? 80 : 190 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const body of bodies)
    graph.setNode(body.id, { width: Math.max(body.w, body.labelW), height: body.h + body.labelH });
  for (const end of [SOURCE, SINK]) graph.setNode(end, { width: 0, height: 0 });
  for (const [from, to] of forwardSteps(chains)) graph.setEdge(from, to, { weight: 1 });
  for (const chain of chains) {
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined) continue;
    graph.setEdge(SOURCE, first, { weight: HOLD });
    graph.setEdge(last, SINK, { weight: HOLD });
    // Where chains run against each other a node may lose all its steps to one side; it stays between the ends.
    for (const id of chain.slice(1, -1)) {
      if (!graph.inEdges(id)?.length) graph.setEdge(first, id, { weight: 0 });
      if (!graph.outEdges(id)?.length) graph.setEdge(id, last, { weight: 0 });
    }
  }
  layout(graph);
  return new Map(
    bodies.map((body) => {
      const { x, y } = graph.node(body.id);
      return [body.id, { x: Math.round(x), y: Math.round(y - body.labelH / 2) }];
    }),
  );
}

/** The steps of all chains, each turned so that it leads on: by how far along its chains a node stands on the whole. */
function forwardSteps(chains: readonly (readonly string[])[]): (readonly [string, string])[] {
  const shares = new Map<string, number[]>();
  for (const chain of chains)
    for (const [i, id] of chain.entries())
      shares.set(id, [...(shares.get(id) ?? []), i / Math.max(chain.length - 1, 1)]);
  const progress = (id: string): number => {
    const all = shares.get(id) ?? [];
    return all.reduce((sum, share) => sum + share, 0) / Math.max(all.length, 1);
  };
  const isAhead = (a: string, b: string): boolean => {
    const [left, right] = [progress(a), progress(b)];
    return left === right ? a < b : left < right;
  };
  return chains.flatMap((chain) =>
    chain.slice(1).map((id, i): readonly [string, string] => {
      const before = chain[i] ?? id;
      return isAhead(before, id) ? [before, id] : [id, before];
    }),
  );
}
