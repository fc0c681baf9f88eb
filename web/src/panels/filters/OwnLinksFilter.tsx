/** Whether the links that the reader drew are shown; nothing while there are none. */
import { useExploration } from '../../state/exploration-store.ts';
import type { Filters } from '../../state/filters.ts';
import { ownLinksAmong } from '../../state/own-link.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import styles from './FilterPanel.module.css';

interface OwnLinksFilterProps {
  readonly filters: Filters;
  readonly onSet: (filters: Filters, words: string) => void;
}

export function OwnLinksFilter({ filters, onSet }: OwnLinksFilterProps) {
  const count = useExploration((now) => ownLinksAmong(now.ownLinks, now.entities).size);
  if (count === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>Yours</legend>
      <CheckField
        label={`Links of your own (${count.toLocaleString('en-US')})`}
        checked={!filters.own}
        onChange={(shown) =>
          onSet(
            { ...filters, own: !shown },
            `Filter: links of your own ${shown ? 'shown' : 'hidden'}`,
          )
        }
      />
    </fieldset>
  );
}
