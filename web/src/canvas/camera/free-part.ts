/** The part of the canvas that no panel covers, in CSS pixels of the canvas. */
import type { Box } from '../layout/box.ts';

const MARGIN = 28;

/** Reads `--inset-top`, `--inset-right`, `--inset-bottom` and `--inset-left` (pixels), set by whoever lays panels over the canvas. */
export function freePart(host: Element): Box {
  const { width, height, bottom } = host.getBoundingClientRect();
  const style = getComputedStyle(host);
  const inset = (side: string): number =>
    Number.parseFloat(style.getPropertyValue(`--inset-${side}`)) || 0;
  return freeBox(width, height, {
    left: inset('left'),
    top: inset('top'),
    right: inset('right'),
    bottom: Math.max(inset('bottom'), bottom - legendTop(host, bottom, height)),
  });
}

/** The legend is the canvas's own: it counts as a panel unless it covers a good part of a small screen. */
function legendTop(host: Element, bottom: number, height: number): number {
  const legend = host.parentElement?.querySelector('[data-covers="bottom"]');
  const top = legend?.getBoundingClientRect().top ?? bottom;
  return bottom - top < height * 0.3 ? top : bottom;
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
  const [fitsX, fitsY] = [box.right - box.left > 80, box.bottom - box.top > 80];
  return {
    left: fitsX ? box.left : 0,
    right: fitsX ? box.right : width,
    top: fitsY ? box.top : 0,
    bottom: fitsY ? box.bottom : height,
  };
}
