/** What the author wrote, kept apart from the record and said to be the author's. */
import type { Snapshot } from '#api/snapshot/format.ts';
import type { Documented } from './documented-in.ts';
import styles from './viewer.module.css';

interface AuthorWordsProps {
  readonly snapshot: Snapshot;
  readonly links: readonly Documented[];
}

export function AuthorWords({ snapshot, links }: AuthorWordsProps) {
  const { note, author, story, notes } = snapshot;
  if (note === '' && story.length === 0 && notes.length === 0) return null;
  return (
    <section aria-labelledby="author" className={styles.section}>
      <h2 id="author">The author’s words</h2>
      <p className={styles.quiet}>
        {author ? `Written by ${author}` : 'Written by whoever made this snapshot'}; no part of the
        record.
      </p>
      {note ? <p className={styles.prose}>{note}</p> : null}
      {story.length > 0 ? (
        <ol className={styles.list}>
          {story.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a story's steps never move
            <li key={at}>
              <p className={styles.prose}>{step.text}</p>
              <Cited ids={step.cites} links={links} />
            </li>
          ))}
        </ol>
      ) : null}
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

function Cited({ ids, links }: { ids: readonly string[]; links: readonly Documented[] }) {
  const cited = links.filter(({ edge }) => ids.includes(edge.id));
  if (cited.length === 0) return null;
  return (
    <ul className={styles.list}>
      {cited.map(({ edge, sentence, anchor }) => (
        <li key={edge.id}>
          <a href={`#${anchor}`}>{sentence}</a>
        </li>
      ))}
    </ul>
  );
}
