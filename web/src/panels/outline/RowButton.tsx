/** A button in a row of the outline, which keeps the row that it stands in as the place of the keyboard. */
import { useContext } from 'react';
import { TreeStateContext } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';

interface RowButtonProps {
  /** Key of its row. */
  readonly row: string;
  readonly label: string;
  readonly onPress: (button: Element) => void;
  readonly children: React.ReactNode;
}

export function RowButton({ row, label, onPress, children }: RowButtonProps) {
  const tree = useContext(TreeStateContext);
  return (
    <Button
      look="quiet"
      aria-label={label}
      // A tree that no key has moved in yet would draw the focus to its first row.
      onFocus={() => tree?.selectionManager.setFocusedKey(row)}
      onPress={({ target }) => onPress(target)}
    >
      {children}
    </Button>
  );
}
