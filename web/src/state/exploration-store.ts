/** The one exploration of this page, and the hook that reads it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Change, EMPTY_EXPLORATION, type Exploration } from './exploration.ts';

/** Works without React: canvas controllers subscribe to it directly. */
export const explorationStore = createStore<Exploration>()(() => EMPTY_EXPLORATION);

/** Applies changes, in order, as one step. */
export function explore(...changes: readonly Change[]): void {
  explorationStore.setState((now) => changes.reduce((state, change) => change(state), now), true);
}

/** Reads a part of the exploration; give a selector that returns a stored value, not a new object. */
export function useExploration<T>(selector: (now: Exploration) => T): T {
  return useStore(explorationStore, selector);
}
