/** One record: its words, where they stand, its cells, and the way to the publisher. */
import { useState } from 'react';
import { FLAG_MEANINGS, type Receipt } from '#model';
import { Cells } from '../panels/evidence/Cells.tsx';
import { PublisherLinks } from '../panels/evidence/PublisherLinks.tsx';
import { Quote } from '../panels/evidence/Quote.tsx';
import { receiptLine } from '../panels/evidence/receipt-words.ts';
import { recordWords } from '../panels/evidence/telling-cells.ts';
import { FlagNotes } from '../panels/marks/FlagNotes.tsx';
import { GradeMark } from '../panels/marks/GradeMark.tsx';
import { StatusNote } from '../panels/marks/StatusNote.tsx';
import styles from './viewer.module.css';

export function RecordDocument({ receipt }: { readonly receipt: Receipt }) {
  const [open, setOpen] = useState(false);
  const { record, grade, source } = receipt;
  const words = recordWords(receipt);
  return (
    <div className={styles.record}>
      {words ? <Quote text={words} /> : null}
      <p>{receiptLine(receipt)}</p>
      {receipt.note ? <p className={styles.quiet}>{receipt.note}</p> : null}
      <p className={styles.marks}>
        <GradeMark grade={grade} word />
        {grade === 'inferred' ? null : <StatusNote status={receipt.status} />}
        <PublisherLinks url={record.url ?? source.url} archivedUrl={source.archivedUrl} />
      </p>
      {receipt.supersededBy ? <p>{FLAG_MEANINGS.superseded}</p> : null}
      <FlagNotes flags={receipt.flags} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>All cells of this record</summary>
        {open ? <Cells fields={record.fields} /> : null}
        {open ? (
          <p className={styles.quiet}>
            SHA-256 <code>{record.sha256}</code>, read by the rule <code>{receipt.rule}</code>
          </p>
        ) : null}
      </details>
    </div>
  );
}
