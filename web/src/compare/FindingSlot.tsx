/** One side of a comparison: what it is, or a file to open. */
import { FileTrigger } from 'react-aria-components';
import type { Failure } from '#api/snapshot/format.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Compare.module.css';
import type { Soundness } from './read-finding.ts';
import type { Finding } from './use-finding.ts';

interface FindingSlotProps {
  readonly title: string;
  readonly finding: Finding;
  readonly children?: React.ReactNode;
}

export function FindingSlot({ title, finding, children }: FindingSlotProps) {
  const { snapshot, soundness, refused, reading, open } = finding;
  return (
    <section className={styles.slot} aria-label={title}>
      <h2>{title}</h2>
      {snapshot ? (
        <>
          <p>
            <b>{snapshot.title}</b>
          </p>
          <p className={styles.quiet}>
            made {snapshot.createdAt.slice(0, 10)} · hash <code>{snapshot.manifest.root}</code>
          </p>
        </>
      ) : reading ? (
        <p role="status" className={styles.quiet}>
          Reading and verifying …
        </p>
      ) : null}
      {soundness ? <SoundnessLine soundness={soundness} /> : null}
      {refused ? (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      ) : null}
      {snapshot || reading ? null : children}
      <div data-print="no">
        <FileTrigger
          acceptedFileTypes={['.json', '.html', 'application/json', 'text/html']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void open(file);
          }}
        >
          <Button>Open a file for “{title}”</Button>
        </FileTrigger>
      </div>
    </section>
  );
}

/** Failures that are shown; the rest is counted. */
const SHOWN = 5;

function SoundnessLine({ soundness }: { readonly soundness: Soundness }) {
  switch (soundness.kind) {
    case 'sound':
      return <p className={styles.quiet}>✓ Verified: hashes, sums and grades are right.</p>;
    case 'unchecked':
      return <p className={styles.quiet}>Not verified. {soundness.why}</p>;
    case 'unsound':
      return <Unsound failures={soundness.failures} />;
  }
}

function Unsound({ failures }: { readonly failures: readonly Failure[] }) {
  const more = failures.length - SHOWN;
  return (
    <div role="alert" className={styles.refused}>
      <p>
        <b>✗ Not sound. Do not rely on this file.</b> It was changed after it was made; what differs
        below may be that change.
      </p>
      <ul>
        {failures.slice(0, SHOWN).map(({ part, why }) => (
          <li key={`${part} ${why}`}>
            <code>{part}</code> {why}.
          </li>
        ))}
      </ul>
      {more > 0 ? <p>And {more.toLocaleString('en-US')} more.</p> : null}
    </div>
  );
}
