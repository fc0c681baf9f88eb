/** Moves the view of an instance: fit, reveal, zoom; always with an eye on the free part. */
import type { CollectionReturnValue, Core, NodeCollection } from 'cytoscape';
import { freePart } from './free-part.ts';
import { BADGE_ROOM } from './icons.ts';
import type { Box } from './layout/box.ts';
import { duration } from './motion.ts';
import { type Viewport, viewportToFit, viewportToReveal } from './viewports.ts';

const GLIDE = 260;
export const ZOOM_STEP = 1.3;

/** Everything into the free part. */
export function fitAll(cy: Core, host: Element, glide = GLIDE): void {
  const box = boundsOf(cy.nodes());
  if (box) look(cy, viewportToFit(box, freePart(host)), glide);
}

/** Brings some nodes into the free part, moving as little as needed. */
export function reveal(
  cy: Core,
  host: Element,
  some: CollectionReturnValue | NodeCollection,
): void {
  const box = boundsOf(some);
  if (!box) return;
  const to = viewportToReveal(box, freePart(host), { zoom: cy.zoom(), pan: cy.pan() });
  if (to) look(cy, to, GLIDE);
}

/** Zooms round the middle of the free part. */
export function zoomBy(cy: Core, host: Element, factor: number): void {
  const { left, top, right, bottom } = freePart(host);
  cy.stop(true);
  cy.zoom({
    level: cy.zoom() * factor,
    renderedPosition: { x: (left + right) / 2, y: (top + bottom) / 2 },
  });
}

function look(cy: Core, to: Viewport, glide: number): void {
  const view = { zoom: to.zoom, pan: { ...to.pan } };
  cy.stop(true);
  const ms = duration(glide);
  if (ms === 0) cy.viewport(view);
  else cy.animate(view, { duration: ms, easing: 'ease-in-out-cubic' });
}

function boundsOf(some: CollectionReturnValue | NodeCollection): Box | null {
  if (some.empty()) return null;
  const { x1, y1, x2, y2 } = some.boundingBox({ includeOverlays: false, includeUnderlays: false });
  // Cytoscape counts the room kept free for badges on every side; they stand at one corner only.
  const spare = Math.min(BADGE_ROOM / 2, (x2 - x1) / 4, (y2 - y1) / 4);
  return { left: x1 + spare, top: y1 + spare, right: x2 - spare, bottom: y2 - spare };
}
