/** The chooser by company: each partner with all contracts between the two as one link. */
import { memo, useDeferredValue, useState } from 'react';
import type { Entity, PartnersAnswer, QueryOf } from '#model';
import { usePartners } from '../../api/queries.ts';
import type { Exploration } from '../../state/exploration.ts';
import { useExploration } from '../../state/exploration-store.ts';
import { foldOfPartner } from '../../state/fold.ts';
import { foldWords } from '../../state/fold-words.ts';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { Failure } from '../Failure.tsx';
import { EntityLink } from '../marks/EntityLink.tsx';
import { addFolded } from '../partners/add-folded.ts';
import { announced } from './announced.ts';
import styles from './Chooser.module.css';
import { closeChooser } from './chooser-state.ts';
import { CHOOSER_PAGE } from './expand-entity.ts';

type Sort = NonNullable<QueryOf<'partners'>['sort']>;

const SORTS: readonly { readonly value: Sort; readonly label: string }[] = [
  { value: 'amount', label: 'largest amount first' },
  { value: 'count', label: 'most contracts first' },
  { value: 'date', label: 'newest first' },
];

interface ChooserPartnersProps {
  readonly entity: Entity;
  /** The choice of kinds, which stands first. */
  readonly kinds: React.ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function ChooserPartners({ entity, kinds, text, onText }: ChooserPartnersProps) {
  const [sort, setSort] = useState<Sort>('amount');
  const matching = useSettled(text.trim());
  const pages = usePartners(entity.id, {
    sort,
    limit: CHOOSER_PAGE,
    ...(matching === '' ? {} : { matching }),
  });
  // The rows of the next page are drawn bit by bit: what was just added is being drawn as well.
  const newest = pages.data?.pages;
  const shown = useDeferredValue(newest);
  const page = shown?.at(-1);
  const before = (shown?.length ?? 1) - 1;
  return (
    <>
      <div className={styles.fields}>
        {kinds}
        <Select label="Order" value={sort} options={SORTS} onChange={setSort} />
        <TextField label="Matching" placeholder="part of a name" value={text} onChange={onText} />
      </div>
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {page ? (
        <PartnersPage
          entity={entity}
          page={page}
          first={before * CHOOSER_PAGE + 1}
          busy={pages.isFetchingNextPage || shown !== newest}
          onNext={page.next ? () => void pages.fetchNextPage() : null}
        />
      ) : (
        <Skeleton lines={5} />
      )}
      <div className={styles.actions}>
        <Button onPress={closeChooser}>Done</Button>
      </div>
    </>
  );
}

interface PartnersPageProps {
  readonly entity: Entity;
  readonly page: PartnersAnswer;
  readonly first: number;
  readonly busy: boolean;
  readonly onNext: (() => void) | null;
}

function PartnersPage({ entity, page, first, busy, onNext }: PartnersPageProps) {
  const drawn = useExploration((now) => now.folds);
  const { partners, total } = page;
  const fresh = partners.filter((partner) => !drawn.has(foldOfPartner(entity.id, partner).id));
  const shown = [...drawn.values()].filter(
    ({ from, to }) => from === entity.id || to === entity.id,
  ).length;
  const add = async (): Promise<void> => {
    await addFolded(entity, fresh, total);
    onNext?.();
  };
  return (
    <>
      <p className={styles.count} role="status">
        {shown.toLocaleString('en-US')} on the canvas; {sayNumber(total, 'partner', 'partners')} in
        these sources
      </p>
      {partners.length === 0 ? (
        <p>No one, in the sources loaded.</p>
      ) : (
        <div className={styles.actions} data-pinned>
          <Button
            look="main"
            isPending={busy}
            onPress={() => {
              // Not disabled: a button that is would lose the focus, and with it the way out by Escape.
              if (fresh.length > 0) void announced(add());
            }}
          >
            {fresh.length === 0 ? 'Added' : `Add these ${fresh.length}, each by one link`}
          </Button>
          {onNext ? (
            <Button isPending={busy} onPress={onNext}>
              Skip to the next
            </Button>
          ) : null}
          <span className={styles.count}>
            {first.toLocaleString('en-US')} to{' '}
            {(first + partners.length - 1).toLocaleString('en-US')} of{' '}
            {total.toLocaleString('en-US')}
          </span>
        </div>
      )}
      <PartnerRows entity={entity} page={page} drawn={useDeferredValue(drawn)} />
    </>
  );
}

interface PartnerRowsProps extends Pick<PartnersPageProps, 'entity' | 'page'> {
  readonly drawn: Exploration['folds'];
}

const PartnerRows = memo(({ entity, page, drawn }: PartnerRowsProps) => (
  <ul className={styles.list}>
    {page.partners.map((partner) => {
      const fold = foldOfPartner(entity.id, partner);
      return (
        <li key={fold.id} className={styles.row}>
          <EntityLink entity={partner.entity} />
          <span className={styles.count}>{foldWords(fold)}</span>
          {drawn.has(fold.id) ? (
            <span className={styles.count}>On the canvas</span>
          ) : (
            <Button
              look="quiet"
              aria-label={`Add ${partner.entity.name} by one link`}
              onPress={() => void announced(addFolded(entity, [partner], page.total))}
            >
              Add
            </Button>
          )}
        </li>
      );
    })}
  </ul>
));
