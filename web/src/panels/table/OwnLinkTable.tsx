/** Links that the reader drew, one a row, apart from those of the record; saved as CSV they are a file of their own. */
import { useMemo } from 'react';
import type { Entity, EntityId } from '#model';
import { select } from '../../state/changes/changes.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import type { OwnLink } from '../../state/own-link.ts';
import type { Picture } from '../../state/picture.ts';
import { readingName } from '../../state/reading-name.ts';
import { type ColumnOf, SortedTable } from './SortedTable.tsx';

type Names = ReadonlyMap<EntityId, Entity>;

function columnsOf(names: Names): readonly ColumnOf<OwnLink>[] {
  const nameOf = (id: EntityId): string => {
    const entity = names.get(id);
    return entity ? readingName(entity) : id;
  };
  const from = ({ from: id }: OwnLink): string => nameOf(id);
  const to = ({ to: id }: OwnLink): string => nameOf(id);
  const words = (link: OwnLink): string => link.words;
  const record = (): string => 'none: yours';
  return [
    { id: 'from', label: 'Between', names: true, by: from, cell: from },
    { id: 'to', label: 'And', names: true, by: to, cell: to },
    { id: 'words', label: 'Your words', by: words, cell: words },
    { id: 'record', label: 'Record', by: record, cell: record },
  ];
}

export function OwnLinkTable({ picture }: { readonly picture: Picture }) {
  const selection = useExploration((now) => now.selection);
  const columns = useMemo(() => columnsOf(picture.entities), [picture.entities]);
  const items = useMemo(() => [...picture.own.values()], [picture.own]);
  return (
    <SortedTable
      label="Links of your own"
      items={items}
      idOf={(link) => link.id}
      columns={columns}
      chosen={selection?.type === 'own' ? selection.id : null}
      onChoose={(link) => explore(select({ type: 'own', id: link.id }))}
      empty="You drew none."
    />
  );
}
