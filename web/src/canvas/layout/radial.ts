/** Rings around one node: who is linked with it, who with those, each ring as wide as it must be. */
import type { Point } from '../../state/exploration.ts';
import type { Body, Link } from './box.ts';
import { componentsOf, neighboursOf } from './components.ts';
import { separate } from './separate.ts';
import type { Places } from './spread.ts';

const RING = 170;
const GAP = 18;

/** Places with `around` in the middle, or who has most links. What cannot be reached stands on a ring of its own. */
export function radial(
  bodies: readonly Body[],
  links: readonly Link[],
  around: string | null,
): Places {
  const sorted = [...bodies].sort((a, b) => (a.id < b.id ? -1 : 1));
  const near = neighboursOf(componentsOf(bodies, links).flatMap((part) => part.links));
  const middle = sorted.find(({ id }) => id === around) ?? busiest(sorted, near);
  if (!middle) return new Map();
  const tree = treeFrom(middle.id, near);
  const known = new Map(bodies.map((body) => [body.id, body]));
  const stray = sorted.filter(({ id }) => !tree.depth.has(id));
  const rings = ringsOf(tree, stray, known);
  const places: Places = new Map([[middle.id, { x: 0, y: 0 }]]);
  fan(middle.id, 0, 2 * Math.PI, { tree, rings, places });
  for (const [i, { id }] of stray.entries())
    places.set(id, onRing(rings.at(-1) ?? RING, (i / stray.length) * 2 * Math.PI));
  return separate(sorted, [], places, new Map([[middle.id, { x: 0, y: 0 }]]));
}

interface Tree {
  readonly depth: ReadonlyMap<string, number>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Ends of branches at or below each node: how much of the ring it needs. */
  readonly leaves: ReadonlyMap<string, number>;
}

/** Breadth first, neighbours by id. */
function treeFrom(root: string, near: ReadonlyMap<string, readonly string[]>): Tree {
  const depth = new Map([[root, 0]]);
  const children = new Map<string, string[]>();
  const queue = [root];
  for (const id of queue) {
    const own = [...new Set(near.get(id) ?? [])].filter((next) => !depth.has(next)).sort();
    children.set(id, own);
    for (const next of own) depth.set(next, (depth.get(id) ?? 0) + 1);
    queue.push(...own);
  }
  const leaves = new Map<string, number>();
  for (const id of queue.reverse()) {
    const sum = (children.get(id) ?? []).reduce((all, child) => all + (leaves.get(child) ?? 1), 0);
    leaves.set(id, Math.max(1, sum));
  }
  return { depth, children, leaves };
}

/** Radius of each depth from 1 on, and last that of the strays. */
function ringsOf(tree: Tree, stray: readonly Body[], known: ReadonlyMap<string, Body>): number[] {
  const round: number[] = [];
  const need = (body: Body | undefined): number =>
    (body ? Math.max(body.w, body.labelW, body.h + body.labelH) : 0) + GAP;
  for (const [id, depth] of tree.depth)
    if (depth > 0) round[depth - 1] = (round[depth - 1] ?? 0) + need(known.get(id));
  if (stray.length > 0) round.push(stray.reduce((sum, body) => sum + need(body), 0));
  let radius = 0;
  return round.map((length) => {
    radius = Math.max(radius + RING, length / (2 * Math.PI));
    return radius;
  });
}

interface Fan {
  readonly tree: Tree;
  readonly rings: readonly number[];
  readonly places: Places;
}

/** Shares the wedge of a node among its children by what each needs. */
function fan(id: string, from: number, to: number, { tree, rings, places }: Fan): void {
  const waiting = [{ id, from, to }];
  for (const wedge of waiting) {
    const children = tree.children.get(wedge.id) ?? [];
    const all = children.reduce((sum, child) => sum + (tree.leaves.get(child) ?? 1), 0);
    let angle = wedge.from;
    for (const child of children) {
      const share = ((wedge.to - wedge.from) * (tree.leaves.get(child) ?? 1)) / all;
      const radius = rings[(tree.depth.get(child) ?? 1) - 1] ?? RING;
      places.set(child, onRing(radius, angle + share / 2));
      waiting.push({ id: child, from: angle, to: angle + share });
      angle += share;
    }
  }
}

/** Clockwise from the top. */
const onRing = (radius: number, angle: number): Point => ({
  x: radius * Math.sin(angle),
  y: -radius * Math.cos(angle),
});

function busiest(
  bodies: readonly Body[],
  near: ReadonlyMap<string, readonly string[]>,
): Body | undefined {
  const degree = ({ id }: Body): number => near.get(id)?.length ?? 0;
  return [...bodies].sort((a, b) => degree(b) - degree(a) || (a.id < b.id ? -1 : 1))[0];
}
