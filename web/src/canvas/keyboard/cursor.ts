/** Where the keyboard stands on the canvas: a node, and perhaps one of its links. Not part of the exploration: nobody undoes a look. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EntityId } from '#model';
import type { LineId } from '../../state/fold.ts';

export interface Cursor {
  readonly at: EntityId | null;
  readonly link: LineId | null;
  /** Nodes stood on before, oldest first, for going back. */
  readonly trail: readonly EntityId[];
  /** The ring is shown only while the canvas has the keyboard's focus. */
  readonly shown: boolean;
}

export const cursorStore = createStore<Cursor>()(() => ({
  at: null,
  link: null,
  trail: [],
  shown: false,
}));
export const useCursor = <T>(selector: (cursor: Cursor) => T): T => useStore(cursorStore, selector);

const LONGEST_TRAIL = 100;

/** Steps onto a node, remembering where it came from. */
export const stepTo = (at: EntityId): void =>
  cursorStore.setState((cursor) => ({
    at,
    link: null,
    trail:
      cursor.at && cursor.at !== at
        ? [...cursor.trail, cursor.at].slice(-LONGEST_TRAIL)
        : cursor.trail,
  }));

/** Back to the last node that is still there. */
export const stepBack = (isThere: (id: EntityId) => boolean): void =>
  cursorStore.setState((cursor) => {
    const trail = [...cursor.trail];
    for (let at = trail.pop(); at !== undefined; at = trail.pop())
      if (isThere(at)) return { at, link: null, trail };
    return { trail };
  });
