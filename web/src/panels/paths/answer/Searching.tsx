/** While a path question runs: how long it has run, how long it may, and the way to stop it. */
import { useEffect, useState } from 'react';
import { sayNumber } from '../../../state/say.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from './Searching.module.css';

interface SearchingProps {
  /** Of a question that names its time; the server's own otherwise, which is ten seconds unless it was set. */
  readonly budgetMs: number | null;
  readonly onCancel: () => void;
}

const USUAL_MS = 10_000;

export function Searching({ budgetMs, onCancel }: SearchingProps) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const most = Math.round((budgetMs ?? USUAL_MS) / 1000);
  return (
    <div role="status" aria-busy="true">
      <Notice title="Searching the records" actions={<Button onPress={onCancel}>Cancel</Button>}>
        <p aria-hidden="true">
          {sayNumber(seconds, 'second', 'seconds')} of {budgetMs === null ? 'about ' : ''}
          {most}
        </p>
        <progress
          className={styles.bar}
          aria-label="Time used"
          max={most}
          value={Math.min(seconds, most)}
        />
        <p>
          Wide bounds and busy entities take longest. When the time is up, what was found by then is
          shown.
        </p>
      </Notice>
    </div>
  );
}
