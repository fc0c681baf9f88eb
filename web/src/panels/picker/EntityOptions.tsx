/** What a combo box over entities offers: each with its mark, its name and its kind. */
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Entity } from '#model';
import { KindMark } from '../marks/KindMark.tsx';
import { kindWords } from '../marks/kind-words.ts';
import styles from './EntityOptions.module.css';

interface EntityOptionsProps {
  readonly nameOf: (entity: Entity) => string;
  /** Said where there is nothing to choose. */
  readonly empty: string;
}

export function EntityOptions({ nameOf, empty }: EntityOptionsProps) {
  return (
    <Popover className={styles.popover ?? ''} offset={4}>
      <ListBox
        className={styles.list ?? ''}
        renderEmptyState={() => <p className={styles.empty}>{empty}</p>}
      >
        {(item: Entity) => (
          <ListBoxItem id={item.id} textValue={nameOf(item)} className={styles.item ?? ''}>
            <KindMark entity={item} />
            <span className={styles.text}>
              <span>{nameOf(item)}</span>
              <span className={styles.about}>{kindWords(item)}</span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
