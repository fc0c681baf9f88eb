/** What is on the canvas, counted, and of which day the data are. */
import { useHealth } from '../../api/queries.ts';
import { drawnOf } from '../../state/exploration.ts';
import { useExploration } from '../../state/exploration-store.ts';
import { sayNumber } from '../../state/say.ts';
import styles from './StatusLine.module.css';

export function StatusLine() {
  const drawn = useExploration(drawnOf);
  const health = useHealth();
  const records = [...drawn.edges.values()].reduce((sum, edge) => sum + edge.records, 0);
  return (
    <p className={styles.status}>
      {sayNumber(drawn.entities.size, 'entity', 'entities')} ·{' '}
      {sayNumber(drawn.edges.size, 'link', 'links')} ({sayNumber(records, 'record', 'records')}) ·
      every link cited
      {health.data?.contentAsOf ? ` · data of ${health.data.contentAsOf}` : ''}
    </p>
  );
}
