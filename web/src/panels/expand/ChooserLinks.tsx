/** The chooser on links of one kind: order, year, amount and words, and what they leave, page by page. */
import { useDeferredValue, useState } from 'react';
import { type EntityAnswer, type LinkGroup, MoneySchema, type QueryOf } from '#model';
import { useNeighbours } from '../../api/queries.ts';
import { useExploration } from '../../state/exploration-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { Failure } from '../Failure.tsx';
import styles from './Chooser.module.css';
import { ChooserPage } from './ChooserPage.tsx';
import { closeChooser } from './chooser-state.ts';
import { CHOOSER_PAGE } from './expand-entity.ts';

type Sort = NonNullable<QueryOf<'neighbours'>['sort']>;

const SORTS: readonly { readonly value: Sort; readonly label: string }[] = [
  { value: 'amount', label: 'largest amount first' },
  { value: 'newest', label: 'newest first' },
  { value: 'oldest', label: 'oldest first' },
  { value: 'name', label: 'by name' },
  { value: 'records', label: 'most records first' },
];

const LEAST = [
  { value: '', label: 'any, or none' },
  ...['10,000', '100,000', '1,000,000', '10,000,000', '100,000,000'].map((amount) => ({
    value: `${amount.replaceAll(',', '')}.00`,
    label: `${amount} USD or more`,
  })),
];

interface ChooserLinksProps {
  readonly answer: EntityAnswer;
  readonly group: LinkGroup;
  /** The choice of kinds, which stands first. */
  readonly kinds: React.ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function ChooserLinks({ answer, group, kinds, text, onText }: ChooserLinksProps) {
  const [sort, setSort] = useState<Sort>('amount');
  const [year, setYear] = useState('');
  const [least, setLeast] = useState('');
  const matching = useSettled(text.trim());
  return (
    <>
      <div className={styles.fields}>
        {kinds}
        <Select label="Order" value={sort} options={SORTS} onChange={setSort} />
        <Select label="Year" value={year} options={yearOptions(group)} onChange={setYear} />
        <Select label="Amount" value={least} options={LEAST} onChange={setLeast} />
        <TextField label="Matching" placeholder="name or number" value={text} onChange={onText} />
      </div>
      <Pages
        key={`${sort} ${year} ${least} ${matching}`}
        answer={answer}
        group={group}
        bounds={{
          sort,
          ...(year === '' ? {} : { from: year, to: year }),
          ...(least === '' ? {} : { minAmount: MoneySchema.parse(least) }),
          ...(matching === '' ? {} : { matching }),
        }}
      />
    </>
  );
}

/** Every year in which links begin; those without dates are let in by each. */
function yearOptions({ years }: LinkGroup): { value: string; label: string }[] {
  const known = Object.keys(years).filter((year) => /^\d{4}$/.test(year));
  return [
    { value: '', label: 'any year' },
    ...known
      .sort((a, b) => Number(b) - Number(a))
      .map((year) => ({
        value: year,
        label: `${year} (${(years[year] ?? 0).toLocaleString('en-US')} begin)`,
      })),
  ];
}

interface PagesProps extends Pick<ChooserLinksProps, 'answer' | 'group'> {
  readonly bounds: QueryOf<'neighbours'>;
}

function Pages({ answer, group, bounds }: PagesProps) {
  const { entity } = answer;
  const drawn = useExploration((now) => now.edges);
  const pages = useNeighbours(entity.id, {
    ...bounds,
    kind: [group.kind],
    direction: group.direction,
    limit: CHOOSER_PAGE,
  });
  // As by company: the rows of the next page are drawn bit by bit.
  const newest = pages.data?.pages;
  const read = useDeferredValue(newest);
  const page = read?.at(-1);
  if (pages.error) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!page) return <Skeleton lines={5} />;
  const shown = [...drawn.values()].filter(
    (edge) =>
      edge.kind === group.kind && (group.direction === 'out' ? edge.from : edge.to) === entity.id,
  ).length;
  const bounded = page.total !== group.total;
  const before = (read?.length ?? 1) - 1;
  return (
    <>
      <p className={styles.count} role="status">
        {shown.toLocaleString('en-US')} of {group.total.toLocaleString('en-US')} on the canvas
        {bounded ? `; ${page.total.toLocaleString('en-US')} match` : ''}
        {bounds.from ? ', undated ones among them' : ''}
      </p>
      <ChooserPage
        entity={entity}
        page={page}
        first={before * CHOOSER_PAGE + 1}
        busy={pages.isFetchingNextPage || read !== newest}
        onNext={page.next ? () => void pages.fetchNextPage() : null}
      />
      <div className={styles.actions}>
        <Button onPress={closeChooser}>Done</Button>
      </div>
    </>
  );
}
