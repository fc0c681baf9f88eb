/** Says in one line what the last change on the canvas did, to those who cannot see it. */
import { useExploration } from '../../state/exploration-store.ts';
import styles from './LiveRegion.module.css';

/** Two regions that speak by turns: a screen reader passes over words that are put in place of the same words. */
export function LiveRegion() {
  const announcement = useExploration((now) => now.announcement);
  const turn = useExploration((now) => now.said % 2);
  return [0, 1].map((own) => (
    <p key={own} role="status" aria-live="polite" className={styles.live}>
      {own === turn ? announcement : ''}
    </p>
  ));
}
