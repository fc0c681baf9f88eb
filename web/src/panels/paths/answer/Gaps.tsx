/** Steps whose record is weak, undated or flagged, with where a better one may be asked for. */
import { Link } from 'wouter';
import type { PathAnswer } from '#model';
import { edgePath } from '../../../state/address/address.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from './Absences.module.css';

export function Gaps({ gaps }: { readonly gaps: PathAnswer['gaps'] }) {
  if (gaps.length === 0) return null;
  return (
    <Card title="Gaps, and where one would ask">
      <ul className={styles.absences}>
        {gaps.map((gap) => (
          <li key={`${gap.edgeId} ${gap.why}`}>
            <p>
              {gap.why} <Link href={edgePath(gap.edgeId)}>The link</Link>
            </p>
            <p className={styles.line}>Ask: {gap.askAt}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
