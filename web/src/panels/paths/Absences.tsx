/** Documented absences at or between the ends: denials and dated searches that found nothing, with their scope. */
import { Link } from 'wouter';
import type { DocumentedEdge } from '#model';
import { edgePath } from '../../state/address.ts';
import { Card } from '../../ui/Card.tsx';
import { Quote } from '../evidence/Quote.tsx';
import { receiptLine } from '../evidence/receipt-words.ts';
import { GradeMark } from '../marks/GradeMark.tsx';
import styles from './Absences.module.css';

export function Absences({ absences }: { readonly absences: readonly DocumentedEdge[] }) {
  if (absences.length === 0) return null;
  return (
    <Card title="Documented absences">
      <ul className={styles.absences}>
        {absences.map(({ edge, sentence, receipts, doesNotProve }) => {
          const receipt = receipts[0];
          return (
            <li key={edge.id}>
              <p>{sentence}</p>
              {receipt?.quote ? <Quote text={receipt.quote} /> : null}
              {receipt?.note ? <p>{receipt.note}</p> : null}
              {receipt ? <p className={styles.line}>{receiptLine(receipt)}</p> : null}
              <p className={styles.line}>
                <GradeMark grade={edge.grade} word /> Does not prove {doesNotProve}.{' '}
                <Link href={edgePath(edge.id)}>Evidence</Link>
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
