/** What is wrong or special with a statement, an edge or a chain, in words. */
import { FLAG_MEANINGS, type Flag } from '#model';
import styles from './FlagNotes.module.css';

export function FlagNotes({ flags }: { readonly flags: readonly Flag[] }) {
  if (flags.length === 0) return null;
  return (
    <ul className={styles.flags} aria-label="Cautions">
      {flags.map((flag) => (
        <li key={flag} className={styles.flag}>
          {FLAG_MEANINGS[flag]}
        </li>
      ))}
    </ul>
  );
}
