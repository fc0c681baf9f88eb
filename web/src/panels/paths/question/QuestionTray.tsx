/** The question that is being put together, over the canvas that its entities are taken from. */
import { X } from 'lucide-react';
import { Button } from '../../../ui/Button.tsx';
import { ToggleButton } from '../../../ui/ToggleButton.tsx';
import { openDraft, setDraft, useDraft, useDraftOpen } from './draft-question.ts';
import { QuestionForm } from './QuestionForm.tsx';
import styles from './QuestionTray.module.css';

export function QuestionTray() {
  const fields = useDraft();
  if (!useDraftOpen()) return null;
  return (
    <section className={styles.tray} aria-label="Ask how they connect" data-print="no">
      <QuestionForm fields={fields} onChange={setDraft} onAsked={() => openDraft(false)} />
      <Button look="quiet" aria-label="Close the question" onPress={() => openDraft(false)}>
        <X size={16} aria-hidden="true" />
      </Button>
    </section>
  );
}

/** Opens and closes the tray. */
export function PathButton() {
  return (
    <ToggleButton isSelected={useDraftOpen()} onChange={openDraft}>
      Path
    </ToggleButton>
  );
}
