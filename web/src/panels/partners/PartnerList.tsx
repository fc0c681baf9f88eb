/** Who is reached through contracts: how many, for how much on which basis, when, how well documented. */
import type { Entity } from '#model';
import { usePartners } from '../../api/queries.ts';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Failure } from '../Failure.tsx';
import styles from './PartnerList.module.css';
import { PartnerRow } from './PartnerRow.tsx';

/** Agencies reach companies; companies reach agencies, primes and subcontractors. */
export const partnersTitle = ({ kind }: Entity): string =>
  kind === 'agency'
    ? 'Companies it reaches through contracts'
    : 'Whom it reaches through contracts';

interface PartnerListProps {
  readonly entity: Entity;
  readonly onChoose: (entity: Entity) => void;
}

export function PartnerList({ entity, onChoose }: PartnerListProps) {
  const pages = usePartners(entity.id, { limit: 10 });
  if (pages.error) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <Skeleton lines={4} />;
  const partners = pages.data.pages.flatMap((page) => page.partners);
  const total = pages.data.pages[0]?.total ?? 0;
  if (total === 0) return <p className={styles.note}>No one, in the sources loaded.</p>;
  return (
    <>
      <ul className={styles.list}>
        {partners.map((partner) => (
          <PartnerRow key={partner.entity.id} from={entity} partner={partner} onChoose={onChoose} />
        ))}
      </ul>
      <ShowMore
        pages={pages}
        shown={partners.length}
        total={total}
        step={10}
        order="the largest amounts first"
      />
    </>
  );
}
