/** From what is in view to how zoom and pan show it, and back. */
import type { Frame } from '../../state/camera.ts';
import type { Box } from '../layout/box.ts';
import { type Viewport, viewportToFit } from './viewports.ts';

export const boxOfFrame = ({ x, y, width, height }: Frame): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** Shows the whole frame in a free part of any size, no larger than `largest`. */
export const viewportOfFrame = (frame: Frame, free: Box, largest: number): Viewport =>
  viewportToFit(boxOfFrame(frame), free, largest);

/** What fills the free part. */
export const frameInView = (free: Box, { zoom, pan }: Viewport): Frame => ({
  x: (free.left - pan.x) / zoom,
  y: (free.top - pan.y) / zoom,
  width: (free.right - free.left) / zoom,
  height: (free.bottom - free.top) / zoom,
});
