import { type Box, sharedArea } from '../layout/box.ts';

/** The largest box within `whole` that touches none of the few `covers`; null where they leave nothing. */
export function largestFreeBox(whole: Box, covers: readonly Box[]): Box | null {
  const inTheWay = covers.filter((cover) => sharedArea(whole, cover) > 0);
  // A largest box ends, on each side, at the rim or where something begins to cover it.
  const lefts = [whole.left, ...inTheWay.map(({ right }) => right)];
  const rights = [whole.right, ...inTheWay.map(({ left }) => left)];
  const tops = [whole.top, ...inTheWay.map(({ bottom }) => bottom)];
  const bottoms = [whole.bottom, ...inTheWay.map(({ top }) => top)];
  let best: Box | null = null;
  for (const left of lefts)
    for (const right of rights)
      for (const top of tops)
        for (const bottom of bottoms) {
          const box = { left, right, top, bottom };
          if (sharedArea(box, whole) <= (best ? sharedArea(best, best) : 0)) continue;
          if (inTheWay.every((cover) => sharedArea(box, cover) === 0)) best = box;
        }
  return best;
}
