/** Keeps the instance as the store says. Renders nothing. */
import type { Core } from 'cytoscape';
import { useEffect } from 'react';
import { explorationStore } from '../state/exploration-store.ts';
import { duration } from './motion.ts';
import { syncElements } from './sync-elements.ts';

const GLIDE = 320;

export function Sync({ cy }: { readonly cy: Core }): null {
  useEffect(() => {
    syncElements(cy, explorationStore.getState(), 0);
    return explorationStore.subscribe((now, before) => {
      const changed =
        now.entities !== before.entities ||
        now.edges !== before.edges ||
        now.positions !== before.positions ||
        now.pinned !== before.pinned ||
        now.filters !== before.filters ||
        now.path?.shown !== before.path?.shown;
      // Entering or leaving a path replaces the picture: nothing glides from one to the other.
      if (changed)
        syncElements(cy, now, now.path?.chains === before.path?.chains ? duration(GLIDE) : 0);
    });
  }, [cy]);
  return null;
}
