/** How each table is sorted and narrowed, so that coming back from the graph finds it as it was. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface TableLook {
  readonly column: string | null;
  readonly direction: 'ascending' | 'descending';
  /** Only rows that hold each of these words are shown. */
  readonly words: string;
}

const PLAIN: TableLook = { column: null, direction: 'ascending', words: '' };
const looks = createStore<Readonly<Record<string, TableLook>>>()(() => ({}));

/** The look of the table of this name, and the way to change it. */
export function useTableLook(name: string): [TableLook, (change: Partial<TableLook>) => void] {
  const look = useStore(looks, (all) => all[name] ?? PLAIN);
  return [look, (change) => looks.setState({ [name]: { ...look, ...change } })];
}
