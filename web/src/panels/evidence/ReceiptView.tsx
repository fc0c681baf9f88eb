/** One receipt: the record's words, where they stand, what they are worth, and the way to the publisher and the archived row. */
import { Link } from 'wouter';
import { FLAG_MEANINGS, type Receipt } from '#model';
import { addressOf, wholeAddress } from '../../api/ask.ts';
import { sourcePath } from '../../state/address/address.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FlagNotes } from '../marks/FlagNotes.tsx';
import { GradeMark } from '../marks/GradeMark.tsx';
import { StatusNote } from '../marks/StatusNote.tsx';
import { Cells } from './Cells.tsx';
import { NoteText } from './NoteText.tsx';
import { PublisherLinks } from './PublisherLinks.tsx';
import { Quote } from './Quote.tsx';
import styles from './ReceiptView.module.css';
import { receiptLine } from './receipt-words.ts';
import { recordWords, tellingCells } from './telling-cells.ts';
import { VerifyButton } from './VerifyButton.tsx';

interface ReceiptViewProps {
  readonly receipt: Receipt;
  /** Leaves out what a chain says for the whole step: grade, status and cautions. */
  readonly brief?: boolean;
}

export function ReceiptView({ receipt, brief = false }: ReceiptViewProps) {
  const { record } = receipt;
  return (
    <article className={styles.receipt}>
      <RecordWords receipt={receipt} />
      <p className={styles.line}>{receiptLine(receipt)}</p>
      {receipt.note ? (
        <p className={styles.note}>
          <NoteText text={receipt.note} />
        </p>
      ) : null}
      <p className={styles.links}>
        {brief ? null : <GradeMark grade={receipt.grade} word />}
        {brief ? null : <StatusNote status={receipt.status} />}
        <VerifyButton record={record} />
        <ReceiptLinks receipt={receipt} />
      </p>
      {receipt.supersededBy ? <p className={styles.note}>{FLAG_MEANINGS.superseded}</p> : null}
      {brief ? null : <FlagNotes flags={receipt.flags} />}
      <Disclosure title="All cells of this record">
        <Cells fields={record.fields} />
        <p className={styles.rule}>
          Read by the rule <code>{receipt.rule}</code>
        </p>
      </Disclosure>
    </article>
  );
}

/** Its words, and without a quotation the cells that name parties; none for a search that found nothing, which its note tells. */
function RecordWords({ receipt }: { readonly receipt: Receipt }) {
  const { grade, quote, note, record } = receipt;
  const words = recordWords(receipt);
  if (quote || grade === 'inferred') return words ? <Quote text={words} /> : null;
  if (grade === 'absent' && note) return null;
  const named = tellingCells(receipt);
  return (
    <>
      {words ? <Quote text={words} /> : null}
      {named.length > 0 ? <Cells fields={record.fields} only={named} /> : null}
    </>
  );
}

function ReceiptLinks({ receipt: { record, source } }: { readonly receipt: Receipt }) {
  const archived = addressOf('recordRaw', { params: { id: record.id } });
  const supported = sourcePath(source.id);
  return (
    <>
      <a href={archived} data-printed={wholeAddress(archived)}>
        Archived row
      </a>
      <PublisherLinks url={record.url ?? source.url} archivedUrl={source.archivedUrl} />
      <Link href={supported} data-printed={wholeAddress(supported)}>
        Source and all it supports
      </Link>
    </>
  );
}
