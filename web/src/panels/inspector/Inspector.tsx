/** What is chosen on the canvas, in words: an entity with its links, or a link with its evidence first. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { select } from '../../state/changes/changes.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import { intend, onIntent } from '../../state/intents.ts';
import { Button } from '../../ui/Button.tsx';
import { FoldInspector } from '../folds/FoldInspector.tsx';
import { NoteField } from '../notes/NoteField.tsx';
import { OwnLinkInspector } from '../own-links/OwnLinkInspector.tsx';
import { EdgeInspector } from './EdgeInspector.tsx';
import { EntityInspector } from './EntityInspector.tsx';
import styles from './Inspector.module.css';

export function Inspector() {
  const selection = useExploration((now) => now.selection);
  const frame = useRef<HTMLElement>(null);
  /** From where it was opened by keyboard: there the focus goes back to. */
  const openedAt = useRef<Element | null>(null);
  useEffect(
    () =>
      onIntent('open', () => {
        openedAt.current = document.activeElement;
        requestAnimationFrame(() => frame.current?.focus());
      }),
    [],
  );
  if (!selection) return null;
  const close = (): void => {
    explore(select(null));
    const back = openedAt.current;
    openedAt.current = null;
    if (back instanceof HTMLElement && back !== document.body && back.isConnected) back.focus();
    else intend({ type: 'focus-canvas' });
  };
  return (
    <aside
      ref={frame}
      className={styles.inspector}
      aria-label="Inspector"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className={styles.close}>
        <Button look="quiet" aria-label="Close the inspector" onPress={close}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      {selection.type === 'entity' ? (
        <EntityInspector key={selection.id} id={selection.id} />
      ) : selection.type === 'edge' ? (
        <EdgeInspector key={selection.id} id={selection.id} />
      ) : selection.type === 'fold' ? (
        <FoldInspector key={selection.id} id={selection.id} />
      ) : (
        <OwnLinkInspector key={selection.id} id={selection.id} />
      )}
      {selection.type === 'fold' || selection.type === 'own' ? null : (
        <NoteField key={`note ${selection.id}`} about={selection.id} label="Your note on this" />
      )}
    </aside>
  );
}
