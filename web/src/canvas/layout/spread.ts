/** Force-directed places for one connected part, from a start that depends on nothing but the part itself. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Point } from '../../state/exploration.ts';
import { type Component, neighboursOf } from './components.ts';

const AREA_PER_NODE = 13_500;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export type Places = Map<string, Point>;

/** Number of rounds: fewer for larger parts, so that the wait stays bearable. */
const roundsFor = (nodes: number): number =>
  nodes <= 300 ? 500 : nodes <= 2_000 ? 300 : nodes <= 6_000 ? 150 : 90;

/** Places of a part; those of `fixed` come back as they were given. */
export function spread(part: Component, fixed: ReadonlyMap<string, Point>, tall: boolean): Places {
  const start = spiralStart(part, fixed);
  if (part.bodies.length < 2) return start;
  const graph = new Graph({ type: 'undirected' });
  for (const { id } of part.bodies)
    graph.addNode(id, { ...start.get(id), fixed: fixed.has(id), size: 1 });
  for (const { from, to } of part.links) graph.addEdge(from, to, { weight: 1 });
  forceAtlas2.assign(graph, {
    iterations: roundsFor(part.bodies.length),
    settings: {
      scalingRatio: 60,
      gravity: 0.25,
      slowDown: 2 + Math.log(part.bodies.length),
      barnesHutOptimize: part.bodies.length > 250,
      barnesHutTheta: 0.6,
    },
  });
  const places: Places = new Map();
  // The two attributes were set as numbers above, and the layout keeps them so.
  graph.forEachNode((id, { x, y }) => places.set(id, { x: x as number, y: y as number }));
  return anyFixed(part, fixed) ? places : scaled(laidAlong(places, tall));
}

/** Most linked in the middle, outwards on a sunflower; nudged a little so that no two forces cancel. */
function spiralStart(part: Component, fixed: ReadonlyMap<string, Point>): Places {
  const near = neighboursOf(part.links);
  const degree = (id: string): number => near.get(id)?.length ?? 0;
  const middle = meanOf(part.bodies.flatMap(({ id }) => fixed.get(id) ?? []));
  const order = [...part.bodies].sort((a, b) => degree(b.id) - degree(a.id));
  return new Map(
    order.map(({ id }, i) => {
      const radius = 60 * Math.sqrt(i + 0.5);
      const angle = i * GOLDEN_ANGLE + jitter(id) * 0.2;
      const free = {
        x: middle.x + radius * Math.cos(angle),
        y: middle.y + radius * Math.sin(angle),
      };
      return [id, fixed.get(id) ?? free];
    }),
  );
}

/** Turns the long axis level, for most windows are wider than high; upright for those that are not. */
function laidAlong(places: Places, tall: boolean): Places {
  const { x: cx, y: cy } = meanOf([...places.values()]);
  let [xx, yy, xy] = [0, 0, 0];
  for (const { x, y } of places.values()) {
    xx += (x - cx) ** 2;
    yy += (y - cy) ** 2;
    xy += (x - cx) * (y - cy);
  }
  const turn = -0.5 * Math.atan2(2 * xy, xx - yy) + (tall ? Math.PI / 2 : 0);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return mapped(places, ({ x, y }) => ({
    x: (x - cx) * cos - (y - cy) * sin,
    y: (x - cx) * sin + (y - cy) * cos,
  }));
}

/** To the density at which labels can be read. A thin part counts as if its short side were a quarter of its long one. */
function scaled(places: Places): Places {
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const w = Math.max(...xs) - Math.min(...xs) || 1;
  const h = Math.max(...ys) - Math.min(...ys) || 1;
  const factor = Math.sqrt(
    (AREA_PER_NODE * places.size) / (Math.max(w, h / 4) * Math.max(h, w / 4)),
  );
  return mapped(places, ({ x, y }) => ({ x: x * factor, y: y * factor }));
}

const anyFixed = (part: Component, fixed: ReadonlyMap<string, Point>): boolean =>
  part.bodies.some(({ id }) => fixed.has(id));

const mapped = (places: Places, move: (place: Point) => Point): Places =>
  new Map([...places].map(([id, place]) => [id, move(place)]));

/** The mean of points; the origin for none. */
export function meanOf(points: readonly Point[]): Point {
  const n = Math.max(points.length, 1);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / n,
    y: points.reduce((sum, { y }) => sum + y, 0) / n,
  };
}

/** A number in [0, 1) from a text: chance that is the same every time (FNV-1a). */
function jitter(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}
