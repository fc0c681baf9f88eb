/** A place for the reader's own words, in a colour and with a glyph of their own; kept when the field is left. */
import { NotebookPen } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { writeNote } from '../../state/changes/note-changes.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import { LONGEST_NOTE, type Note, noteAbout } from '../../state/notes.ts';
import styles from './Notes.module.css';

interface NoteFieldProps {
  readonly about: Note['about'];
  readonly label: string;
}

export function NoteField({ about, label }: NoteFieldProps) {
  const id = useId();
  const kept = useExploration((now) => noteAbout(now.notes, about));
  const [typed, setTyped] = useState<string | null>(null);
  const unkept = useRef<string | null>(null);
  const keep = useCallback((): void => {
    if (unkept.current !== null) explore(writeNote(about, unkept.current));
    unkept.current = null;
    setTyped(null);
  }, [about]);
  // What is closed over the words keeps them too.
  useEffect(() => keep, [keep]);
  return (
    <div className={styles.note} data-print={kept === '' ? 'no' : undefined}>
      <label htmlFor={id} className={styles.label}>
        <NotebookPen size={15} aria-hidden="true" /> {label}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={LONGEST_NOTE}
        className={styles.text}
        value={typed ?? kept}
        aria-describedby={`${id}-apart`}
        onChange={(event) => {
          unkept.current = event.target.value;
          setTyped(event.target.value);
        }}
        onBlur={keep}
      />
      <p id={`${id}-apart`} className={styles.apart}>
        Your words, apart from the record; they carry no grade.
      </p>
    </div>
  );
}
