/** What is on the canvas at the moment, and which part of it is in view, as an address says it. */
import { cameraStore } from '../camera.ts';
import { explorationStore } from '../exploration-store.ts';
import { type View, viewOf } from './address.ts';

export const viewNow = (): View =>
  viewOf(explorationStore.getState(), cameraStore.getState().frame);
