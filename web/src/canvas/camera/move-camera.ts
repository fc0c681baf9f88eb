/** Moves the view of an instance: fit, reveal, zoom; always with an eye on the free part. */
import type { Core } from 'cytoscape';
import type { EntityId } from '#model';
import type { Frame } from '../../state/camera.ts';
import type { Point } from '../../state/exploration.ts';
import { explorationStore } from '../../state/exploration-store.ts';
import type { LineId } from '../../state/fold.ts';
import { pictureOf } from '../../state/picture.ts';
import { type Box, sharedArea } from '../layout/box.ts';
import { boundsOf, boundsOfAll } from './bounds.ts';
import { boxOfFrame, viewportOfFrame } from './frames.ts';
import { freePart } from './free-part.ts';
import { duration } from './motion.ts';
import { isSameViewport, type Viewport, viewportToFit, viewportToReveal } from './viewports.ts';

const GLIDE = 260;
export const ZOOM_STEP = 1.3;

/** Everything into the free part. */
export function fitAll(cy: Core, host: Element, glide = GLIDE): void {
  const box = boundsOfAll(pictureOf(explorationStore.getState()));
  if (box) lookAt(cy, null, viewportToFit(box, freePart(host)), glide);
}

/** Where each canvas was last made to look, and what was to be seen there. */
const LOOKS = new WeakMap<Core, { readonly frame: Frame | null; readonly view: Viewport }>();

/** What a canvas was made to show, while it still looks there; whatever has come to lie over it since. */
export function shownOnPurpose(cy: Core): { readonly frame: Frame | null } | null {
  const looked = LOOKS.get(cy);
  return looked && isSameViewport(looked.view, { zoom: cy.zoom(), pan: cy.pan() }) ? looked : null;
}

/** What was in view elsewhere into the free part, at once; everything, where that holds nothing of the drawing. */
export function lookAtFrame(cy: Core, host: Element, frame: Frame | null): void {
  const all = boundsOfAll(pictureOf(explorationStore.getState()));
  if (frame && all && sharedArea(all, boxOfFrame(frame)) > 0)
    lookAt(cy, frame, viewportOfFrame(frame, freePart(host), cy.maxZoom()), 0);
  else fitAll(cy, host, 0);
}

/** Brings some nodes and lines into the free part, moving as little as needed. */
export function reveal(cy: Core, host: Element, ids: Iterable<EntityId | LineId>): void {
  const box = boundsOf(pictureOf(explorationStore.getState()), ids);
  if (!box) return;
  const to = viewportToReveal(box, freePart(host), { zoom: cy.zoom(), pan: cy.pan() });
  if (to) look(cy, to, GLIDE);
}

/** Zooms round the middle of the free part. */
export function zoomBy(cy: Core, host: Element, factor: number): void {
  cy.stop(true).zoom({ level: cy.zoom() * factor, renderedPosition: middle(freePart(host)) });
}

/** Brings a place of the drawing into the middle of the free part, at once. */
export function centreOn(cy: Core, host: Element, { x, y }: Point): void {
  const [to, zoom] = [middle(freePart(host)), cy.zoom()];
  cy.stop(true).pan({ x: to.x - x * zoom, y: to.y - y * zoom });
}

const middle = ({ left, top, right, bottom }: Box): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

function lookAt(cy: Core, frame: Frame | null, view: Viewport, glide: number): void {
  LOOKS.set(cy, { frame, view });
  look(cy, view, glide);
}

function look(cy: Core, to: Viewport, glide: number): void {
  const view = { zoom: to.zoom, pan: { ...to.pan } };
  cy.stop(true);
  const ms = duration(glide);
  if (ms === 0) cy.viewport(view);
  else cy.animate(view, { duration: ms, easing: 'ease-in-out-cubic' });
}
