/** A link that a step cites: the records that speak, in their own words, and what they do not prove. */
import { Link } from 'wouter';
import { wholeAddress } from '../../api/ask.ts';
import { edgePath } from '../../state/address/address.ts';
import { sayNumber } from '../../state/say.ts';
import { ProvesLine } from '../evidence/ProvesBlock.tsx';
import { provesWords } from '../evidence/proves-words.ts';
import { ReceiptView } from '../evidence/ReceiptView.tsx';
import { FlagNotes } from '../marks/FlagNotes.tsx';
import { GradeMark } from '../marks/GradeMark.tsx';
import { StatusNote } from '../marks/StatusNote.tsx';
import styles from './LinkEvidence.module.css';
import type { CitedLink } from './told-step.ts';

interface LinkEvidenceProps {
  readonly link: CitedLink;
  readonly place: number;
  readonly id: string;
}

export function LinkEvidence({ link, place, id }: LinkEvidenceProps) {
  const { documented, receipts, sameAs } = link;
  const { edge, sentence } = documented;
  return (
    <li id={id} className={styles.link} data-grade={edge.grade}>
      <h3 className={styles.sentence}>
        <span className={styles.place}>{place}</span> {sentence}
      </h3>
      {receipts.map((receipt) => (
        <ReceiptView key={`${receipt.recordId} ${receipt.rule}`} receipt={receipt} brief />
      ))}
      {sameAs === null ? null : <p className={styles.same}>The same record as number {sameAs}.</p>}
      <ProvesLine {...provesWords(documented)} />
      <p className={styles.marks}>
        <GradeMark grade={edge.grade} word />
        {edge.grade === 'inferred' ? null : <StatusNote status={edge.status} />}
        <Link href={edgePath(edge.id)} data-printed={wholeAddress(edgePath(edge.id))}>
          {sayNumber(edge.records, 'record', 'records')} of link {place}
        </Link>
      </p>
      <FlagNotes flags={edge.flags} />
    </li>
  );
}
