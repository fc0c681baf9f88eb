/** Boxes of nodes in canvas units: what a node covers with and without its label. */
import type { Point } from '../../state/exploration.ts';

/** A node as layouts see it: a body centred on its position, a label hanging below. */
export interface Body {
  readonly id: string;
  readonly w: number;
  readonly h: number;
  readonly labelW: number;
  readonly labelH: number;
}

export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The body alone, grown by `gap` on every side. */
export const bodyBox = ({ w, h }: Body, { x, y }: Point, gap = 0): Box => ({
  left: x - w / 2 - gap,
  right: x + w / 2 + gap,
  top: y - h / 2 - gap,
  bottom: y + h / 2 + gap,
});

/** The label alone. */
export const labelBox = ({ h, labelW, labelH }: Body, { x, y }: Point): Box => ({
  left: x - labelW / 2,
  right: x + labelW / 2,
  top: y + h / 2,
  bottom: y + h / 2 + labelH,
});

/** Body and label together, grown by `gap`. */
export const wholeBox = ({ w, h, labelW, labelH }: Body, { x, y }: Point, gap = 0): Box => ({
  left: x - Math.max(w, labelW) / 2 - gap,
  right: x + Math.max(w, labelW) / 2 + gap,
  top: y - h / 2 - gap,
  bottom: y + h / 2 + labelH + gap,
});

/** The area that two boxes share; 0 when they only touch. */
export function sharedArea(a: Box, b: Box): number {
  const w = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return w > 0 && h > 0 ? w * h : 0;
}

/** The smallest box round several; null for none. */
export function unionBox(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null;
  for (const box of boxes)
    all = all
      ? {
          left: Math.min(all.left, box.left),
          top: Math.min(all.top, box.top),
          right: Math.max(all.right, box.right),
          bottom: Math.max(all.bottom, box.bottom),
        }
      : box;
  return all;
}
