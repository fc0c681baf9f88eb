/** A table that sorts by its columns, is narrowed by words, saves what it shows, and shows 200 rows at a time. */
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
import { TextField } from '../../ui/TextField.tsx';
import { saveFile } from '../export/save-file.ts';
import { rowsAsCsv } from './rows-as-csv.ts';
import styles from './Table.module.css';
import { useTableLook } from './table-look.ts';

export interface ColumnOf<T> {
  readonly id: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Its cells name the row; several such columns name it together. */
  readonly names?: boolean;
  /** What is compared when sorting: numbers (also exact ones) as numbers, text as text. */
  readonly by: (item: T) => string | number | bigint;
  readonly cell: (item: T) => React.ReactNode;
  /** What is searched and saved where the cell is no plain text; what is sorted by unless given. */
  readonly text?: (item: T) => string;
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

/** What a column needs to be read, in rem; a narrower window is scrolled sideways. */
const COLUMN = 5.5;

/** What stands in a table whose rows are all filtered out. */
export const ALL_HIDDEN = 'All are hidden by filters.';

export function SortedTable<T>(props: SortedTableProps<T>) {
  const { items, idOf, columns, chosen } = props;
  const [look, setLook] = useTableLook(props.label);
  const [most, setMost] = useState(STEP);
  const { column, direction, words } = look;
  const sort: SortDescriptor | null = column === null ? null : { column, direction };
  const found = sorted(narrowed(items, columns, words), columns, sort);
  const rows = found.slice(0, most);
  return (
    <div className={styles.scroll}>
      {items.length > 1 ? (
        <div className={styles.tools} data-print="no">
          <TextField
            label={`Only rows with (${found.length.toLocaleString('en-US')} of ${items.length.toLocaleString('en-US')})`}
            value={words}
            onChange={(typed) => setLook({ words: typed })}
            placeholder="any words"
          />
          <Button onPress={() => saveFile('paperchain-rows.csv', asCsv(found, columns, idOf))}>
            Save these rows as CSV
          </Button>
        </div>
      ) : null}
      <Table
        aria-label={props.label}
        className={styles.table ?? ''}
        style={{ minWidth: `${columns.length * COLUMN}rem` }}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const item = items.find((one) => idOf(one) === key);
          if (item) props.onChoose(item);
        }}
        {...(sort ? { sortDescriptor: sort } : {})}
        onSortChange={(next) => setLook({ column: String(next.column), direction: next.direction })}
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
        <TableBody
          renderEmptyState={() => (items.length > 0 ? 'No row holds these words.' : props.empty)}
        >
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
      {found.length > most ? (
        <Button onPress={() => setMost(most + STEP)}>
          Show {STEP} more of {found.length.toLocaleString('en-US')}
        </Button>
      ) : null}
    </div>
  );
}

const columnClass = (column: { readonly numeric?: boolean }): string =>
  (column.numeric ? styles.numeric : styles.text) ?? '';

const arrow = (direction: 'ascending' | 'descending' | undefined): string =>
  direction === undefined ? '' : direction === 'ascending' ? '▲' : '▼';

/** The text of a cell, for the search and for a file. */
function textOf<T>(column: ColumnOf<T>, item: T): string {
  if (column.text) return column.text(item);
  const cell = column.cell(item);
  return typeof cell === 'string' ? cell : String(column.by(item));
}

function narrowed<T>(items: readonly T[], columns: readonly ColumnOf<T>[], words: string) {
  const wanted = words.toLowerCase().split(/\s+/);
  if (words.trim() === '') return items;
  return items.filter((item) => {
    const row = columns
      .map((column) => textOf(column, item))
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => row.includes(word));
  });
}

function asCsv<T>(items: readonly T[], columns: readonly ColumnOf<T>[], idOf: (item: T) => string) {
  const head = ['Id', ...columns.map(({ label }) => label)];
  const rows = items.map((item) => [idOf(item), ...columns.map((one) => textOf(one, item))]);
  return new Blob([rowsAsCsv([head, ...rows])], { type: 'text/csv' });
}

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
