/** Which part of the drawing is in view. Apart from the exploration: to look about is no step, and nothing is drawn anew for it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A part of the drawing, in its own units; `x` and `y` are the corner at the upper left. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Camera {
  /** What fills the part of the canvas that no panel covers; null: everything, as large as it fits. */
  readonly frame: Frame | null;
  /** An address or another investigation wants this to be seen, and the canvas has yet to look there. */
  readonly isAsked: boolean;
}

export const cameraStore = createStore<Camera>()(() => ({ frame: null, isAsked: false }));

export const useCamera = <T>(selector: (camera: Camera) => T): T => useStore(cameraStore, selector);

/** Has the canvas look there as soon as it can. */
export const askForFrame = (frame: Frame | null): void =>
  cameraStore.setState({ frame, isAsked: true });

/** The canvas has looked where it was asked to. */
export const frameIsShown = (): void => cameraStore.setState({ isAsked: false });

/** The canvas rests here now, in whole units. */
export function noteFrame(seen: Frame | null): void {
  const { frame } = cameraStore.getState();
  const next = seen && {
    x: Math.round(seen.x),
    y: Math.round(seen.y),
    width: Math.max(Math.round(seen.width), 1),
    height: Math.max(Math.round(seen.height), 1),
  };
  if (!isSameFrame(frame, next)) cameraStore.setState({ frame: next });
}

function isSameFrame(a: Frame | null, b: Frame | null): boolean {
  if (!a || !b) return a === b;
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
