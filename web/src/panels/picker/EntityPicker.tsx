/** One end of a path question: a combo box over the search, showing who is chosen by mark and name. */
import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Entity, EntityId, SearchAnswer } from '#model';
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
  const answer = useEntity(chosen);
  // The hit just picked names itself, so that the field never shows an id in between.
  const [picked, setPicked] = useState<Entity | null>(null);
  const entity = picked?.id === chosen ? picked : (answer.data?.entity ?? null);
  const [typed, setTyped] = useState<string | null>(null);
  const asked = useSettled(typed?.trim() ?? '');
  const found = useSearch({ q: asked, limit: 12 });
  const hits = asked === '' ? [] : (found.data?.hits ?? []).map((hit) => hit.entity);
  const items = typed === null ? (entity ? [entity] : []) : hits;
  return (
    <ComboBox
      className={styles.picker ?? ''}
      allowsCustomValue
      items={items}
      allowsEmptyCollection
      selectedKey={chosen}
      inputValue={typed ?? nameOf(entity, chosen)}
      onInputChange={(text) => setTyped(text === nameOf(entity, chosen) ? null : text)}
      onSelectionChange={(key) => {
        const hit = items.find((item) => item.id === key);
        if (hit) {
          setPicked(hit);
          onChoose(hit.id);
        }
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
          renderEmptyState={() => <p className={styles.empty}>{emptyWords(asked, found.data)}</p>}
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

function emptyWords(asked: string, found: SearchAnswer | undefined): string {
  if (asked === '') return 'Type a name or an identifier.';
  return found ? `Nothing in these sources is called “${asked}”.` : 'Searching…';
}

function nameOf(entity: Entity | null, id: EntityId): string {
  if (!entity) return id;
  return fullName(entity);
}
