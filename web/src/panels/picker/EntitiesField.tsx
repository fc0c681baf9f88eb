/** Entities of a path question: chips to take away, and a search to add more; links to entities can be dropped on it. */
import { X } from 'lucide-react';
import { useId } from 'react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import type { Entity, EntityId } from '#model';
import { useEntities } from '../../api/queries.ts';
import { entityPath } from '../../state/address/address.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { fullName } from '../words/full-name.ts';
import styles from './EntitiesField.module.css';
import { EntitySearch } from './EntitySearch.tsx';
import { useEntityDrop } from './use-entity-drop.ts';

interface EntitiesFieldProps {
  readonly label: string;
  readonly ids: readonly EntityId[];
  readonly onChange: (ids: readonly EntityId[]) => void;
  /** As many as the question takes here. */
  readonly most: number;
  /** Said under the field. */
  readonly error?: string | undefined;
}

export function EntitiesField({ label, ids, onChange, most, error }: EntitiesFieldProps) {
  const known = useEntities(ids);
  const errorId = useId();
  const add = (id: EntityId): void => {
    if (!ids.includes(id) && ids.length < most) onChange([...ids, id]);
  };
  const remove = (id: EntityId): void => onChange(ids.filter((each) => each !== id));
  const { over, target } = useEntityDrop(add);
  return (
    <div
      className={styles.field}
      {...target}
      data-over={over || undefined}
      data-wrong={error ? true : undefined}
    >
      <TagGroup
        className={styles.group ?? ''}
        onRemove={(keys) => ids.filter((id) => keys.has(id)).forEach(remove)}
      >
        <Label className={styles.label ?? ''}>{label}</Label>
        <TagList
          className={styles.chips ?? ''}
          items={ids.map((id) => ({ id, entity: known.get(id) ?? null }))}
        >
          {({ id, entity }) => (
            <Tag id={id} textValue={nameOf(entity, id)} className={styles.chip ?? ''}>
              <Chip id={id} entity={entity} onMoved={() => remove(id)} />
            </Tag>
          )}
        </TagList>
      </TagGroup>
      {ids.length < most ? (
        <EntitySearch
          label={label}
          more={ids.length > 0}
          describedBy={error ? errorId : undefined}
          onChoose={add}
        />
      ) : null}
      {error ? (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

interface ChipProps {
  readonly id: EntityId;
  readonly entity: Entity | null;
  readonly onMoved: () => void;
}

/** A chip can be dragged to another field, as a link to its entity can. */
function Chip({ id, entity, onMoved }: ChipProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is one more way; the chip itself is a row that keys reach */}
      <span
        className={styles.held}
        draggable
        onDragStart={({ dataTransfer }) => {
          dataTransfer.setData('text/uri-list', new URL(entityPath(id), location.origin).href);
          dataTransfer.effectAllowed = 'copyMove';
        }}
        onDragEnd={({ dataTransfer }) => {
          if (dataTransfer.dropEffect === 'move') onMoved();
        }}
      >
        {entity ? <KindMark entity={entity} /> : null}
        <span className={styles.name}>{nameOf(entity, id)}</span>
      </span>
      <Button slot="remove" className={styles.remove ?? ''}>
        <X size={14} aria-hidden="true" />
      </Button>
    </>
  );
}

const nameOf = (entity: Entity | null, id: EntityId): string =>
  entity ? (entity.shortName ?? fullName(entity)) : id;
