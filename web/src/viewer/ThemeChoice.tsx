import { chooseTheme, useTheme } from '../state/theme.ts';
import styles from './viewer.module.css';

/** Light or dark; on paper it is always light. */
export function ThemeChoice() {
  const { theme } = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <p data-print="no" className={styles.actions}>
      <button type="button" className={styles.button} onClick={() => chooseTheme(other)}>
        Show it {other}
      </button>
      <button type="button" className={styles.button} onClick={() => window.print()}>
        Print
      </button>
    </p>
  );
}
