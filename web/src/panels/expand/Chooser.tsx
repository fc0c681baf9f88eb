/** Above fifty links a chooser asks which: by amount, newest, or by words; 25 at a time, none twice. */
import { useState } from 'react';
import type { LinkGroup, QueryOf } from '#model';
import { useNeighbours } from '../../api/queries.ts';
import { useExploration } from '../../state/exploration-store.ts';
import { readingName } from '../../state/reading-name.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { groupLabel } from '../entity/link-group-words.ts';
import { Failure } from '../Failure.tsx';
import styles from './Chooser.module.css';
import { ChooserPage } from './ChooserPage.tsx';
import { type ChooserState, closeChooser, openChooser, useChooser } from './chooser-state.ts';
import { CHOOSER_PAGE } from './expand-entity.ts';

type Sort = NonNullable<QueryOf<'neighbours'>['sort']>;

const SORTS: readonly { readonly value: Sort; readonly label: string }[] = [
  { value: 'amount', label: 'largest amount first' },
  { value: 'newest', label: 'newest first' },
  { value: 'oldest', label: 'oldest first' },
  { value: 'name', label: 'by name' },
  { value: 'records', label: 'most records first' },
];

export function Chooser() {
  const open = useChooser();
  const name = open ? readingName(open.answer.entity) : 'an entity';
  return (
    <Modal title={`Which links of ${name}?`} isOpen={open !== null} onClose={closeChooser}>
      {open ? <ChooserBody {...open} /> : null}
    </Modal>
  );
}

const groupKey = (group: Pick<LinkGroup, 'kind' | 'direction'>): string =>
  `${group.kind} ${group.direction}`;

function ChooserBody({ answer, group }: ChooserState) {
  const [sort, setSort] = useState<Sort>('amount');
  const [text, setText] = useState('');
  const matching = useSettled(text.trim());
  return (
    <>
      <div className={styles.fields}>
        <Select
          label="Links"
          value={groupKey(group)}
          options={answer.links.map((one) => ({
            value: groupKey(one),
            label: `${groupLabel(one)}: ${one.total.toLocaleString('en-US')}`,
          }))}
          onChange={(key) => {
            const chosen = answer.links.find((one) => groupKey(one) === key);
            if (chosen) openChooser({ answer, group: chosen });
          }}
        />
        <Select label="Order" value={sort} options={SORTS} onChange={setSort} />
        <TextField
          label="Matching"
          placeholder="words of a name or number"
          value={text}
          onChange={setText}
        />
      </div>
      <Pages
        key={`${groupKey(group)} ${sort} ${matching}`}
        answer={answer}
        group={group}
        sort={sort}
        matching={matching}
      />
    </>
  );
}

interface PagesProps extends ChooserState {
  readonly sort: Sort;
  readonly matching: string;
}

function Pages({ answer, group, sort, matching }: PagesProps) {
  const { entity } = answer;
  const drawn = useExploration((now) => now.edges);
  const pages = useNeighbours(entity.id, {
    kind: [group.kind],
    direction: group.direction,
    sort,
    limit: CHOOSER_PAGE,
    ...(matching === '' ? {} : { matching }),
  });
  const page = pages.data?.pages.at(-1);
  if (pages.error) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!page) return <Skeleton lines={5} />;
  const shown = [...drawn.values()].filter(
    (edge) =>
      edge.kind === group.kind && (group.direction === 'out' ? edge.from : edge.to) === entity.id,
  ).length;
  const before = (pages.data?.pages.length ?? 1) - 1;
  return (
    <>
      <p className={styles.count} role="status">
        {shown.toLocaleString('en-US')} of {group.total.toLocaleString('en-US')} on the canvas
        {matching === '' ? '' : `; ${page.total.toLocaleString('en-US')} match`}
      </p>
      <ChooserPage
        entity={entity}
        page={page}
        first={before * CHOOSER_PAGE + 1}
        busy={pages.isFetchingNextPage}
        onNext={page.next ? () => void pages.fetchNextPage() : null}
      />
      <div className={styles.actions}>
        <Button onPress={closeChooser}>Done</Button>
      </div>
    </>
  );
}
