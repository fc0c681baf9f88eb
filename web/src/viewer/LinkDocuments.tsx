/** Each link as a document: the sentence, what it proves and does not, every record. */
import { useState } from 'react';
import { AmountLines } from '../panels/evidence/AmountLines.tsx';
import { ProvesLine } from '../panels/evidence/ProvesBlock.tsx';
import { provesWords } from '../panels/evidence/proves-words.ts';
import { FlagNotes } from '../panels/marks/FlagNotes.tsx';
import { GradeMark } from '../panels/marks/GradeMark.tsx';
import { StatusNote } from '../panels/marks/StatusNote.tsx';
import { sayNumber } from '../state/say.ts';
import type { Documented } from './anchored-links.ts';
import { RecordDocument } from './RecordDocument.tsx';
import styles from './viewer.module.css';

/** Records shown of a link before the reader asks for all; sums stay over all of them. */
const AT_FIRST = 5;

export function LinkDocuments({ links }: { readonly links: readonly Documented[] }) {
  return (
    <section aria-labelledby="records" className={styles.section}>
      <h2 id="records">Records behind each link</h2>
      {links.map((link) => (
        <LinkDocument key={link.edge.id} link={link} />
      ))}
    </section>
  );
}

function LinkDocument({ link }: { readonly link: Documented }) {
  const [all, setAll] = useState(false);
  const { edge, receipts, sentence, anchor } = link;
  const shown = all ? receipts : receipts.slice(0, AT_FIRST);
  return (
    <article className={styles.link} aria-labelledby={anchor}>
      <h3 id={anchor}>{sentence}</h3>
      <p className={styles.marks}>
        <GradeMark grade={edge.grade} word />
        {edge.grade === 'inferred' ? null : <StatusNote status={edge.status} />}
      </p>
      <ProvesLine {...provesWords(link)} />
      <AmountLines amounts={edge.amounts} />
      {edge.amounts.length > 1 ? (
        <p className={styles.quiet}>These are different numbers. They are never added.</p>
      ) : null}
      <FlagNotes flags={edge.flags} />
      <ol className={styles.list}>
        {shown.map((receipt, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one record may state an edge twice; the list never moves
          <li key={at}>
            <RecordDocument receipt={receipt} />
          </li>
        ))}
      </ol>
      {shown.length < receipts.length ? (
        <p>
          <button
            type="button"
            data-print="no"
            className={styles.button}
            onClick={() => setAll(true)}
          >
            Show all {sayNumber(receipts.length, 'record', 'records')}
          </button>
          <span className={styles.paper}>
            And {sayNumber(receipts.length - AT_FIRST, 'more record', 'more records')} in the file.
          </span>
        </p>
      ) : null}
    </article>
  );
}
