/** A table that sorts by its columns and shows 200 rows at a time. */
import { useState } from 'react';
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import styles from './Table.module.css';

export interface ColumnOf<T> {
  readonly id: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Its cells name the row; several such columns name it together. */
  readonly names?: boolean;
  /** What is compared when sorting: numbers (also exact ones) as numbers, text as text. */
  readonly by: (item: T) => string | number | bigint;
  readonly cell: (item: T) => React.ReactNode;
}

interface SortedTableProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly columns: readonly ColumnOf<T>[];
  readonly chosen: string | null;
  readonly onChoose: (item: T) => void;
  readonly empty: string;
}

const STEP = 200;

export function SortedTable<T>(props: SortedTableProps<T>) {
  const { items, idOf, columns, chosen } = props;
  const [sort, setSort] = useState<SortDescriptor | null>(null);
  const [most, setMost] = useState(STEP);
  const rows = sorted(items, columns, sort).slice(0, most);
  return (
    <div className={styles.scroll}>
      <Table
        aria-label={props.label}
        className={styles.table ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const item = items.find((one) => idOf(one) === key);
          if (item) props.onChoose(item);
        }}
        {...(sort ? { sortDescriptor: sort } : {})}
        onSortChange={setSort}
      >
        <TableHeader>
          {columns.map((column) => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={column.names ?? false}
              allowsSorting
              className={columnClass(column)}
            >
              {({ sortDirection }) => (
                <>
                  {column.label} <span aria-hidden="true">{arrow(sortDirection)}</span>
                </>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => props.empty}>
          {rows.map((item) => (
            <Row key={idOf(item)} id={idOf(item)} className={styles.row ?? ''}>
              {columns.map((column) => (
                <Cell key={column.id} className={columnClass(column)}>
                  {column.cell(item)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
      {items.length > most ? (
        <Button onPress={() => setMost(most + STEP)}>
          Show {STEP} more of {items.length.toLocaleString('en-US')}
        </Button>
      ) : null}
    </div>
  );
}

const columnClass = (column: { readonly numeric?: boolean }): string =>
  (column.numeric ? styles.numeric : styles.text) ?? '';

const arrow = (direction: 'ascending' | 'descending' | undefined): string =>
  direction === undefined ? '' : direction === 'ascending' ? '▲' : '▼';

function sorted<T>(
  items: readonly T[],
  columns: readonly ColumnOf<T>[],
  sort: SortDescriptor | null,
): readonly T[] {
  const column = columns.find((one) => one.id === sort?.column);
  if (!column || !sort) return items;
  const sign = sort.direction === 'descending' ? -1 : 1;
  return [...items].sort((a, b) => {
    const [left, right] = [column.by(a), column.by(b)];
    return sign * (left < right ? -1 : left > right ? 1 : 0);
  });
}
