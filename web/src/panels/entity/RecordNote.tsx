/** "Record": opens the record behind a fact in place. */
import { useState } from 'react';
import { Link } from 'wouter';
import type { RecordId } from '#model';
import { addressOf, wholeAddress } from '../../api/ask.ts';
import { useRecord } from '../../api/queries.ts';
import { sourcePath } from '../../state/address/address.ts';
import { Button } from '../../ui/Button.tsx';
import { Cells } from '../evidence/Cells.tsx';
import { VerifyButton } from '../evidence/VerifyButton.tsx';
import { Loaded } from '../Loaded.tsx';
import styles from './RecordNote.module.css';

interface RecordNoteProps {
  readonly id: RecordId;
  readonly of: string;
}

export function RecordNote({ id, of }: RecordNoteProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        aria-expanded={open}
        aria-label={`Record behind ${of}`}
        onPress={() => setOpen(!open)}
      >
        Record
      </Button>
      {open ? <OpenRecord id={id} /> : null}
    </>
  );
}

function OpenRecord({ id }: { readonly id: RecordId }) {
  const answer = useRecord(id);
  const archived = addressOf('recordRaw', { params: { id } });
  return (
    <div className={styles.record}>
      <Loaded answer={answer}>
        {({ record, source }) => (
          <>
            <p className={styles.line}>
              {source.title}, {record.recordId} · {record.locator}
            </p>
            <Cells fields={record.fields} />
            <p className={styles.links}>
              <VerifyButton record={record} />
              <a href={archived} data-printed={wholeAddress(archived)}>
                Archived row
              </a>
              <Link href={sourcePath(source.id)} data-printed={wholeAddress(sourcePath(source.id))}>
                Source
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </div>
  );
}
