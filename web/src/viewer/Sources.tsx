import type { Source } from '#model';
import styles from './viewer.module.css';

/** The documents and files that the records stand in, with what they leave out. */
export function Sources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <section aria-labelledby="sources" className={styles.section}>
      <h2 id="sources">Sources</h2>
      {sources.map((source) => (
        <article key={source.id} className={styles.link}>
          <h3>{source.title}</h3>
          <p>
            {source.publisher}, {source.kind}
            {source.publishedOn ? `, published ${source.publishedOn}` : ''}, taken{' '}
            {source.retrievedOn}.
          </p>
          <p>
            <b>Leaves out:</b> {source.coverage}
          </p>
          <p>
            <b>Does not prove:</b> {source.doesNotProve}
          </p>
          <p className={styles.marks}>
            {source.url ? (
              <a href={source.url} rel="noreferrer noopener">
                Publisher’s page
              </a>
            ) : null}
            {source.archivedUrl ? (
              <a href={source.archivedUrl} rel="noreferrer noopener">
                Archived document
              </a>
            ) : null}
          </p>
          {source.sha256 ? (
            <p className={styles.quiet}>
              SHA-256 <code>{source.sha256}</code>
            </p>
          ) : null}
        </article>
      ))}
    </section>
  );
}
