/** Pure reckoning of zoom and pan: what to look at so that a box stands in the free part. */
import type { Point } from '../../state/exploration.ts';
import type { Box } from '../layout/box.ts';

export interface Viewport {
  readonly zoom: number;
  readonly pan: Point;
}

const LARGEST_FIT = 1.5;

/** Shows the whole box, centred in the free part, no larger than half again its natural size. */
export function viewportToFit(box: Box, free: Box, largest = LARGEST_FIT): Viewport {
  const w = Math.max(box.right - box.left, 1);
  const h = Math.max(box.bottom - box.top, 1);
  const zoom = Math.min((free.right - free.left) / w, (free.bottom - free.top) / h, largest);
  return {
    zoom,
    pan: {
      x: (free.left + free.right) / 2 - ((box.left + box.right) / 2) * zoom,
      y: (free.top + free.bottom) / 2 - ((box.top + box.bottom) / 2) * zoom,
    },
  };
}

/** Whether nobody would see a difference: less than a pixel, less than a thousandth in size. */
export const isSameViewport = (a: Viewport, b: Viewport): boolean =>
  Math.abs(a.zoom / b.zoom - 1) < 1e-3 && Math.hypot(a.pan.x - b.pan.x, a.pan.y - b.pan.y) < 1;

/** The least change that brings the box into the free part; null when it is there already. */
export function viewportToReveal(box: Box, free: Box, now: Viewport): Viewport | null {
  const seen = {
    left: box.left * now.zoom + now.pan.x,
    right: box.right * now.zoom + now.pan.x,
    top: box.top * now.zoom + now.pan.y,
    bottom: box.bottom * now.zoom + now.pan.y,
  };
  const tooLarge =
    seen.right - seen.left > free.right - free.left ||
    seen.bottom - seen.top > free.bottom - free.top;
  if (tooLarge) return viewportToFit(box, free, now.zoom);
  const dx = shift(seen.left, seen.right, free.left, free.right);
  const dy = shift(seen.top, seen.bottom, free.top, free.bottom);
  if (dx === 0 && dy === 0) return null;
  return { zoom: now.zoom, pan: { x: now.pan.x + dx, y: now.pan.y + dy } };
}

function shift(low: number, high: number, from: number, to: number): number {
  if (low < from) return from - low;
  return high > to ? to - high : 0;
}
