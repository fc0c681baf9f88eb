import type { EntityId } from '#model';
import { edgePath, entityPath } from '../../state/address/address.ts';
import { keepNeighbourhood, pin, removeEntity, select } from '../../state/changes/changes.ts';
import { removeFold } from '../../state/changes/fold-changes.ts';
import { chooseKind, chooseNeighbours, toggleChosen } from '../../state/changes/several-changes.ts';
import { drawnKind } from '../../state/drawn-kind.ts';
import type { Selection } from '../../state/exploration.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import type { FoldId } from '../../state/fold.ts';
import { intend, intendOnGraph } from '../../state/intents.ts';
import { ownLinkActions } from '../own-links/own-link-actions.ts';
import { askOwnLink } from '../own-links/own-link-asked.ts';
import { placeInQuestion, ROLE_LABELS } from '../paths/question/draft-question.ts';
import { severalActions } from '../several/several-actions.ts';

export interface SelectionAction {
  readonly label: string;
  readonly run: () => void;
}

/** The acts on one thing of the canvas, or on all that is chosen if it is among them; menus and the command box offer the same. */
export function selectionActions(
  selection: Selection,
  navigate: (address: string) => void,
): readonly SelectionAction[] {
  const inspect: SelectionAction = {
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
  if (selection.type === 'own') return [inspect, ...ownLinkActions(selection.id)];
  const { several, pinned } = explorationStore.getState();
  if (several.has(selection.id))
    return [
      inspect,
      ...severalActions([...several].every((id) => pinned.has(id))),
      { label: 'Let go of this one', run: () => explore(toggleChosen(selection.id)) },
    ];
  return [inspect, ...entityActions(selection.id, navigate)];
}

function foldActions(id: FoldId): readonly SelectionAction[] {
  const unfold = { label: 'Unfold', run: () => intend({ type: 'unfold', id }) };
  if (!explorationStore.getState().folds.has(id)) return [unfold];
  return [unfold, { label: 'Hide', run: () => explore(removeFold(id)) }];
}

function choosePeers(id: EntityId): void {
  const entity = explorationStore.getState().entities.get(id);
  if (entity) explore(chooseKind(drawnKind(entity)));
}

function entityActions(
  id: EntityId,
  navigate: (address: string) => void,
): readonly SelectionAction[] {
  const { pinned: allPinned, several } = explorationStore.getState();
  const pinned = allPinned.has(id);
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
      run: () => intendOnGraph({ type: 'layout', layout: 'radial', around: id }),
    },
    {
      label: several.size > 0 ? 'Choose this one too' : 'Choose this one',
      run: () => explore(toggleChosen(id)),
    },
    { label: 'Choose its neighbours', run: () => explore(chooseNeighbours([id])) },
    { label: 'Choose all of its kind', run: () => choosePeers(id) },
    { label: 'Draw your own link…', run: () => askOwnLink({ from: id, to: null }) },
    { label: pinned ? 'Unpin' : 'Pin', run: () => explore(pin(id, !pinned)) },
    { label: 'Hide', run: () => explore(removeEntity(id)) },
    {
      label: 'Keep only this and its neighbours',
      run: () => explore(keepNeighbourhood(id)),
    },
  ];
}
