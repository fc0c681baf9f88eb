import type { Source } from '#model';
import { PublisherLinks } from '../panels/evidence/PublisherLinks.tsx';
import styles from './viewer.module.css';

interface SourceDocumentProps {
  readonly source: Source;
  readonly level: 'h3' | 'h4';
}

/** A document or file: where it is, what it leaves out, what it does not prove. */
export function SourceDocument({ source, level: Heading }: SourceDocumentProps) {
  return (
    <article className={styles.link}>
      <Heading>{source.title}</Heading>
      <p>
        {source.publisher}, {source.kind}
        {source.publishedOn ? `, published ${source.publishedOn}` : ''}, taken {source.retrievedOn}.
      </p>
      <p>
        <b>Leaves out:</b> {source.coverage}
      </p>
      <p>
        <b>Does not prove:</b> {source.doesNotProve}
      </p>
      <p className={styles.marks}>
        <PublisherLinks url={source.url} archivedUrl={source.archivedUrl} />
      </p>
      {source.sha256 ? (
        <p className={styles.quiet}>
          SHA-256 <code>{source.sha256}</code>
        </p>
      ) : null}
    </article>
  );
}
