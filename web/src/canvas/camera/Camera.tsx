/** Looks where it matters: all at first, newcomers when they are out of view, whatever is asked for. Renders nothing. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect } from 'react';
import { type Drawn, wholeOf } from '../../state/exploration.ts';
import { explorationStore } from '../../state/exploration-store.ts';
import { onIntent } from '../../state/intents.ts';
import { fitAll, reveal } from './move-camera.ts';

/** Milliseconds after which a panel that opens has taken its place. */
const PANEL_OPENS = 80;

interface Look {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}
/** Where the last canvas looked, so that coming back from the table finds the same view. A canvas of another size looks anew. */
let lastLook: {
  readonly at: Drawn['positions'];
  readonly size: string;
  readonly view: Look;
} | null = null;

interface CameraProps {
  readonly cy: Core;
  readonly host: RefObject<HTMLElement | null>;
}

export function Camera({ cy, host }: CameraProps): null {
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const wholeNow = (): Drawn => wholeOf(explorationStore.getState());
    if (lastLook?.at === wholeNow().positions && lastLook.size === sizeOf(cy))
      cy.viewport(lastLook.view);
    else fitAll(cy, element, 0);
    /** View of the exploration, kept while a path is shown. */
    let kept = viewOf(cy);
    let size = sizeOf(cy);
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** A window of another size shows the chains whole again; an exploration stays where the reader left it. */
    let refit: ReturnType<typeof setTimeout> | undefined;
    const resized = (): void => {
      clearTimeout(refit);
      refit = setTimeout(() => {
        size = sizeOf(cy);
        if (explorationStore.getState().path) fitAll(cy, element, 0);
      }, PANEL_OPENS);
    };
    window.addEventListener('resize', resized);
    const stops = [
      explorationStore.subscribe((now, before) => {
        const [drawn, old] = [wholeOf(now), wholeOf(before)];
        if (now.path && !before.path) kept = viewOf(cy);
        if (!now.path && before.path) cy.stop(true).viewport(kept);
        else if (drawn.positions !== old.positions) {
          const fresh = [...drawn.positions.keys()].filter((id) => !old.positions.has(id));
          if (old.positions.size === 0 || now.path?.chains !== before.path?.chains)
            fitAll(cy, element, 0);
          else if (fresh.length > 0) reveal(cy, element, fresh);
        }
        const chosen = now.selection;
        if (chosen && chosen !== before.selection && chosen.type === 'entity') {
          // The panel that opens on a selection must not cover what it is about.
          clearTimeout(timer);
          timer = setTimeout(() => reveal(cy, element, [chosen.id]), PANEL_OPENS);
        }
      }),
      onIntent('fit', () => fitAll(cy, element)),
      onIntent('reveal', ({ selection }) => reveal(cy, element, [selection.id])),
    ];
    return () => {
      clearTimeout(timer);
      clearTimeout(refit);
      window.removeEventListener('resize', resized);
      for (const stop of stops) stop();
      lastLook = { at: wholeNow().positions, size, view: viewOf(cy) };
    };
  }, [cy, host]);
  return null;
}

const viewOf = (cy: Core): Look => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
const sizeOf = (cy: Core): string => `${cy.width()} × ${cy.height()}`;
