/** Folded links on the canvas, one a row: what each stands for in sum. */
import { useMemo } from 'react';
import { centsOf, type Entity, type EntityId, gradeRank, printMoney } from '#model';
import { select } from '../../state/changes/changes.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import type { Fold } from '../../state/fold.ts';
import { fiscalYears, foldCount, gradeRange } from '../../state/fold-words.ts';
import type { Picture } from '../../state/picture.ts';
import { readingName } from '../../state/reading-name.ts';
import { basisWords } from '../words/amount-words.ts';
import { type ColumnOf, SortedTable } from './SortedTable.tsx';

type Names = ReadonlyMap<EntityId, Entity>;

function columnsOf(names: Names): readonly ColumnOf<Fold>[] {
  const nameOf = (id: EntityId): string => {
    const entity = names.get(id);
    return entity ? readingName(entity) : id;
  };
  const from = ({ from: id }: Fold): string => nameOf(id);
  const to = ({ to: id }: Fold): string => nameOf(id);
  return [
    { id: 'from', label: 'From', names: true, by: from, cell: from },
    { id: 'to', label: 'To', names: true, by: to, cell: to },
    { id: 'count', label: 'Stands for', by: (fold) => fold.count, cell: foldCount },
    { id: 'amount', label: 'Amount', numeric: true, by: centsBy, cell: amountCell },
    {
      id: 'years',
      label: 'Fiscal years',
      by: ({ period }) => period?.from ?? period?.to ?? '',
      cell: ({ period }) => fiscalYears(period),
    },
    {
      id: 'grades',
      label: 'Grades',
      by: ({ worst }) => gradeRank(worst),
      cell: ({ best, worst }) => gradeRange(best, worst),
    },
    {
      id: 'flags',
      label: 'Flags',
      numeric: true,
      by: ({ flags }) => flags.length,
      cell: ({ flags }) => String(flags.length),
    },
  ];
}

const centsBy = ({ amounts: [first] }: Fold): bigint => (first ? centsOf(first.value) : 0n);

function amountCell({ amounts: [first] }: Fold): string {
  return first ? `${printMoney(first.value, first.currency)} ${basisWords(first.basis)}` : '–';
}

export function FoldTable({ picture }: { readonly picture: Picture }) {
  const selection = useExploration((now) => now.selection);
  const columns = useMemo(() => columnsOf(picture.entities), [picture.entities]);
  const items = useMemo(() => [...picture.folds.values()], [picture.folds]);
  return (
    <SortedTable
      label="Folded links on the canvas"
      items={items}
      idOf={(fold) => fold.id}
      columns={columns}
      chosen={selection?.type === 'fold' ? selection.id : null}
      onChoose={(fold) => explore(select({ type: 'fold', id: fold.id }))}
      empty="Nothing is folded."
    />
  );
}
