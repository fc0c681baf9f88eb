/** Where a thing stands, when a record says so: planned is not operational. */
import type { Status } from '#model';
import { statusWords } from '../words/status-words.ts';
import styles from './StatusNote.module.css';

export function StatusNote({ status }: { readonly status: Status | null }) {
  if (status === null) return null;
  return (
    <span className={styles.status} data-status={status}>
      Status: <b>{statusWords(status)}</b>
    </span>
  );
}
