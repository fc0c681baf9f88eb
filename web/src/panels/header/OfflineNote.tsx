/** Says that the connection is gone while it is; what is on the screen stays and keeps working. */
import { useConnection } from '../../api/connection.ts';
import styles from './OfflineNote.module.css';

export function OfflineNote() {
  const online = useConnection();
  return (
    <p role="status" className={styles.note} data-shown={!online || undefined}>
      {online ? '' : 'No connection. What is here stays; new records come when it is back.'}
    </p>
  );
}
