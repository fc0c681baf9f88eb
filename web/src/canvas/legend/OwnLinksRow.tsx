/** The line of the legend for what the reader drew; nothing while there is none. */
import { filter } from '../../state/changes/changes.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import { ownLinksAmong } from '../../state/own-link.ts';
import { pictureOf } from '../../state/picture.ts';
import styles from './Legend.module.css';
import { LegendToggle } from './LegendToggle.tsx';
import { OwnLinkSample } from './samples.tsx';

export function OwnLinksRow() {
  const whole = useExploration((now) =>
    now.path ? 0 : ownLinksAmong(now.ownLinks, now.entities).size,
  );
  const shown = useExploration(pictureOf).own.size;
  const filters = useExploration((now) => now.filters);
  if (whole === 0) return null;
  const said = `Filter: links of your own ${filters.own ? 'shown' : 'hidden'}`;
  return (
    <LegendToggle
      shown={shown}
      whole={whole}
      on={!filters.own}
      onToggle={() => explore(filter({ ...filters, own: !filters.own }, said))}
    >
      <OwnLinkSample /> <span className={styles.word}>yours; no record</span>
    </LegendToggle>
  );
}
