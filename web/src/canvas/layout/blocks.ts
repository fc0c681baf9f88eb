/** One block for each group, side by side. */
import type { Body } from './box.ts';
import { grid } from './grid.ts';
import { pack } from './pack.ts';
import type { Places } from './spread.ts';

/** Each group as rows and columns of its own, the blocks packed towards the shape of the window. */
export function blocks(groups: readonly (readonly Body[])[], tall: boolean): Places {
  const parts = groups
    .filter((group) => group.length > 0)
    .map((bodies) => ({ bodies, places: grid(bodies, tall), stays: false }));
  return pack(parts, tall ? 0.6 : 1.7);
}
