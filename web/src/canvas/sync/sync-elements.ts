/** Brings a Cytoscape instance to what the store says: remove, add, update, move, in one batch and nothing more. */
import type { Core, ElementDefinition } from 'cytoscape';
import { type Exploration, filtersInForce, type Point } from '../../state/exploration.ts';
import { yearsOf } from '../../state/filters.ts';
import { pictureOf } from '../../state/picture.ts';
import {
  type EdgeData,
  edgeData,
  foldData,
  type NodeData,
  nodeData,
  ownData,
} from '../elements/element-data.ts';

interface Wanted {
  readonly nodes: ReadonlyMap<string, { readonly data: NodeData; readonly place: Point }>;
  readonly edges: ReadonlyMap<string, EdgeData>;
}

/** What was last drawn into an instance; a new instance starts with nothing. */
const drawnInto = new WeakMap<Core, Wanted>();
const NOTHING: Wanted = { nodes: new Map(), edges: new Map() };

/** How newcomers are added so that the page never stands still for long: so many elements in a frame, in so many frames at most. */
export interface Parts {
  readonly least: number;
  readonly frames: number;
}
/** What is still to be added to an instance, nodes before lines. */
const waiting = new WeakMap<Core, ElementDefinition[]>();

/** Milliseconds in which moved nodes glide; 0 lets them jump. With `parts` newcomers come part by part. */
export function syncElements(cy: Core, now: Exploration, glide: number, parts?: Parts): void {
  addWaiting(cy, Number.POSITIVE_INFINITY);
  const before = drawnInto.get(cy) ?? NOTHING;
  const after = wanted(now);
  drawnInto.set(cy, after);
  const moved: [string, Point][] = [];
  let part = Number.POSITIVE_INFINITY;
  cy.batch(() => {
    remove(cy, before, after);
    const fresh = [...newNodes(before, after), ...newEdges(before, after)];
    waiting.set(cy, fresh);
    if (parts) part = Math.max(parts.least, Math.ceil(fresh.length / parts.frames));
    addWaiting(cy, part);
    for (const [id, node] of after.nodes) {
      const old = before.nodes.get(id);
      if (!old) continue;
      if (old.data !== node.data) cy.getElementById(id).data({ ...node.data });
      if (old.place !== node.place) moved.push([id, node.place]);
    }
    for (const [id, data] of after.edges) {
      const old = before.edges.get(id);
      if (old && old !== data) cy.getElementById(id).data({ ...data });
    }
  });
  move(cy, moved, glide);
  if (parts) addRest(cy, part);
}

/** Adds the next of those that wait. */
function addWaiting(cy: Core, most: number): void {
  const left = waiting.get(cy) ?? [];
  if (left.length === 0) return;
  cy.add(left.slice(0, most));
  waiting.set(cy, left.slice(most));
}

/** Each part once the one before it is drawn: frames come only when there was time for the last. */
function addRest(cy: Core, part: number): void {
  if ((waiting.get(cy) ?? []).length === 0) return;
  requestAnimationFrame(() => {
    if (cy.destroyed()) return;
    addWaiting(cy, part);
    addRest(cy, part);
  });
}

/** Only what has a place is drawn, and only lines with both ends drawn. */
function wanted(now: Exploration): Wanted {
  const drawn = pictureOf(now);
  const nodes = new Map<string, { data: NodeData; place: Point }>();
  for (const [id, entity] of drawn.entities) {
    const place = drawn.positions.get(id);
    // The path view shows chains, not what else there is: no badges there.
    const more = now.path ? 0 : (now.more.get(id) ?? 0);
    if (place)
      nodes.set(id, { data: nodeData(entity, more, !now.path && now.pinned.has(id)), place });
  }
  const edges = new Map<string, EdgeData>();
  const asksYears = !now.path && filtersInForce(now).years !== null;
  for (const [id, edge] of drawn.edges)
    if (nodes.has(edge.from) && nodes.has(edge.to))
      edges.set(id, edgeData(edge, asksYears && yearsOf(edge) === null));
  for (const [id, fold] of drawn.folds)
    if (nodes.has(fold.from) && nodes.has(fold.to)) edges.set(id, foldData(fold));
  for (const [id, link] of drawn.own)
    if (nodes.has(link.from) && nodes.has(link.to)) edges.set(id, ownData(link));
  return { nodes, edges };
}

function remove(cy: Core, before: Wanted, after: Wanted): void {
  for (const id of before.edges.keys()) if (!after.edges.has(id)) cy.getElementById(id).remove();
  for (const id of before.nodes.keys()) if (!after.nodes.has(id)) cy.getElementById(id).remove();
}

const newNodes = (before: Wanted, after: Wanted): ElementDefinition[] =>
  [...after.nodes]
    .filter(([id]) => !before.nodes.has(id))
    .map(([, { data, place }]) => ({ group: 'nodes', data: { ...data }, position: { ...place } }));

const newEdges = (before: Wanted, after: Wanted): ElementDefinition[] =>
  [...after.edges]
    .filter(([id]) => !before.edges.has(id))
    .map(([, data]) => ({ group: 'edges', data: { ...data } }));

const MOST_GLIDING = 300;

function move(cy: Core, moved: readonly (readonly [string, Point])[], glide: number): void {
  const glides = glide > 0 && moved.length <= MOST_GLIDING;
  if (!glides) {
    cy.batch(() => {
      for (const [id, place] of moved)
        cy.getElementById(id)
          .stop(true)
          .position({ ...place });
    });
    return;
  }
  for (const [id, place] of moved) {
    const node = cy.getElementById(id);
    const here = node.position();
    // A node that was dragged is where it belongs already.
    if (Math.hypot(here.x - place.x, here.y - place.y) < 0.5) continue;
    node
      .stop(true)
      .animate({ position: { ...place } }, { duration: glide, easing: 'ease-in-out-cubic' });
  }
}
