/** Notes in the state which part of the drawing is in view, once the view has come to rest. */
import type { Core } from 'cytoscape';
import { cameraStore, noteFrame } from '../../state/camera.ts';
import { explorationStore } from '../../state/exploration-store.ts';
import { pictureOf } from '../../state/picture.ts';
import { boundsOfAll } from './bounds.ts';
import { frameInView, viewportOfFrame } from './frames.ts';
import { freePart } from './free-part.ts';
import { shownOnPurpose } from './move-camera.ts';
import { isSameViewport, viewportToFit } from './viewports.ts';

/** Milliseconds without a movement after which the view rests. */
const REST = 250;

/** Starts noting; returns the way to stop, which notes once more what still moved. So does a page that is left. */
export function noteRest(cy: Core, host: Element): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    timer = undefined;
    const now = explorationStore.getState();
    const { frame, isAsked } = cameraStore.getState();
    // Chains have their own view; what is asked for is not seen yet; of a canvas without a size nothing is.
    if (now.path || isAsked || host.clientWidth === 0) return;
    const shown = shownOnPurpose(cy);
    if (shown) {
      noteFrame(shown.frame);
      return;
    }
    const all = boundsOfAll(pictureOf(now));
    if (!all) return;
    const [free, here] = [freePart(host), { zoom: cy.zoom(), pan: cy.pan() }];
    if (frame && isSameViewport(viewportOfFrame(frame, free, cy.maxZoom()), here)) return;
    noteFrame(isSameViewport(viewportToFit(all, free), here) ? null : frameInView(free, here));
  };
  const moved = (): void => {
    clearTimeout(timer);
    timer = setTimeout(note, REST);
  };
  /** Everything stays everything in a window of another size. */
  const resized = (): void => {
    if (cameraStore.getState().frame) moved();
  };
  /** Who leaves or reloads the page does not wait for the view to rest. */
  const left = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    note();
  };
  cy.on('viewport', moved).on('resize', resized);
  window.addEventListener('pagehide', left);
  return () => {
    cy.off('viewport', moved).off('resize', resized);
    window.removeEventListener('pagehide', left);
    left();
  };
}
