/** Links on the canvas, one a row. */
import { useMemo } from 'react';
import {
  centsOf,
  type Edge,
  type Entity,
  type EntityId,
  edgeVerb,
  gradeMeaning,
  gradeRank,
  printMoney,
} from '#model';
import { select } from '../../state/changes/changes.ts';
import { type Drawn, hiddenNow } from '../../state/exploration.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import { readingName } from '../../state/reading-name.ts';
import { GradeMark } from '../marks/GradeMark.tsx';
import { basisWords } from '../words/amount-words.ts';
import { periodWords } from '../words/period-words.ts';
import { statusWords } from '../words/status-words.ts';
import { ALL_HIDDEN, type ColumnOf, SortedTable } from './SortedTable.tsx';

type Names = ReadonlyMap<EntityId, Entity>;

const nameOf = (names: Names, id: EntityId): string => {
  const entity = names.get(id);
  return entity ? readingName(entity) : id;
};

function columnsOf(names: Names): readonly ColumnOf<Edge>[] {
  const verb = (edge: Edge): string =>
    `${edgeVerb(edge)}${edge.status ? ` (${statusWords(edge.status)})` : ''}`;
  return [
    {
      id: 'from',
      label: 'From',
      names: true,
      by: (edge) => nameOf(names, edge.from),
      cell: (edge) => nameOf(names, edge.from),
    },
    { id: 'kind', label: 'Link', names: true, by: verb, cell: verb },
    {
      id: 'to',
      label: 'To',
      names: true,
      by: (edge) => nameOf(names, edge.to),
      cell: (edge) => nameOf(names, edge.to),
    },
    { id: 'amount', label: 'Amount', numeric: true, by: centsBy, cell: amountCell },
    {
      id: 'dates',
      label: 'Dates',
      by: (edge) => edge.period?.from ?? edge.period?.to ?? '',
      cell: (edge) => periodWords(edge.period),
    },
    {
      id: 'grade',
      label: 'Grade',
      by: (edge) => gradeRank(edge.grade),
      cell: (edge) => <GradeMark grade={edge.grade} />,
      text: ({ grade }) => `${gradeMeaning(grade).letter} ${gradeMeaning(grade).word}`,
    },
    {
      id: 'records',
      label: 'Records',
      numeric: true,
      by: (edge) => edge.records,
      cell: (edge) => edge.records.toLocaleString('en-US'),
    },
  ];
}

const centsBy = (edge: Edge): bigint => (edge.amounts[0] ? centsOf(edge.amounts[0].value) : 0n);

function amountCell(edge: Edge): string {
  const amount = edge.amounts[0];
  if (!amount) return '–';
  return `${printMoney(amount.value, amount.currency)} ${basisWords(amount.basis)}`;
}

export function EdgeTable({ drawn }: { readonly drawn: Drawn }) {
  const selection = useExploration((now) => now.selection);
  const hidden = useExploration((now) => hiddenNow(now).links > 0);
  const columns = useMemo(() => columnsOf(drawn.entities), [drawn.entities]);
  const items = useMemo(() => [...drawn.edges.values()], [drawn.edges]);
  return (
    <SortedTable
      label="Links on the canvas"
      items={items}
      idOf={(edge) => edge.id}
      columns={columns}
      chosen={selection?.type === 'edge' ? selection.id : null}
      onChoose={(edge) => explore(select({ type: 'edge', id: edge.id }))}
      empty={hidden ? ALL_HIDDEN : 'No links yet: expand an entity.'}
    />
  );
}
