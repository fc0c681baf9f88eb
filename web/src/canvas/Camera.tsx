/** Looks where it matters: all at first, newcomers when they are out of view, whatever is asked for. Renders nothing. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect } from 'react';
import { drawnOf } from '../state/exploration.ts';
import { explorationStore } from '../state/exploration-store.ts';
import { onIntent } from '../state/intents.ts';
import { fitAll, reveal } from './camera.ts';

interface CameraProps {
  readonly cy: Core;
  readonly host: RefObject<HTMLElement | null>;
}

export function Camera({ cy, host }: CameraProps): null {
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    fitAll(cy, element, 0);
    /** Viewports of the exploration, kept while a path is shown. */
    let kept = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    const stops = [
      explorationStore.subscribe((now, before) => {
        const [drawn, old] = [drawnOf(now), drawnOf(before)];
        if (now.path && !before.path) kept = { zoom: cy.zoom(), pan: { ...cy.pan() } };
        if (!now.path && before.path) cy.stop(true).viewport({ ...kept, pan: { ...kept.pan } });
        else if (drawn.positions !== old.positions) {
          const fresh = [...drawn.positions.keys()].filter((id) => !old.positions.has(id));
          if (old.positions.size === 0 || now.path?.chains !== before.path?.chains)
            fitAll(cy, element, 0);
          else if (fresh.length > 0) reveal(cy, element, nodes(cy, fresh));
        }
      }),
      onIntent('fit', () => fitAll(cy, element)),
      onIntent('reveal', ({ selection }) => reveal(cy, element, nodes(cy, [selection.id]))),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [cy, host]);
  return null;
}

function nodes(cy: Core, ids: readonly string[]) {
  const wanted = new Set(ids);
  return cy.elements().filter((element) => wanted.has(element.id()));
}
