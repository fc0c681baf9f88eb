/** Ways of choosing several, and of finding one, from the bar over the canvas. */

import { chooseSeveral } from '../../state/changes/several-changes.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { intendOnGraph } from '../../state/intents.ts';
import { pictureOf } from '../../state/picture.ts';
import { type MenuAction, MenuButton } from '../../ui/MenuButton.tsx';

type ChooseId = 'box' | 'lasso' | 'all' | 'find';

const CHOICES: readonly MenuAction<ChooseId>[] = [
  { id: 'box', label: 'By a box', about: 'or Shift and drag' },
  { id: 'lasso', label: 'By a loop', about: 'or Shift, Alt and drag' },
  { id: 'all', label: 'All that is shown' },
  { id: 'find', label: 'Find on the canvas', about: 'Ctrl F while it has the focus' },
];

export function ChooseMenu() {
  return (
    <MenuButton
      label="Choose"
      menu="Ways to choose several"
      look="quiet"
      actions={CHOICES}
      onAction={choose}
    />
  );
}

function choose(id: ChooseId): void {
  if (id === 'find') intendOnGraph({ type: 'find' });
  else if (id === 'all')
    explore(chooseSeveral(pictureOf(explorationStore.getState()).entities.keys()));
  else intendOnGraph({ type: 'choose-by', shape: id });
}
