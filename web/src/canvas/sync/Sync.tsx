/** Keeps the instance as the store says. Renders nothing. */
import type { Core } from 'cytoscape';
import { useEffect } from 'react';
import { explorationStore } from '../../state/exploration-store.ts';
import { pictureOf } from '../../state/picture.ts';
import { duration } from '../camera/motion.ts';
import type { Tier } from '../elements/tiers.ts';
import { type Parts, syncElements } from './sync-elements.ts';

const GLIDE = 320;
/** Whatever its size, a bulk drawing comes in steady parts; elsewhere a step must not take the reader's time. */
const BULK: Parts = { least: 400, frames: Number.POSITIVE_INFINITY };
const STEP: Parts = { least: 12, frames: 8 };

export function Sync({ cy, tier }: { readonly cy: Core; readonly tier: Tier }): null {
  useEffect(() => {
    const bulk = tier === 'bulk';
    syncElements(cy, explorationStore.getState(), 0, bulk ? BULK : undefined);
    let picture = pictureOf(explorationStore.getState());
    return explorationStore.subscribe((now, before) => {
      const last = picture;
      picture = pictureOf(now);
      const changed =
        picture !== last ||
        now.pinned !== before.pinned ||
        now.more !== before.more ||
        now.path?.shown !== before.path?.shown;
      // Entering or leaving a path replaces the picture: nothing glides from one to the other.
      if (changed)
        syncElements(
          cy,
          now,
          now.path?.chains === before.path?.chains ? duration(GLIDE) : 0,
          bulk ? BULK : STEP,
        );
    });
  }, [cy, tier]);
  return null;
}
