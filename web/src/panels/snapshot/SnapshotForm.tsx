/** The author's words for a snapshot, and once it is made, where it is. */
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { comparePath } from '../../state/address/address.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MadeSnapshot } from './MadeSnapshot.tsx';
import { SigningField } from './SigningField.tsx';
import styles from './SnapshotForm.module.css';
import { type Making, type SnapshotMaterial, useMakeSnapshot } from './use-make-snapshot.ts';
import { useSigningKey } from './use-signing-key.ts';

interface SnapshotFormProps {
  readonly title: string;
  readonly material: SnapshotMaterial;
}

export function SnapshotForm({ title: suggested, material }: SnapshotFormProps) {
  const making = useMakeSnapshot(material);
  const [title, setTitle] = useState(suggested);
  const [note, setNote] = useState('');
  const [author, setAuthor] = useState('');
  const [token, setToken] = useState('');
  const desk = useSigningKey();
  const [signs, setSigns] = useState(true);
  const key = signs ? desk.key : null;
  if (making.made)
    return <MadeSnapshot made={making.made} title={title} signing={making.signing} />;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '' && !making.working)
          void making.make({ title, note, author, token, key });
      }}
    >
      <p className={styles.about}>
        One file with every record behind what is shown. It opens offline, and anyone can check that
        nothing in it was changed. One that you have can be{' '}
        <Link href={comparePath()}>compared with another or with the data of today</Link>.
      </p>
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        error={title.trim() === '' ? 'A snapshot needs a title.' : null}
      />
      <NoteField value={note} onChange={setNote} />
      <TextField label="Author (may be left out)" value={author} onChange={setAuthor} />
      <SigningField desk={desk} signs={signs} onSigns={setSigns} />
      {making.needsToken ? (
        <TextField label="Token for writing" value={token} onChange={setToken} />
      ) : null}
      <Refusal making={making} />
      <p>
        <Button look="main" type="submit" isPending={making.working}>
          Make it
        </Button>
      </p>
    </form>
  );
}

function Refusal({ making: { refusal } }: { readonly making: Making }) {
  if (refusal === null) return null;
  return (
    <Notice title="It was not made" tone="bad">
      <p>{refusal}</p>
    </Notice>
  );
}

function NoteField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (note: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles.note}>
      <label htmlFor={id}>Your note (shown as your words, apart from the record)</label>
      <textarea
        id={id}
        rows={3}
        maxLength={20_000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
