/** Keeps the instance as the store says. Renders nothing. */
import type { Core } from 'cytoscape';
import { useEffect } from 'react';
import { explorationStore } from '../state/exploration-store.ts';
import { pictureOf } from '../state/picture.ts';
import { duration } from './motion.ts';
import { syncElements } from './sync-elements.ts';
import type { Tier } from './tiers.ts';

const GLIDE = 320;

export function Sync({ cy, tier }: { readonly cy: Core; readonly tier: Tier }): null {
  useEffect(() => {
    const inParts = tier === 'bulk';
    syncElements(cy, explorationStore.getState(), 0, inParts);
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
          inParts,
        );
    });
  }, [cy, tier]);
  return null;
}
