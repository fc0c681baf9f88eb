/** Which step of a story is shown, and turning to another: the heading of it takes the focus. */
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';

export interface Turn {
  /** From 1. */
  readonly at: number;
  readonly go: (to: number) => void;
  /** The arrow keys, within the story. */
  readonly press: (event: KeyboardEvent) => void;
}

/** Turns between 1 and `last`; `headingId` says which heading stands over a step. */
export function useTurn(last: number, headingId: (at: number) => string): Turn {
  const [at, setAt] = useState(1);
  const turned = useRef(false);
  const go = useCallback(
    (to: number): void => {
      if (to < 1 || to > last) return;
      turned.current = true;
      setAt(to);
    },
    [last],
  );
  useEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    document.getElementById(headingId(at))?.focus();
  }, [at, headingId]);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else return;
    event.preventDefault();
  };
  return { at, go, press };
}
