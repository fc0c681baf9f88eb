/** What the pointer asks for: select, open, expand, move, menu. Renders nothing. */

import type { Core, EventObject } from 'cytoscape';
import { type RefObject, useEffect } from 'react';
import type { EdgeId, EntityId } from '#model';
import { select, setPositions } from '../../state/changes/changes.ts';
import { chooseSeveral, toggleChosen } from '../../state/changes/several-changes.ts';
import type { Selection } from '../../state/exploration.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import type { FoldId } from '../../state/fold.ts';
import { intend } from '../../state/intents.ts';
import type { OwnLinkId } from '../../state/own-link.ts';
import { stepTo } from '../keyboard/cursor.ts';

interface PointerProps {
  readonly cy: Core;
  readonly host: RefObject<HTMLElement | null>;
}

export function Pointer({ cy, host }: PointerProps): null {
  useEffect(() => {
    const tap = ({ target, originalEvent }: EventObject): void => {
      const selection = target === cy ? null : selectionOf(target);
      const adds = originalEvent?.ctrlKey || originalEvent?.metaKey;
      if (selection?.type === 'entity' && adds) {
        explore(toggleChosen(selection.id));
        return;
      }
      if (!selection && explorationStore.getState().several.size > 0) explore(chooseSeveral([]));
      if (selection?.type === 'entity') stepTo(selection.id);
      explore(select(selection));
    };
    const expand = ({ target }: EventObject): void => {
      if (explorationStore.getState().path || target === cy) return;
      const { type, id } = selectionOf(target);
      if (type === 'entity') intend({ type: 'expand', id });
      else if (type === 'fold') intend({ type: 'unfold', id });
    };
    const menu = ({ target, renderedPosition }: EventObject): void => {
      const selection = target === cy ? null : selectionOf(target);
      const box = host.current?.getBoundingClientRect();
      if (!selection || !box) return;
      explore(select(selection));
      const [x, y] = [box.left + renderedPosition.x, box.top + renderedPosition.y];
      intend({ type: 'menu', selection, x, y });
    };
    const dropped = ({ target }: EventObject): void =>
      explore(setPositions([[idOf(target), { ...target.position() }]]));
    cy.on('tap', tap).on('dbltap', expand).on('cxttap taphold', menu);
    cy.on('dragfree', 'node', dropped);
    return () => {
      cy.off('tap', tap).off('dbltap', expand).off('cxttap taphold', menu);
      cy.off('dragfree', 'node', dropped);
    };
  }, [cy, host]);
  return null;
}

interface Element {
  id(): string;
  isNode(): boolean;
  data(name: string): unknown;
}

/** Cytoscape hands back the ids that the store gave it. */
const idOf = (element: Pick<Element, 'id'>): EntityId => element.id() as EntityId;
function selectionOf(element: Element): Selection {
  if (element.isNode()) return { type: 'entity', id: idOf(element) };
  if (element.data('own')) return { type: 'own', id: element.id() as OwnLinkId }; // the same
  return element.data('fold') === ''
    ? { type: 'edge', id: element.id() as EdgeId } // the same
    : { type: 'fold', id: element.id() as FoldId }; // the same
}
