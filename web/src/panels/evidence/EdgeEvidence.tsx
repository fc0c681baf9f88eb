/** The receipts of one link, evidence first: what it says, how well, what it proves and does not, every record. */
import type { DocumentedEdge } from '#model';
import { sayNumber } from '../../state/say.ts';
import { FlagNotes } from '../marks/FlagNotes.tsx';
import { GradeMark } from '../marks/GradeMark.tsx';
import { StatusNote } from '../marks/StatusNote.tsx';
import { periodWords } from '../words/period-words.ts';
import { AmountLines } from './AmountLines.tsx';
import styles from './EdgeEvidence.module.css';
import { gradeWhy } from './grade-why.ts';
import { ReceiptView } from './ReceiptView.tsx';

/** Grade with its reason, status, dates, totals and cautions of one edge. */
export function EdgeSummary({ documented }: { readonly documented: DocumentedEdge }) {
  const { edge } = documented;
  return (
    <div className={styles.summary}>
      <p className={styles.marks}>
        <GradeMark grade={edge.grade} word />
        {edge.grade === 'inferred' ? null : <StatusNote status={edge.status} />}
        <span>{periodWords(edge.period)}</span>
      </p>
      <p className={styles.why}>{gradeWhy(documented)}</p>
      <AmountLines amounts={edge.amounts} large />
      {edge.amounts.length > 1 ? (
        <p className={styles.why}>These are different numbers. They are never added.</p>
      ) : null}
      <FlagNotes flags={edge.flags} />
      {edge.grade === 'inferred' ? (
        <p className={styles.inferred}>
          <b>Inferred, stated by no record.</b> What it is inferred from, and the alternatives,
          stand with each record.
        </p>
      ) : null}
    </div>
  );
}

interface ReceiptsProps {
  readonly documented: DocumentedEdge;
  readonly level: 2 | 3;
}

export function Receipts({ documented, level }: ReceiptsProps) {
  const Heading = `h${level}` as const;
  const sources = new Set(documented.receipts.map((receipt) => receipt.source.id)).size;
  const shown = documented.receipts.length;
  return (
    <>
      <Heading className={styles.count}>
        {sayNumber(documented.edge.records, 'record', 'records')}
        {shown < documented.edge.records ? `, the best ${shown} shown` : ''},{' '}
        {sayNumber(sources, 'source', 'sources')}
      </Heading>
      <ol className={styles.receipts}>
        {documented.receipts.map((receipt) => (
          <li key={`${receipt.recordId} ${receipt.rule}`}>
            <ReceiptView receipt={receipt} />
          </li>
        ))}
      </ol>
    </>
  );
}
