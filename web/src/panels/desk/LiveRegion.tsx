/** Says in one line what the last change on the canvas did, to those who cannot see it. */
import { useExploration } from '../../state/exploration-store.ts';
import styles from './LiveRegion.module.css';

export function LiveRegion() {
  return (
    <p role="status" aria-live="polite" className={styles.live}>
      {useExploration((now) => now.announcement)}
    </p>
  );
}
