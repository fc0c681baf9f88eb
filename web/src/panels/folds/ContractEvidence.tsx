/** The contracts behind a folded link, the largest first, 25 at a time: each opens the records of its two links. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Entity } from '#model';
import { select } from '../../state/changes/changes.ts';
import { explore } from '../../state/exploration-store.ts';
import type { ContractFold } from '../../state/fold.ts';
import { intend } from '../../state/intents.ts';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { announced } from '../expand/announced.ts';
import { addByIds } from '../expand/expand-entity.ts';
import { Failure } from '../Failure.tsx';
import { EntityLink } from '../marks/EntityLink.tsx';
import { CONTRACTS_AT_ONCE } from '../partners/add-contracts.ts';
import { type Between, contractsBetween } from '../partners/contracts-between.ts';
import styles from './FoldInspector.module.css';
import { LinkEvidence } from './LinkEvidence.tsx';

interface ContractEvidenceProps {
  readonly fold: ContractFold;
  readonly from: Entity;
  readonly to: Entity;
}

export function ContractEvidence({ fold, from, to }: ContractEvidenceProps) {
  const pages = useContracts(from, to);
  const found = pages.data?.pages ?? [];
  const contracts = found.flatMap((page) => page.contracts);
  const edges = found.flatMap((page) => page.edges);
  const entities = new Map([from, to, ...contracts].map((one) => [one.id, one]));
  if (pages.error) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <Skeleton lines={5} />;
  return (
    <section>
      <h3 className={styles.heading}>Evidence: each contract with its records</h3>
      <ul className={styles.list}>
        {contracts.map((contract) => (
          <li key={contract.id}>
            <EntityLink entity={contract} onChoose={(one) => void announced(choose(one))} />
            {edges
              .filter((edge) => edge.from === contract.id || edge.to === contract.id)
              .map((edge) => (
                <LinkEvidence key={edge.id} edge={edge} entities={entities} />
              ))}
          </li>
        ))}
      </ul>
      <ShowMore
        pages={pages}
        shown={contracts.length}
        total={fold.count}
        step={25}
        order="the largest amounts first"
      />
    </section>
  );
}

/** Puts a contract with its links on the canvas beside the fold, and chooses it. */
async function choose({ id }: Entity): Promise<void> {
  await addByIds([id]);
  const selection = { type: 'entity', id } as const;
  explore(select(selection));
  intend({ type: 'reveal', selection });
}

function useContracts(from: Entity, to: Entity) {
  return useInfiniteQuery({
    queryKey: ['contracts between', from.id, to.id],
    initialPageParam: [] as Between[], // each page is told what those before it found
    queryFn: ({ pageParam }) => {
      const seen = new Set(pageParam.flatMap((page) => page.contracts.map(({ id }) => id)));
      return contractsBetween(from, to, CONTRACTS_AT_ONCE, seen);
    },
    getNextPageParam: (last, pages) => (last.contracts.length < CONTRACTS_AT_ONCE ? null : pages),
  });
}
