/** The menu that the canvas has under the right button, for a row. */
import { Ellipsis } from 'lucide-react';
import type { Selection } from '../../state/exploration.ts';
import { intend } from '../../state/intents.ts';
import { Button } from '../../ui/Button.tsx';

interface MenuButtonProps {
  readonly name: string;
  readonly selection: Selection;
}

export function MenuButton({ name, selection }: MenuButtonProps) {
  return (
    <Button
      look="quiet"
      aria-label={`Actions for ${name}`}
      onPress={({ target }) => {
        const { left, bottom } = target.getBoundingClientRect();
        intend({ type: 'menu', selection, x: left, y: bottom });
      }}
    >
      <Ellipsis size={16} aria-hidden="true" />
    </Button>
  );
}
