/** A combo box over the search: type a name or an identifier, choose who is meant. */
import { useState } from 'react';
import { ComboBox, Input } from 'react-aria-components';
import { type EntityId, LONGEST_SEARCH, type SearchAnswer } from '#model';
import { useSearch } from '../../api/queries.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { fullName } from '../words/full-name.ts';
import { EntityOptions } from './EntityOptions.tsx';
import styles from './EntitySearch.module.css';

interface EntitySearchProps {
  readonly label: string;
  /** Whether something is chosen already. */
  readonly more: boolean;
  readonly describedBy: string | undefined;
  readonly onChoose: (id: EntityId) => void;
}

export function EntitySearch({ label, more, describedBy, onChoose }: EntitySearchProps) {
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const found = useSearch({ q: asked, limit: 12 });
  const items = asked === '' ? [] : (found.data?.hits ?? []).map((hit) => hit.entity);
  return (
    <ComboBox
      aria-label={label}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      className={styles.picker ?? ''}
      allowsCustomValue
      allowsEmptyCollection={typed.trim() !== ''}
      items={items}
      selectedKey={null}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={(key) => {
        const hit = items.find((item) => item.id === key);
        if (!hit) return;
        onChoose(hit.id);
        setTyped('');
      }}
      onBlur={() => setTyped('')}
    >
      <Input
        className={styles.input ?? ''}
        maxLength={LONGEST_SEARCH}
        placeholder={more ? 'Add another' : 'Name or identifier'}
      />
      <EntityOptions nameOf={fullName} empty={emptyWords(asked, found.data)} />
    </ComboBox>
  );
}

function emptyWords(asked: string, found: SearchAnswer | undefined): string {
  if (asked === '') return 'Type a name or an identifier.';
  return found ? `Nothing in these sources is called “${asked}”.` : 'Searching…';
}
