/** Chains from left to right: where one asks from stands left, where one asks to stands right, whichever way the links point. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Body, Link } from './box.ts';
import { neighboursOf } from './components.ts';
import type { Places } from './spread.ts';

export interface PathQuestionOfLayout {
  readonly bodies: readonly Body[];
  readonly links: readonly Link[];
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

const SOURCE = ' source';
const SINK = ' sink';

/** Places in canvas units. Links are turned for the layout only, away from the start. */
export function pathLayout({ bodies, links, from, to }: PathQuestionOfLayout): Places {
  const ahead = progress(from, to, links);
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'LR', nodesep: 24, ranksep: 80 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const body of bodies)
    graph.setNode(body.id, { width: Math.max(body.w, body.labelW), height: body.h + body.labelH });
  for (const { from: a, to: b } of links) {
    if (a === b) continue;
    const [start, end] = isAhead(a, b, ahead) ? [a, b] : [b, a];
    graph.setEdge(start, end, { minlen: 1, weight: 1 });
  }
  // Two bodiless nodes hold the ends at the edges of the picture.
  for (const end of [SOURCE, SINK]) graph.setNode(end, { width: 0, height: 0 });
  for (const id of from) if (graph.hasNode(id)) graph.setEdge(SOURCE, id, { weight: 50 });
  for (const id of to)
    if (graph.hasNode(id) && !from.has(id)) graph.setEdge(id, SINK, { weight: 50 });
  layout(graph);
  return new Map(
    bodies.map((body) => {
      const { x, y } = graph.node(body.id);
      return [body.id, { x: Math.round(x), y: Math.round(y - body.labelH / 2) }];
    }),
  );
}

function isAhead(a: string, b: string, ahead: (id: string) => number): boolean {
  const [left, right] = [ahead(a), ahead(b)];
  return left === right ? a < b : left < right;
}

/** How far along a node stands: nearer to the end than to the start is more. */
function progress(
  from: ReadonlySet<string>,
  to: ReadonlySet<string>,
  links: readonly Link[],
): (id: string) => number {
  const [gone, left] = [hopsFrom(from, links), hopsFrom(to, links)];
  return (id) => (gone.get(id) ?? 0) - (left.get(id) ?? 0);
}

/** Number of links from the nearest start. */
function hopsFrom(from: ReadonlySet<string>, links: readonly Link[]): Map<string, number> {
  const near = neighboursOf(links);
  const hops = new Map([...from].map((id) => [id, 0]));
  const queue = [...from];
  for (const id of queue)
    for (const next of near.get(id) ?? []) {
      if (hops.has(next)) continue;
      hops.set(next, (hops.get(id) ?? 0) + 1);
      queue.push(next);
    }
  return hops;
}
