/** Documented absences: denials and dated searches that found nothing, with their scope; those between the ends first. */
import { Link } from 'wouter';
import type { DocumentedEdge, PathQuestion } from '#model';
import { wholeAddress } from '../../../api/ask.ts';
import { edgePath } from '../../../state/address/address.ts';
import { Card } from '../../../ui/Card.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Quote } from '../../evidence/Quote.tsx';
import { receiptLine } from '../../evidence/receipt-words.ts';
import { GradeMark } from '../../marks/GradeMark.tsx';
import styles from './Absences.module.css';

interface AbsencesProps {
  readonly absences: readonly DocumentedEdge[];
  readonly question: PathQuestion;
}

export function Absences({ absences, question }: AbsencesProps) {
  if (absences.length === 0) return null;
  const ends = question.connect;
  const [from, to] = [new Set(ends ?? question.from), new Set(ends ?? question.to)];
  const between = absences.filter(
    ({ edge }) =>
      (from.has(edge.from) && to.has(edge.to)) || (to.has(edge.from) && from.has(edge.to)),
  );
  const beside = absences.filter((absence) => !between.includes(absence));
  return (
    <Card title="Documented absences">
      {between.length > 0 ? <AbsenceList absences={between} /> : null}
      {beside.length > 0 ? (
        <Disclosure
          printed
          title={`${beside.length} at one end of the question, not between the two`}
        >
          <AbsenceList absences={beside} />
        </Disclosure>
      ) : null}
    </Card>
  );
}

function AbsenceList({ absences }: Pick<AbsencesProps, 'absences'>) {
  return (
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
              <Link href={edgePath(edge.id)} data-printed={wholeAddress(edgePath(edge.id))}>
                Evidence
              </Link>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
