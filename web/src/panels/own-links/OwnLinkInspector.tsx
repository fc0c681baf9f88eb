/** A link of the reader's own on the desk: its words, and that no record stands behind them. */
import { NotebookPen } from 'lucide-react';
import { select } from '../../state/changes/changes.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import { intend } from '../../state/intents.ts';
import type { OwnLinkId } from '../../state/own-link.ts';
import { pictureOf } from '../../state/picture.ts';
import { readingName } from '../../state/reading-name.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './OwnLinks.module.css';
import { ownLinkActions } from './own-link-actions.ts';

export function OwnLinkInspector({ id }: { readonly id: OwnLinkId }) {
  const { own, entities } = useExploration(pictureOf);
  const link = own.get(id);
  const ends = link ? [link.from, link.to].flatMap((end) => entities.get(end) ?? []) : [];
  if (!link) return <p className={styles.apart}>This link of yours is hidden by a filter.</p>;
  return (
    <div className={styles.body}>
      <h2 className={styles.heading}>{ends.map(readingName).join(' and ')}</h2>
      <div className={styles.own}>
        <p className={styles.mark}>
          <NotebookPen size={15} aria-hidden="true" /> Yours; no record
        </p>
        <p className={styles.words}>{link.words}</p>
        <p className={styles.apart}>
          Your words, apart from the record; they carry no grade. No path or sum counts this link.
        </p>
      </div>
      <div className={styles.actions}>
        {ownLinkActions(id).map(({ label, run }) => (
          <Button key={label} look="quiet" onPress={run}>
            {label}
          </Button>
        ))}
        {ends.map((entity) => (
          <Button
            key={entity.id}
            look="quiet"
            onPress={() => {
              explore(select({ type: 'entity', id: entity.id }));
              intend({ type: 'reveal', selection: { type: 'entity', id: entity.id } });
            }}
          >
            Go to {readingName(entity)}
          </Button>
        ))}
      </div>
    </div>
  );
}
