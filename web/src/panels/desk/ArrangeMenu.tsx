/** Layouts, from the bar over the canvas. */
import { intendOnGraph, type LayoutName } from '../../state/intents.ts';
import { type MenuAction, MenuButton } from '../../ui/MenuButton.tsx';

/** Each layout by its name, with what it shows. */
export const LAYOUTS: readonly MenuAction<LayoutName>[] = [
  { id: 'tidy', label: 'Tidy', about: 'linked ones close together' },
  { id: 'flow', label: 'Along the money', about: 'layers from left to right' },
  { id: 'radial', label: 'Around one', about: 'rings around what is selected' },
  { id: 'grid', label: 'In rows', about: 'kind by kind, by name' },
  { id: 'kinds', label: 'Group by kind', about: 'a block for each; only those chosen, if any are' },
];

/** Undoable like every step; what is pinned stays. */
export function ArrangeMenu() {
  return (
    <MenuButton
      label="Arrange"
      menu="Layouts; pinned entities stay"
      look="quiet"
      actions={LAYOUTS}
      onAction={(layout) => intendOnGraph({ type: 'layout', layout })}
    />
  );
}
