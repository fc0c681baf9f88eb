/** One link as a document: what it says, how well, what it does not prove, and its records with their hashes. */
import type { DocumentedEdge, Receipt } from '#model';
import { AmountLines } from '../panels/evidence/AmountLines.tsx';
import { ProvesLine } from '../panels/evidence/ProvesBlock.tsx';
import { provesWords } from '../panels/evidence/proves-words.ts';
import { Quote } from '../panels/evidence/Quote.tsx';
import { receiptLine } from '../panels/evidence/receipt-words.ts';
import { recordWords } from '../panels/evidence/telling-cells.ts';
import { FlagNotes } from '../panels/marks/FlagNotes.tsx';
import { GradeMark } from '../panels/marks/GradeMark.tsx';
import { StatusNote } from '../panels/marks/StatusNote.tsx';
import styles from './Report.module.css';

/** More records of one link are counted, not printed. */
const MOST_RECORDS = 20;

export function ReportLink({ link }: { readonly link: DocumentedEdge }) {
  const { edge, receipts, sentence } = link;
  const left = receipts.length - MOST_RECORDS;
  return (
    <article className={styles.link}>
      <h3>{sentence}</h3>
      <p className={styles.marks}>
        <GradeMark grade={edge.grade} word />
        {edge.grade === 'inferred' ? null : <StatusNote status={edge.status} />}
      </p>
      <ProvesLine {...provesWords(link)} />
      <AmountLines amounts={edge.amounts} />
      <FlagNotes flags={edge.flags} />
      <ol className={styles.records}>
        {receipts.slice(0, MOST_RECORDS).map((receipt) => (
          <li key={`${receipt.recordId} ${receipt.rule}`}>
            <ReportRecord receipt={receipt} />
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <p className={styles.quiet}>
          {left.toLocaleString('en-US')} more records of this link; a snapshot holds them all.
        </p>
      ) : null}
    </article>
  );
}

function ReportRecord({ receipt }: { readonly receipt: Receipt }) {
  const { note, record, source } = receipt;
  const words = recordWords(receipt);
  return (
    <>
      {words ? <Quote text={words} /> : null}
      <p>{receiptLine(receipt)}</p>
      {note ? <p className={styles.quiet}>{note}</p> : null}
      <p className={styles.quiet}>
        {source.title} · SHA-256 of the record <code>{record.sha256}</code>
      </p>
    </>
  );
}
