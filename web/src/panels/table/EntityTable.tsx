/** Entities on the canvas, one a row. */
import { useMemo } from 'react';
import type { Entity } from '#model';
import { select } from '../../state/changes/changes.ts';
import { type Drawn, hiddenNow } from '../../state/exploration.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { kindWords } from '../marks/kind-words.ts';
import { fullName } from '../words/full-name.ts';
import { ALL_HIDDEN, type ColumnOf, SortedTable } from './SortedTable.tsx';
import styles from './Table.module.css';

const nameOf = (entity: Entity): string =>
  entity.shortName ? `${entity.shortName}: ${fullName(entity)}` : fullName(entity);

const COLUMNS: readonly ColumnOf<Entity>[] = [
  {
    id: 'name',
    label: 'Entity',
    names: true,
    by: nameOf,
    cell: (entity) => (
      <span className={styles.entity}>
        <KindMark entity={entity} /> {nameOf(entity)}
      </span>
    ),
  },
  { id: 'kind', label: 'Kind', by: kindWords, cell: kindWords },
  {
    id: 'links',
    label: 'Links in the records',
    numeric: true,
    by: (entity) => entity.links,
    cell: (entity) => entity.links.toLocaleString('en-US'),
  },
];

export function EntityTable({ drawn }: { readonly drawn: Drawn }) {
  const selection = useExploration((now) => now.selection);
  const hidden = useExploration((now) => hiddenNow(now).entities > 0);
  const items = useMemo(() => [...drawn.entities.values()], [drawn.entities]);
  return (
    <SortedTable
      label="Entities on the canvas"
      items={items}
      idOf={(entity) => entity.id}
      columns={COLUMNS}
      chosen={selection?.type === 'entity' ? selection.id : null}
      onChoose={(entity) => explore(select({ type: 'entity', id: entity.id }))}
      empty={hidden ? ALL_HIDDEN : 'Nothing is on the canvas yet.'}
    />
  );
}
