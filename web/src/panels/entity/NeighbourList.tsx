/** The links of one bundle, the largest first, 25 at a time. It asks only once it is opened. */
import { useMemo } from 'react';
import { Link } from 'wouter';
import { type Edge, type Entity, type LinkGroup, printMoney } from '#model';
import { useNeighbours } from '../../api/queries.ts';
import { edgePath } from '../../state/address/address.ts';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Failure } from '../Failure.tsx';
import { EntityLink } from '../marks/EntityLink.tsx';
import { GradeMark } from '../marks/GradeMark.tsx';
import { basisWords } from '../words/amount-words.ts';
import { periodWords } from '../words/period-words.ts';
import { statusWords } from '../words/status-words.ts';
import styles from './NeighbourList.module.css';

interface NeighbourListProps {
  readonly entity: Entity;
  readonly group: Pick<LinkGroup, 'kind' | 'direction' | 'total'>;
  readonly onChoose?: ((entity: Entity) => void) | undefined;
}

export function NeighbourList({ entity, group, onChoose }: NeighbourListProps) {
  const pages = useNeighbours(entity.id, {
    kind: [group.kind],
    direction: group.direction,
    limit: 25,
  });
  const edges = pages.data?.pages.flatMap((page) => page.edges) ?? [];
  const known = useMemo(
    () =>
      new Map(
        pages.data?.pages.flatMap((page) => page.entities).map((other) => [other.id, other]) ?? [],
      ),
    [pages.data],
  );
  if (pages.error) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <Skeleton lines={3} />;
  return (
    <>
      <ul className={styles.list}>
        {edges.map((edge) => {
          const other = known.get(edge.from === entity.id ? edge.to : edge.from);
          return other ? (
            <NeighbourRow key={edge.id} edge={edge} other={other} onChoose={onChoose} />
          ) : null;
        })}
      </ul>
      <ShowMore pages={pages} shown={edges.length} total={group.total} step={25} />
    </>
  );
}

interface NeighbourRowProps {
  readonly edge: Edge;
  readonly other: Entity;
  readonly onChoose?: ((entity: Entity) => void) | undefined;
}

/** One link in a list: the other end, money with its basis, dates, grade, and the way to its records. */
export function NeighbourRow({ edge, other, onChoose }: NeighbourRowProps) {
  const amount = edge.amounts[0];
  return (
    <li className={styles.row}>
      <EntityLink entity={other} onChoose={onChoose} />
      <span className={styles.facts}>
        {amount
          ? `${printMoney(amount.value, amount.currency)} ${basisWords(amount.basis)} · `
          : ''}
        {edge.status ? `${statusWords(edge.status)} · ` : ''}
        {periodWords(edge.period)}
      </span>
      <span className={styles.grade}>
        <GradeMark grade={edge.grade} />
        <Link href={edgePath(edge.id)}>
          {edge.records.toLocaleString('en-US')} {edge.records === 1 ? 'record' : 'records'}
        </Link>
      </span>
    </li>
  );
}
