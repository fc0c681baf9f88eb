/** One step of a chain: the sentence, the best record in its own words, what it proves and does not. */
import { Link } from 'wouter';
import { edgeVerb, type Hop, printMoney } from '#model';
import { wholeAddress } from '../../../api/ask.ts';
import { edgePath } from '../../../state/address/address.ts';
import { readingName } from '../../../state/reading-name.ts';
import { sayNumber } from '../../../state/say.ts';
import { ProvesLine } from '../../evidence/ProvesBlock.tsx';
import { provesWords } from '../../evidence/proves-words.ts';
import { ReceiptView } from '../../evidence/ReceiptView.tsx';
import { FlagNotes } from '../../marks/FlagNotes.tsx';
import { GradeMark } from '../../marks/GradeMark.tsx';
import { StatusNote } from '../../marks/StatusNote.tsx';
import { basisWords } from '../../words/amount-words.ts';
import { statusWords } from '../../words/status-words.ts';
import { hopEnd } from './chain-words.ts';
import styles from './HopDocument.module.css';

interface HopDocumentProps {
  readonly hop: Hop;
  readonly step: number;
  readonly weakest: boolean;
}

export function HopDocument({ hop, step, weakest }: HopDocumentProps) {
  const { edge, receipts } = hop;
  const best = receipts[0];
  return (
    <section
      className={styles.hop}
      data-grade={edge.grade}
      data-weakest={weakest || undefined}
      id={`step-${step}`}
      aria-label={`Step ${step}`}
    >
      <p className={styles.sentence}>
        <HopSentence hop={hop} />
      </p>
      {best ? <ReceiptView receipt={best} brief /> : null}
      <ProvesLine {...provesWords(hop)} />
      <p className={styles.marks}>
        <GradeMark grade={edge.grade} word />
        {weakest ? <span>weakest step</span> : null}
        {edge.grade === 'inferred' ? null : <StatusNote status={edge.status} />}
        <Link href={edgePath(edge.id)} data-printed={wholeAddress(edgePath(edge.id))}>
          {sayNumber(hop.receiptsTotal, 'record', 'records')}, all of them
        </Link>
      </p>
      <FlagNotes flags={edge.flags} />
    </section>
  );
}

/** The step as it is walked: against its direction it is said the other way round. */
function HopSentence({ hop }: { readonly hop: Hop }) {
  const { grade, status, amounts } = hop.edge;
  const other = hopEnd(hop);
  const amount = amounts[0];
  const inferred = grade === 'inferred';
  const words = [
    readingName(other),
    ...(status && !inferred ? [statusWords(status)] : []),
    ...(amount ? [`${printMoney(amount.value, amount.currency)} ${basisWords(amount.basis)}`] : []),
  ].join('; ');
  return (
    <>
      {inferred ? 'Inferred, stated by no record: ' : ''}
      <b>{edgeVerb(hop.edge, hop.along)}</b> {words.endsWith('.') ? words : `${words}.`}
    </>
  );
}
