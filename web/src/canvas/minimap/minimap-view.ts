/** Reckoning of the small map: where things stand on it, and where a place on it is in the drawing. */
import type { Point } from '../../state/exploration.ts';
import type { Box } from '../layout/box.ts';

export interface MapView {
  readonly scale: number;
  /** What of the drawing stands in the middle of the map. */
  readonly centre: Point;
}

/** All of the drawing on a map of this size, in pixels, with a little room at the rim. */
export function mapView(all: Box, width: number, height: number): MapView {
  const w = Math.max(all.right - all.left, 1);
  const h = Math.max(all.bottom - all.top, 1);
  return {
    scale: Math.min((width - 10) / w, (height - 10) / h),
    centre: { x: (all.left + all.right) / 2, y: (all.top + all.bottom) / 2 },
  };
}

/** From the drawing onto the map. */
export const toMap = (
  { scale, centre }: MapView,
  { x, y }: Point,
  width: number,
  height: number,
) => ({
  x: (x - centre.x) * scale + width / 2,
  y: (y - centre.y) * scale + height / 2,
});

/** From the map into the drawing. */
export const fromMap = (
  { scale, centre }: MapView,
  { x, y }: Point,
  width: number,
  height: number,
): Point => ({
  x: (x - width / 2) / scale + centre.x,
  y: (y - height / 2) / scale + centre.y,
});
