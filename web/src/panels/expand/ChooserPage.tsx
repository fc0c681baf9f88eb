/** One page of the chooser: what it would add, and the buttons that add it or go on. */
import { memo, useState } from 'react';
import type { Entity, NeighboursAnswer } from '#model';
import { Button } from '../../ui/Button.tsx';
import { NeighbourRow } from '../entity/NeighbourList.tsx';
import { Failure } from '../Failure.tsx';
import styles from './Chooser.module.css';
import { addPage } from './expand-entity.ts';

interface ChooserPageProps {
  readonly entity: Entity;
  readonly page: NeighboursAnswer;
  /** Number of the first link on this page. */
  readonly first: number;
  readonly busy: boolean;
  /** Null on the last page. */
  readonly onNext: (() => void) | null;
}

export function ChooserPage({ entity, page, first, busy, onNext }: ChooserPageProps) {
  const [added, setAdded] = useState<NeighboursAnswer | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  const count = page.edges.length;
  const add = async (): Promise<void> => {
    try {
      await addPage(entity, page);
      setFailed(null);
      setAdded(page);
      onNext?.();
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error(String(error)));
    }
  };
  if (count === 0) return <p>No link matches.</p>;
  return (
    <>
      {failed ? <Failure error={failed} /> : null}
      <div className={styles.actions} data-pinned>
        <Button
          look="main"
          isPending={busy}
          onPress={() => {
            if (added !== page) void add();
          }}
        >
          {added === page ? 'Added' : `Add these ${count}`}
        </Button>
        {onNext ? (
          <Button isPending={busy} onPress={onNext}>
            Skip to the next
          </Button>
        ) : null}
        <span className={styles.count}>
          {first.toLocaleString('en-US')} to {(first + count - 1).toLocaleString('en-US')} of{' '}
          {page.total.toLocaleString('en-US')}
        </span>
      </div>
      <LinkRows entity={entity} page={page} />
    </>
  );
}

const LinkRows = memo(({ entity, page }: Pick<ChooserPageProps, 'entity' | 'page'>) => {
  const known = new Map(page.entities.map((other) => [other.id, other]));
  return (
    <ul className={styles.list}>
      {page.edges.map((edge) => {
        const other = known.get(edge.from === entity.id ? edge.to : edge.from);
        return other ? <NeighbourRow key={edge.id} edge={edge} other={other} /> : null;
      })}
    </ul>
  );
});
