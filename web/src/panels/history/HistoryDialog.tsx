/** Every step by its name; choosing one goes back or forth to where it was the last. */
import { goToStep, useHistory } from '../../state/exploration-store.ts';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import styles from './HistoryDialog.module.css';

interface HistoryDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function HistoryDialog({ isOpen, onClose }: HistoryDialogProps) {
  return (
    <Modal title="History" isOpen={isOpen} onClose={onClose} place="sheet">
      <StepList />
    </Modal>
  );
}

function StepList() {
  const steps = useHistory((history) => history.steps);
  const done = useHistory((history) => history.done);
  if (steps.length === 0) return <p>Nothing has been done yet.</p>;
  const begin = { name: 'The beginning', at: steps[0]?.at ?? '' };
  return (
    <>
      <p className={styles.count} role="status">
        {sayNumber(done, 'step', 'steps')} in force
        {done < steps.length ? `, ${steps.length - done} undone` : ''}
      </p>
      <ol className={styles.steps}>
        {[begin, ...steps].map(({ name, at }, n) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the line
            key={`${n} ${at}`}
            data-undone={n > done || undefined}
            data-now={n === done || undefined}
          >
            <Button
              look="quiet"
              className={styles.step ?? ''}
              onPress={() => goToStep(n, `Went to: ${name}`)}
            >
              {name}
              {n === done ? ' (now)' : n > done ? ' (undone)' : ''}
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
