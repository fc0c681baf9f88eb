/** The part of the canvas that nothing covers, in CSS pixels of the canvas. */
import type { Box } from '../layout/box.ts';
import { largestFreeBox } from './largest-free-box.ts';

const MARGIN = 28;
/** Between what covers the canvas and what is drawn. */
const GAP = 12;
/** A free part that is smaller than this is none. */
const LEAST = 80;

/**
 * Panels say their room by `--inset-top`, `--inset-right`, `--inset-bottom` and `--inset-left` (pixels); whatever else
 * lies over the canvas bears `data-covers`.
 */
export function freePart(host: Element): Box {
  const own = host.getBoundingClientRect();
  const style = getComputedStyle(host);
  const inset = (side: string): number =>
    Number.parseFloat(style.getPropertyValue(`--inset-${side}`)) || 0;
  const free = freeBox(own.width, own.height, {
    left: inset('left'),
    top: inset('top'),
    right: inset('right'),
    bottom: inset('bottom'),
  });
  const covers = [...host.ownerDocument.querySelectorAll('[data-covers]')]
    .map((cover) => cover.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }) => ({
      left: left - own.left - GAP,
      top: top - own.top - GAP,
      right: right - own.left + GAP,
      bottom: bottom - own.top + GAP,
    }));
  const clear = largestFreeBox(free, covers);
  return clear && isRoomy(clear) ? clear : free;
}

/** Insets that leave no room are ignored: better a covered drawing than none. */
export function freeBox(width: number, height: number, inset: Box): Box {
  const [x, y] = [Math.min(MARGIN, width / 12), Math.min(MARGIN, height / 12)];
  const box = {
    left: inset.left + x,
    top: inset.top + y,
    right: width - inset.right - x,
    bottom: height - inset.bottom - y,
  };
  const [fitsX, fitsY] = [box.right - box.left > LEAST, box.bottom - box.top > LEAST];
  return {
    left: fitsX ? box.left : 0,
    right: fitsX ? box.right : width,
    top: fitsY ? box.top : 0,
    bottom: fitsY ? box.bottom : height,
  };
}

const isRoomy = ({ left, top, right, bottom }: Box): boolean =>
  right - left > LEAST && bottom - top > LEAST;
