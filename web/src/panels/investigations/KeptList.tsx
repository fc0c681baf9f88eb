/** What is kept, the latest first. Deleting asks nothing, because it can be brought back. */
import { useEffect, useState } from 'react';
import { openWork, saveNow, useWork } from '../../state/keeping/desk-work.ts';
import type { Investigation, Summary } from '../../state/keeping/investigation.ts';
import { dropKept, listKept, readKept, writeKept } from '../../state/keeping/keeping.ts';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import { refreshDrawn } from '../expand/refresh-drawn.ts';
import styles from './InvestigationsDialog.module.css';

export function KeptList({ onOpened }: { readonly onOpened: () => void }) {
  const { list, failed, again } = useKept();
  const here = useWork((work) => work.id);
  const [deleted, setDeleted] = useState<Investigation | null>(null);
  const open = async ({ id }: Summary): Promise<void> => {
    const kept = await readKept(id);
    if (!kept) return again();
    await openWork(kept);
    void refreshDrawn();
    onOpened();
  };
  const drop = async ({ id }: Summary): Promise<void> => {
    setDeleted(await readKept(id));
    await dropKept(id);
    again();
  };
  const bringBack = async (gone: Investigation): Promise<void> => {
    await writeKept(gone, gone.summary.version);
    setDeleted(null);
    again();
  };
  if (failed)
    return (
      <p role="alert">
        This browser stores nothing for the page: work lasts as long as the window.
      </p>
    );
  return (
    <>
      {deleted ? (
        <p role="status" className={styles.deleted}>
          Deleted “{deleted.summary.title}”.{' '}
          <Button onPress={() => void bringBack(deleted)}>Bring it back</Button>
        </p>
      ) : null}
      <ul className={styles.list}>
        {list.map((one) => (
          <KeptRow
            key={one.id}
            one={one}
            here={one.id === here}
            onOpen={() => void open(one)}
            onDelete={() => void drop(one)}
          />
        ))}
      </ul>
    </>
  );
}

interface KeptRowProps {
  readonly one: Summary;
  readonly here: boolean;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}

function KeptRow({ one, here, onOpen, onDelete }: KeptRowProps) {
  return (
    <li className={styles.row}>
      <span className={styles.about}>
        <b>{one.title}</b>
        <small>
          {sayNumber(one.entities, 'entity', 'entities')}, {sayNumber(one.links, 'link', 'links')} ·
          saved {one.savedAt.slice(0, 16).replace('T', ' ')}
        </small>
      </span>
      {here ? (
        <small>open now</small>
      ) : (
        <>
          <Button aria-label={`Open ${one.title}`} onPress={onOpen}>
            Open
          </Button>
          <Button look="quiet" aria-label={`Delete ${one.title}`} onPress={onDelete}>
            Delete
          </Button>
        </>
      )}
    </li>
  );
}

function useKept() {
  const [list, setList] = useState<readonly Summary[]>([]);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn reads the shelf again
  useEffect(() => {
    let left = false;
    saveNow()
      .then(listKept)
      .then(
        (kept) => !left && setList(kept),
        () => !left && setFailed(true),
      );
    return () => {
      left = true;
    };
  }, [turn]);
  return { list, failed, again: () => setTurn((n) => n + 1) };
}
