/** Which bundle of whose links the chooser is open on. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EntityAnswer, LinkGroup } from '#model';

export interface ChooserState {
  readonly answer: EntityAnswer;
  /** Null: by company, all contracts with each as one link. */
  readonly group: LinkGroup | null;
}

const chooser = createStore<{ readonly open: ChooserState | null }>()(() => ({ open: null }));

export const useChooser = (): ChooserState | null => useStore(chooser, (state) => state.open);
export const openChooser = (open: ChooserState): void => chooser.setState({ open });
export const closeChooser = (): void => chooser.setState({ open: null });
