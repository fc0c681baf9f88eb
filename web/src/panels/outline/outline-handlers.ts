import type { EntityId } from '#model';
import { chooseSeveral } from '../../state/changes/several-changes.ts';
import type { Selection } from '../../state/exploration.ts';
import { explore } from '../../state/exploration-store.ts';
import { intend } from '../../state/intents.ts';
import { openMenuBelow } from './MenuButton.tsx';

/** What rows hear beyond what every tree does: the keys and the right button of the canvas. */
export function outlineHandlers(byKey: ReadonlyMap<string, Selection>) {
  const at = (element: unknown): { row: HTMLElement; selection: Selection } | null => {
    const row = element instanceof Element ? element.closest<HTMLElement>('[role=row]') : null;
    const selection = byKey.get(row?.dataset.key ?? '');
    return row && selection ? { row, selection } : null;
  };
  /** Shift with an arrow chooses where it came from and where it leads. */
  const chooseAlong = (): void => {
    const from = entityAt(at(document.activeElement));
    requestAnimationFrame(() =>
      explore(chooseSeveral([...from, ...entityAt(at(document.activeElement))], true)),
    );
  };
  // The tree keeps arrows to itself: they are heard before it.
  const onKeyDownCapture = ({ shiftKey, key }: React.KeyboardEvent): void => {
    if (shiftKey && ARROWS.has(key)) chooseAlong();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const here = at(event.target);
    // A button in the row has its own keys.
    if (!here || here.row !== event.target) return;
    const { row, selection } = here;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      openMenuBelow(row, selection);
    else if (event.key === 'Delete' && selection.type === 'entity')
      intend({ type: 'hide', id: selection.id });
    else return;
    event.preventDefault();
  };
  const onContextMenu = (event: React.MouseEvent): void => {
    const here = at(event.target);
    if (!here) return;
    event.preventDefault();
    intend({ type: 'menu', selection: here.selection, x: event.clientX, y: event.clientY });
  };
  return { onKeyDownCapture, onKeyDown, onContextMenu };
}

const ARROWS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown']);

const entityAt = (here: { readonly selection: Selection } | null): EntityId[] =>
  here?.selection.type === 'entity' ? [here.selection.id] : [];
