/** Over the canvas: which investigation this is, whether it is kept, and the way back and forth in its history. */
import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { redo, undo, useExploration, useHistory } from '../../state/exploration-store.ts';
import { onIntent } from '../../state/intents.ts';
import { useWork } from '../../state/keeping/desk-work.ts';
import { titleFrom } from '../../state/keeping/investigation.ts';
import { Button } from '../../ui/Button.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { HistoryDialog } from '../history/HistoryDialog.tsx';
import { ElsewhereNote } from '../investigations/ElsewhereNote.tsx';
import { InvestigationsDialog } from '../investigations/InvestigationsDialog.tsx';
import styles from './DeskBar.module.css';
import { Apart, DeskTools } from './DeskTools.tsx';
import { useFoldTools } from './fold-tools.ts';
import { useUndoKeys } from './use-undo-keys.ts';

type Open = 'history' | 'investigations' | null;

export function DeskBar({ children }: { readonly children?: React.ReactNode }) {
  const [open, setOpen] = useState<Open>(null);
  const own = useWork((work) => work.title);
  const entities = useExploration((now) => now.entities);
  const title = own ?? titleFrom(entities);
  useTitle(title);
  useUndoKeys();
  useEffect(
    () =>
      onIntent('show', ({ part }) => {
        if (part === 'history' || part === 'investigations') setOpen(part);
      }),
    [],
  );
  const close = (): void => setOpen(null);
  return (
    <>
      <div className={styles.bar} data-print="no">
        <Button
          look="quiet"
          className={styles.title ?? ''}
          onPress={() => setOpen('investigations')}
        >
          <span className={styles.unseen}>Investigations, now: </span>
          <span className={styles.name}>{title}</span>
        </Button>
        <SavedNote />
        <Steps />
        <DeskTools>
          <HistoryButton onPress={() => setOpen('history')} />
          <Apart />
          {children}
        </DeskTools>
        <HistoryDialog isOpen={open === 'history'} onClose={close} />
        <InvestigationsDialog isOpen={open === 'investigations'} onClose={close} />
      </div>
      <ElsewhereNote />
    </>
  );
}

function Steps() {
  const steps = useHistory((history) => history.steps);
  const done = useHistory((history) => history.done);
  const [last, next] = [steps[done - 1]?.name, steps[done]?.name];
  return (
    <span className={styles.steps}>
      <Button look="quiet" isDisabled={!last} aria-label="Undo" onPress={() => undo()}>
        <Undo2 size={16} aria-hidden="true" />
        <span className={styles.word}>Undo</span>
      </Button>
      <Button look="quiet" isDisabled={!next} aria-label="Redo" onPress={() => redo()}>
        <Redo2 size={16} aria-hidden="true" />
        <span className={styles.word}>Redo</span>
      </Button>
    </span>
  );
}

function HistoryButton({ onPress }: { readonly onPress: () => void }) {
  const done = useHistory((history) => history.done);
  const foldTools = useFoldTools();
  return (
    <Button
      look="quiet"
      onPress={() => {
        foldTools();
        onPress();
      }}
    >
      History ({done})
    </Button>
  );
}

/** "saved 10:42", in this browser's own clock. */
function SavedNote() {
  const state = useWork((work) => work.state);
  const savedAt = useWork((work) => work.savedAt);
  const [late, setLate] = useState(false);
  useEffect(() => {
    // A save takes a moment; only one that takes longer is worth a word.
    const timer = setTimeout(() => setLate(state === 'saving'), 600);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <span
      className={styles.saved}
      data-closed={state === 'closed' || undefined}
      aria-busy={state === 'saving'}
    >
      {savedWords(state, savedAt, late)}
    </span>
  );
}

function savedWords(state: string, savedAt: string | null, late: boolean): string {
  if (state === 'closed') return 'not kept: this browser stores nothing for the page';
  if (late && state === 'saving') return 'saving…';
  if (savedAt === null) return '';
  const at = new Date(savedAt);
  return `saved ${at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}
