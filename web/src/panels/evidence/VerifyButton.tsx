/** "Verify": fetches the exact bytes, hashes them here and says whether they are the ones that were recorded. */
import { useState } from 'react';
import type { SourceRecord } from '#model';
import { AskError, ask } from '../../api/ask.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './VerifyButton.module.css';
import { type Verdict, verifyBytes } from './verify-record.ts';

type State = Verdict | { readonly verdict: 'idle' | 'working' } | Failed;
interface Failed {
  readonly verdict: 'failed';
  readonly why: string;
}

const short = (hash: string): string => `${hash.slice(0, 6)}…${hash.slice(-4)}`;

export function VerifyButton({ record }: { readonly record: SourceRecord }) {
  const [state, setState] = useState<State>({ verdict: 'idle' });
  const verify = async (): Promise<void> => {
    setState({ verdict: 'working' });
    setState(await verdictOf(record));
  };
  return (
    <span className={styles.verify}>
      <span title={record.sha256}>
        SHA-256 <code className={styles.short}>{short(record.sha256)}</code>
        <code className={styles.whole}>{record.sha256}</code>
      </span>
      <span data-print="no">
        <Button look="quiet" isPending={state.verdict === 'working'} onPress={verify}>
          Verify
        </Button>
      </span>
      <span role="status" className={styles.verdict} data-verdict={state.verdict}>
        {wordsOf(state)}
      </span>
    </span>
  );
}

async function verdictOf(record: SourceRecord): Promise<Verdict | Failed> {
  if (!globalThis.crypto?.subtle)
    return { verdict: 'failed', why: 'This browser hashes on https addresses only.' };
  try {
    return await verifyBytes(await ask('recordRaw', { params: { id: record.id } }), record.sha256);
  } catch (error) {
    return { verdict: 'failed', why: error instanceof AskError ? error.message : 'Not verified.' };
  }
}

function wordsOf(state: State): string {
  switch (state.verdict) {
    case 'same':
      return '✓ recomputed here: the same';
    case 'different':
      return `✗ recomputed here: ${short(state.sha256)}, not the same. Do not rely on this record.`;
    case 'working':
      return 'Hashing…';
    case 'failed':
      return state.why;
    default:
      return '';
  }
}
