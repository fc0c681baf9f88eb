import { useEffect } from 'react';
import { redo, undo } from '../../state/exploration-store.ts';

const TYPING =
  'input:not([type="checkbox"]):not([type="range"]), textarea, select, [contenteditable]';

/** Ctrl Z undoes and Ctrl Shift Z (or Ctrl Y) redoes on the whole desk; in a text field they stay the field's own. */
export function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const key = event.key.toLowerCase();
      if (key === 'z') event.shiftKey ? redo() : undo();
      else if (key === 'y' && !event.shiftKey) redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
