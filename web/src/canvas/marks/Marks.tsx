/** Repaints the marks when selection, path, cursor or elements change, and marks what the pointer is on. Renders nothing. */
import type { Core, EventObject } from 'cytoscape';
import { useEffect } from 'react';
import { explorationStore } from '../../state/exploration-store.ts';
import type { Tier } from '../elements/tiers.ts';
import { cursorStore } from '../keyboard/cursor.ts';
import { paintMarks } from './paint-marks.ts';

/** Milliseconds after which the last part of what is added has come. */
const PARTS = 60;

export function Marks({ cy, tier }: { readonly cy: Core; readonly tier: Tier }): null {
  useEffect(() => {
    const paint = (): void =>
      paintMarks(cy, explorationStore.getState(), cursorStore.getState(), tier);
    const over = ({ target }: EventObject): void => {
      target.addClass('hover');
      cy.container()?.style.setProperty('cursor', 'pointer');
    };
    const out = ({ target }: EventObject): void => {
      target.removeClass('hover');
      cy.container()?.style.removeProperty('cursor');
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    // In a task of its own: a step that adds much must not hold the page for its marks as well.
    const soon = (wait = 0): void => {
      clearTimeout(timer);
      timer = setTimeout(paint, wait);
    };
    const added = (): void => soon(PARTS);
    paint();
    cy.on('mouseover', 'node, edge', over).on('mouseout', 'node, edge', out).on('add', added);
    const stops = [explorationStore.subscribe(() => soon()), cursorStore.subscribe(() => soon())];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      cy.off('mouseover', over).off('mouseout', out).off('add', added);
    };
  }, [cy, tier]);
  return null;
}
