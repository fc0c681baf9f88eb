/** A combo box over what is on the canvas: type part of a name, choose who is meant. */
import { useId, useState } from 'react';
import { ComboBox, Input, Label } from 'react-aria-components';
import { type Entity, type EntityId, LONGEST_SEARCH } from '#model';
import { explorationStore, useExploration } from '../../state/exploration-store.ts';
import { isMeant, NO_FILTERS } from '../../state/filters.ts';
import { readingName } from '../../state/reading-name.ts';
import styles from '../../ui/Field.module.css';
import { EntityOptions } from '../picker/EntityOptions.tsx';

/** More are found by typing on. */
const MOST_OFFERED = 30;

interface DrawnEntityFieldProps {
  /** The end that is there already. */
  readonly except: EntityId;
  readonly onChoose: (id: EntityId) => void;
  readonly error: string | null;
}

export function DrawnEntityField({ except, onChoose, error }: DrawnEntityFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const entities = useExploration((now) => now.entities);
  const items = found(entities.values(), except, typed);
  return (
    <ComboBox
      className={styles.field ?? ''}
      allowsCustomValue
      allowsEmptyCollection
      items={items}
      selectedKey={null}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={(key) => {
        const entity = items.find((one) => one.id === key);
        if (entity) onChoose(entity.id);
      }}
      isInvalid={error !== null}
      {...(error === null ? {} : { 'aria-describedby': id })}
    >
      <Label className={styles.label ?? ''}>The other end, on the canvas</Label>
      <Input
        className={styles.input ?? ''}
        maxLength={LONGEST_SEARCH}
        placeholder="Part of a name"
        autoFocus
      />
      {error === null ? null : (
        <p id={id} className={styles.error}>
          {error}
        </p>
      )}
      <EntityOptions nameOf={readingName} empty={emptyWords()} />
    </ComboBox>
  );
}

const found = (entities: Iterable<Entity>, except: EntityId, typed: string): Entity[] =>
  [...entities]
    .filter((one) => one.id !== except && isMeant({ ...NO_FILTERS, text: typed.trim() }, one))
    .sort((a, b) => readingName(a).localeCompare(readingName(b)))
    .slice(0, MOST_OFFERED);

const emptyWords = (): string =>
  explorationStore.getState().entities.size < 2
    ? 'Nothing else is on the canvas: add the other end first.'
    : 'Nothing on the canvas is called that.';
