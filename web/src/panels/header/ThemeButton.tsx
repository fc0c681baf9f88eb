/** Switches between light and dark; the choice is kept in this browser. */
import { Moon, Sun } from 'lucide-react';
import { chooseTheme, useTheme } from '../../state/theme.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ThemeButton.module.css';

export function ThemeButton() {
  const { theme } = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  const Icon = other === 'dark' ? Moon : Sun;
  return (
    <Button aria-label={`Use the ${other} theme`} onPress={() => chooseTheme(other)}>
      <Icon size={15} aria-hidden="true" />
      <span className={styles.word}>{other === 'dark' ? 'Dark' : 'Light'}</span>
    </Button>
  );
}
