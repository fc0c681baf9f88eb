/** The acts on all that is chosen, as bar and menus offer them. */

import {
  chooseNeighbours,
  keepSeveral,
  pinSeveral,
  removeSeveral,
} from '../../state/changes/several-changes.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { intendOnGraph } from '../../state/intents.ts';
import { askOwnLink } from '../own-links/own-link-asked.ts';
import { placeInQuestion } from '../paths/question/draft-question.ts';

export interface SeveralAction {
  readonly label: string;
  readonly run: () => void;
}

/** `pinned`: whether all of them are pinned already. */
export const severalActions = (pinned: boolean): readonly SeveralAction[] => [
  { label: 'Hide', run: () => explore(removeSeveral) },
  { label: 'Keep only these', run: () => explore(keepSeveral) },
  { label: pinned ? 'Unpin' : 'Pin', run: () => explore(pinSeveral(!pinned)) },
  { label: 'Use as From', run: () => placeAll('from') },
  { label: 'Use as To', run: () => placeAll('to') },
  ...linkTheTwo(),
  { label: 'Group by kind', run: () => intendOnGraph({ type: 'layout', layout: 'kinds' }) },
  { label: 'Choose neighbours', run: () => explore(chooseNeighbours(chosen())) },
];

const chosen = () => explorationStore.getState().several;

function linkTheTwo(): SeveralAction[] {
  const [from, to, ...others] = chosen();
  if (!from || !to || others.length > 0) return [];
  return [{ label: 'Link these two…', run: () => askOwnLink({ from, to }) }];
}

function placeAll(role: 'from' | 'to'): void {
  for (const id of chosen()) placeInQuestion(role, id);
}
