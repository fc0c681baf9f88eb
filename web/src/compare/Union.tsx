/** Two snapshots in one file, or what keeps them apart. */
import { useState } from 'react';
import type { Snapshot } from '#api/snapshot/format.ts';
import { sealSnapshot, snapshotText } from '#api/snapshot/seal.ts';
import { uniteSnapshots } from '#api/snapshot/union.ts';
import { saveFile } from '../panels/export/save-file.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Compare.module.css';

interface UnionProps {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

export function Union({ before, after }: UnionProps) {
  const [said, setSaid] = useState('');
  const title = `${before.title} + ${after.title}`.slice(0, 300);
  const { content, conflicts } = uniteSnapshots(before, after, title);
  const save = async (): Promise<void> => {
    if (!content) return;
    const envelope = { createdAt: new Date().toISOString(), generator: 'paperchain' };
    const text = snapshotText(await sealSnapshot(content, envelope));
    saveFile('union.paperchain.json', new Blob([text], { type: 'application/json' }));
    setSaid('Saved as union.paperchain.json.');
  };
  return (
    <section className={styles.group} aria-label="Both in one">
      <h2>Both in one</h2>
      {content ? (
        <>
          <p>
            Nothing in one speaks against the other: {content.entities.length} entities,{' '}
            {content.edges.length} links and {content.records.length} records together. Sums are
            computed anew; the words and drawings of both authors stay in the originals.
          </p>
          <p data-print="no">
            <Button onPress={() => void save()}>Save both as one file</Button>
          </p>
          <p role="status">{said}</p>
        </>
      ) : (
        <>
          <p>They disagree, and nothing is guessed. What stands in both and is not the same:</p>
          <ul className={styles.conflicts}>
            {conflicts.map(({ thing, id }) => (
              <li key={`${thing} ${id}`}>
                {thing} <code>{id}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
