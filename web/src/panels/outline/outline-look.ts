/** Which rows of the outline stand open and how many are made, so that coming back from the graph finds it as it was. */
import type { Key } from 'react-aria-components';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Rows that are made at a time. */
export const STEP = 200;

export interface OutlineLook {
  readonly open: ReadonlySet<Key>;
  readonly most: number;
}

const looks = createStore<OutlineLook>()(() => ({ open: new Set(), most: STEP }));

/** The look, and the way to change it. */
export function useOutlineLook(): [OutlineLook, (change: Partial<OutlineLook>) => void] {
  return [useStore(looks), looks.setState];
}
