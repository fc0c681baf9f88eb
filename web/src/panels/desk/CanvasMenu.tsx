/** What can be done with a node or a line of the canvas, at the place where it was asked for. */
import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useLocation } from 'wouter';
import type { EntityId } from '#model';
import { edgePath, entityPath } from '../../state/address.ts';
import { keepNeighbourhood, pin, removeEntity, select } from '../../state/changes.ts';
import { drawnKind } from '../../state/drawn-kind.ts';
import type { Selection } from '../../state/exploration.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import type { FoldId } from '../../state/fold.ts';
import { removeFold } from '../../state/fold-changes.ts';
import { type Intent, intend, onIntent } from '../../state/intents.ts';
import { chooseKind, chooseNeighbours } from '../../state/several-changes.ts';
import { placeInQuestion, ROLE_LABELS } from '../paths/draft-question.ts';
import { severalActions } from '../several/several-actions.ts';
import styles from './CanvasMenu.module.css';

type MenuIntent = Extract<Intent, { type: 'menu' }>;
interface Action {
  readonly label: string;
  readonly run: () => void;
}

export function CanvasMenu() {
  const [asked, setAsked] = useState<MenuIntent | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const actions = useActions(asked?.selection ?? null);
  useEffect(() => onIntent('menu', setAsked), []);
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        className={styles.anchor}
        style={{ left: asked?.x ?? 0, top: asked?.y ?? 0 }}
      />
      <Popover
        isOpen={asked !== null}
        onOpenChange={(open) => {
          if (!open) setAsked(null);
        }}
        triggerRef={anchor}
        placement="bottom start"
        className={styles.popover ?? ''}
      >
        <Menu
          aria-label="Actions"
          autoFocus="first"
          className={styles.menu ?? ''}
          onAction={(label) => {
            setAsked(null);
            actions.find((action) => action.label === label)?.run();
          }}
        >
          {actions.map(({ label }) => (
            <MenuItem key={label} id={label} className={styles.item ?? ''}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

function useActions(selection: Selection | null): readonly Action[] {
  const [, navigate] = useLocation();
  if (!selection) return [];
  const inspect: Action = {
    label: 'Show in the inspector',
    run: () => {
      explore(select(selection));
      intend({ type: 'open', selection });
    },
  };
  if (selection.type === 'edge')
    return [
      inspect,
      { label: 'Open its page', run: () => navigate(edgePath(selection.id)) },
      { label: 'Fold parallel links', run: () => intend({ type: 'fold', selection }) },
    ];
  if (selection.type === 'fold') return [inspect, ...foldActions(selection.id)];
  const { several, pinned } = explorationStore.getState();
  if (several.has(selection.id))
    return [inspect, ...severalActions([...several].every((id) => pinned.has(id)))];
  return [inspect, ...entityActions(selection.id, navigate)];
}

function foldActions(id: FoldId): readonly Action[] {
  const unfold = { label: 'Unfold', run: () => intend({ type: 'unfold', id }) };
  if (!explorationStore.getState().folds.has(id)) return [unfold];
  return [unfold, { label: 'Hide', run: () => explore(removeFold(id)) }];
}

function choosePeers(id: EntityId): void {
  const entity = explorationStore.getState().entities.get(id);
  if (entity) explore(chooseKind(drawnKind(entity)));
}

function entityActions(id: EntityId, navigate: (address: string) => void): readonly Action[] {
  const pinned = explorationStore.getState().pinned.has(id);
  return [
    { label: 'Expand', run: () => intend({ type: 'expand', id }) },
    {
      label: 'Fold contracts and parallel links',
      run: () => intend({ type: 'fold', selection: { type: 'entity', id } }),
    },
    { label: 'Open its page', run: () => navigate(entityPath(id)) },
    ...ROLE_LABELS.map(([role, label]) => ({ label, run: () => placeInQuestion(role, id) })),
    {
      label: 'Lay out around it',
      run: () => intend({ type: 'layout', layout: 'radial', around: id }),
    },
    { label: 'Choose its neighbours', run: () => explore(chooseNeighbours([id])) },
    { label: 'Choose all of its kind', run: () => choosePeers(id) },
    { label: pinned ? 'Unpin' : 'Pin', run: () => explore(pin(id, !pinned)) },
    { label: 'Hide', run: () => explore(removeEntity(id)) },
    {
      label: 'Keep only this and its neighbours',
      run: () => explore(keepNeighbourhood(id)),
    },
  ];
}
