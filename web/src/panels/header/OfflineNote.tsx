/** Says that the connection is gone while it is; what is on the screen stays and keeps working. */
import { useSyncExternalStore } from 'react';
import styles from './OfflineNote.module.css';

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

export function OfflineNote() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <p role="status" className={styles.note} data-shown={!online || undefined}>
      {online ? '' : 'No connection. What is here stays; new records come when it is back.'}
    </p>
  );
}
