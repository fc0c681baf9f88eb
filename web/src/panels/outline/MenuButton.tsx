/** The menu that the canvas has under the right button, for a row. */
import { Ellipsis } from 'lucide-react';
import type { Selection } from '../../state/exploration.ts';
import { intend } from '../../state/intents.ts';
import { RowButton } from './RowButton.tsx';

interface MenuButtonProps {
  readonly row: string;
  readonly name: string;
  readonly selection: Selection;
}

export function MenuButton({ row, name, selection }: MenuButtonProps) {
  return (
    <RowButton
      row={row}
      label={`Actions for ${name}`}
      onPress={(button) => openMenuBelow(button, selection)}
    >
      <Ellipsis size={16} aria-hidden="true" />
    </RowButton>
  );
}

/** Opens the menu of a row below what it was asked for at. */
export function openMenuBelow(element: Element, selection: Selection): void {
  const { left, bottom } = element.getBoundingClientRect();
  intend({ type: 'menu', selection, x: left, y: bottom });
}
