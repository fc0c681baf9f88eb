/** A button that stays pressed until it is pressed again. */
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';

interface ToggleButtonProps {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly children: React.ReactNode;
}

export function ToggleButton({ isSelected, onChange, children }: ToggleButtonProps) {
  return (
    <AriaToggleButton
      isSelected={isSelected}
      onChange={onChange}
      className={cx(styles.button, styles.quiet, isSelected && styles.pressed)}
    >
      {children}
    </AriaToggleButton>
  );
}
