/** One end of a path question: a combo box over the search, showing who is chosen by mark and name. */
import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Entity, EntityId } from '#model';
import { useEntity, useSearch } from '../../api/queries.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { kindWords } from '../marks/kind-words.ts';
import { fullName } from '../words/full-name.ts';
import styles from './EntityPicker.module.css';

interface EntityPickerProps {
  readonly label: string;
  readonly chosen: EntityId;
  readonly onChoose: (id: EntityId) => void;
}

export function EntityPicker({ label, chosen, onChoose }: EntityPickerProps) {
  const entity = useEntity(chosen).data?.entity ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const asked = useSettled(typed?.trim() ?? '');
  const hits = useSearch({ q: asked, limit: 12 }).data?.hits ?? [];
  const items = typed === null || asked === '' ? [] : hits.map((hit) => hit.entity);
  return (
    <ComboBox
      className={styles.picker ?? ''}
      allowsCustomValue
      allowsEmptyCollection
      items={items}
      selectedKey={null}
      inputValue={typed ?? nameOf(entity, chosen)}
      onInputChange={(text) => setTyped(text === nameOf(entity, chosen) ? null : text)}
      onSelectionChange={(key) => {
        const picked = items.find((item) => item.id === key);
        if (picked) onChoose(picked.id);
        setTyped(null);
      }}
      onBlur={() => setTyped(null)}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.box}>
        {entity && typed === null ? <KindMark entity={entity} /> : null}
        <Input
          className={styles.input ?? ''}
          onFocus={(event) => event.target.select()}
          placeholder="Name or identifier"
        />
      </div>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={styles.empty}>{emptyWords(asked)}</p>}
        >
          {(item: Entity) => (
            <ListBoxItem
              id={item.id}
              textValue={nameOf(item, item.id)}
              className={styles.item ?? ''}
            >
              <KindMark entity={item} />
              <span className={styles.text}>
                <span>{nameOf(item, item.id)}</span>
                <span className={styles.about}>{kindWords(item)}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function nameOf(entity: Entity | null, id: EntityId): string {
  if (!entity) return id;
  return fullName(entity);
}

const emptyWords = (asked: string): string =>
  asked === '' ? 'Type a name or an identifier.' : 'Nothing found so far.';
