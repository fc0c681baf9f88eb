/** The verdict on the file, reached in front of the reader, and how to reach it without trusting this page. */
import { useCallback, useEffect, useState } from 'react';
import { fingerprint } from '#api/snapshot/fingerprint.ts';
import type { Snapshot } from '#api/snapshot/format.ts';
import { type Verdict, verifySnapshot } from '#api/snapshot/verify.ts';
import { KeyMark } from '../panels/marks/KeyMark.tsx';
import { sayNumber } from '../state/say.ts';
import styles from './viewer.module.css';

type State = Verdict | 'working' | { readonly hindrance: string };
/** Failures that are shown; the rest is counted. */
const SHOWN = 20;

export function Check({ snapshot }: { readonly snapshot: Snapshot }) {
  const [state, setState] = useState<State>('working');
  const verify = useCallback(async (): Promise<void> => {
    setState('working');
    setState(await verdictOn(snapshot));
  }, [snapshot]);
  useEffect(() => void verify(), [verify]);
  return (
    <section aria-label="Verification" className={styles.check}>
      <div role="status">
        <Outcome state={state} />
      </div>
      <p data-print="no" className={styles.actions}>
        <button type="button" className={styles.button} onClick={() => void verify()}>
          Verify
        </button>
      </p>
      <dl className={styles.facts}>
        <dt>Hash</dt>
        <dd>
          <code>{snapshot.manifest.root}</code>
        </dd>
        {snapshot.signature ? (
          <>
            <dt>Key</dt>
            <dd>
              <KeyMark publicKey={snapshot.signature.publicKey} />
            </dd>
          </>
        ) : null}
        <dt>Made</dt>
        <dd>{snapshot.createdAt.slice(0, 10)} (as the file says; no proof of time)</dd>
        <dt>Data version</dt>
        <dd>
          <code>{snapshot.dataVersion}</code>
        </dd>
      </dl>
      <p className={styles.quiet}>
        A page cannot vouch for itself. To be sure, run <code>paperchain verify FILE</code> with a
        copy of the tool that you got elsewhere.
      </p>
    </section>
  );
}

async function verdictOn(snapshot: Snapshot): Promise<State> {
  try {
    return await verifySnapshot(snapshot);
  } catch (error) {
    return { hindrance: error instanceof Error ? error.message : 'It could not be verified here.' };
  }
}

function Outcome({ state }: { readonly state: State }) {
  if (state === 'working') return <p className={styles.verdict}>Verifying …</p>;
  if ('hindrance' in state)
    return (
      <p className={styles.verdict} data-tone="bad">
        Not verified. {state.hindrance}
      </p>
    );
  const { failures, sound, snapshot } = state;
  if (sound)
    return (
      <p className={styles.verdict} data-tone="good">
        ✓ Verified: {sayNumber(snapshot?.manifest.parts.length ?? 0, 'part', 'parts')} hashed, every
        sum and grade computed again. {signatureWords(state)}
      </p>
    );
  return (
    <div className={styles.verdict} data-tone="bad">
      <p>
        <b>✗ Not sound. Do not rely on this file.</b> {signatureWords(state)}
      </p>
      <ul className={styles.list}>
        {failures.slice(0, SHOWN).map(({ part, why }) => (
          <li key={`${part} ${why}`}>
            <code>{part}</code> {why}.
          </li>
        ))}
      </ul>
      {failures.length > SHOWN ? <p>And {failures.length - SHOWN} more.</p> : null}
    </div>
  );
}

function signatureWords({ signature, snapshot }: Verdict): string {
  const signed = snapshot?.signature;
  if (!signed) return 'Unsigned.';
  const key = `key ${fingerprint(signed.publicKey)}, ${signed.signedAt.slice(0, 10)}`;
  switch (signature) {
    case 'valid':
      return `Signature valid: ${key}.`;
    case 'wrong':
      return `Signature WRONG: ${key}.`;
    default:
      return `Signed, but this browser cannot check it: ${key}.`;
  }
}
