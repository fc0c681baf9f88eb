/** What the author wrote, kept apart from the record and said to be the author's. */
import type { Snapshot } from '#api/snapshot/format.ts';
import styles from './viewer.module.css';

export function AuthorWords({ snapshot }: { readonly snapshot: Snapshot }) {
  const { note, author, notes } = snapshot;
  if (note === '' && notes.length === 0) return null;
  return (
    <section aria-labelledby="author" className={styles.section}>
      <h2 id="author">The author’s words</h2>
      <p className={styles.quiet}>
        {author ? `Written by ${author}` : 'Written by whoever made this snapshot'}; no part of the
        record.
      </p>
      {note ? <p className={styles.prose}>{note}</p> : null}
      {notes.length > 0 ? (
        <ul className={styles.list}>
          {notes.map(({ about, text }) => (
            <li key={`${about} ${text}`} className={styles.prose}>
              {text} {about ? <code>{about}</code> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
