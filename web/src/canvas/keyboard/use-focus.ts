/** Shows the keyboard's place while the canvas has the focus by keyboard, and takes the focus when asked to. */
import { type RefObject, useEffect } from 'react';
import { explorationStore } from '../../state/exploration-store.ts';
import { onIntent } from '../../state/intents.ts';
import { pictureOf } from '../../state/picture.ts';
import { cursorStore } from './cursor.ts';
import { standing } from './keys.ts';

interface FocusHandlers {
  onFocus(): void;
  onBlur(): void;
  onPointerDown(): void;
  onKeyDownCapture(): void;
}

/** Handlers for the host. A click gives the focus without the dashed ring; the first key brings it. */
export function useFocus(host: RefObject<HTMLElement | null>): FocusHandlers {
  useEffect(() => onIntent('focus-canvas', () => host.current?.focus()), [host]);
  return {
    onFocus: () => {
      if (host.current?.matches(':focus-visible')) show();
    },
    onKeyDownCapture: show,
    onPointerDown: hide,
    onBlur: hide,
  };
}

/** The cursor starts from what is selected, else where it was, else from the busiest node. */
function show(): void {
  const now = explorationStore.getState();
  const { at, shown } = cursorStore.getState();
  if (shown) return;
  const selected = now.selection?.type === 'entity' ? now.selection.id : at;
  cursorStore.setState({ at: standing(pictureOf(now), selected), shown: true });
}

const hide = (): void => cursorStore.setState({ shown: false });
