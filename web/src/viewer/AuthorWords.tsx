/** What the author wrote, kept apart from the record and said to be the author's. */
import type { Snapshot } from '#api/snapshot/format.ts';
import type { AuthorsLink } from '#model';
import styles from './viewer.module.css';

export function AuthorWords({ snapshot }: { readonly snapshot: Snapshot }) {
  const { note, author, notes, ownLinks = [] } = snapshot;
  if (note === '' && notes.length === 0 && ownLinks.length === 0) return null;
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
      <AuthorsLinks links={ownLinks} snapshot={snapshot} />
    </section>
  );
}

interface AuthorsLinksProps {
  readonly links: readonly AuthorsLink[];
  readonly snapshot: Snapshot;
}

function AuthorsLinks({ links, snapshot }: AuthorsLinksProps) {
  if (links.length === 0) return null;
  const names = new Map(
    snapshot.entities.map(({ id, name, shortName }) => [id, shortName ?? name]),
  );
  return (
    <>
      <h3>Links that the author drew</h3>
      <p className={styles.quiet}>
        No record stands behind these. They have no grade and are in no drawing, table or sum here.
      </p>
      <ul className={styles.list}>
        {links.map(({ from, to, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file is read once and never reordered
          <li key={at} className={styles.prose}>
            <b>
              {names.get(from) ?? from} and {names.get(to) ?? to}
            </b>
            : {text}
          </li>
        ))}
      </ul>
    </>
  );
}
