/** One side of a comparison: what it is, or a file to open. */
import { FileTrigger } from 'react-aria-components';
import { Button } from '../ui/Button.tsx';
import styles from './Compare.module.css';
import type { Finding } from './use-finding.ts';

interface FindingSlotProps {
  readonly title: string;
  readonly finding: Finding;
  readonly children?: React.ReactNode;
}

export function FindingSlot({ title, finding, children }: FindingSlotProps) {
  const { snapshot, refused, open } = finding;
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
      ) : (
        children
      )}
      {refused ? <p role="alert">{refused}</p> : null}
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
