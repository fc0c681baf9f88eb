/** The last card of a story: every document that speaks in it, where it stands, and what it does not prove. */
import { Link } from 'wouter';
import type { Source } from '#model';
import { sourcePath } from '../../state/address/address.ts';
import { stepHeadingId } from './StepDocument.tsx';
import styles from './StoryDocuments.module.css';

interface StoryDocumentsProps {
  readonly documents: readonly Source[];
  readonly place: number;
  readonly shown: boolean;
}

export function StoryDocuments({ documents, place, shown }: StoryDocumentsProps) {
  return (
    <section className={styles.documents} hidden={!shown} aria-labelledby={stepHeadingId(place)}>
      <h2 id={stepHeadingId(place)} tabIndex={-1} className={styles.title}>
        Sources
      </h2>
      <p className={styles.about}>
        The documents that speak here, in the order in which they do. Each opens with everything
        else that it supports.
      </p>
      <ol className={styles.list}>
        {documents.map((source) => (
          <li key={source.id}>
            <Link href={sourcePath(source.id)} className={styles.name}>
              {source.title}
            </Link>
            <p className={styles.about}>
              {source.publisher} · {source.kind}
              {source.publishedOn ? ` · published ${source.publishedOn}` : ''} · copy of{' '}
              {source.retrievedOn}
            </p>
            {source.url ? (
              <p className={styles.about}>
                <a href={source.url} rel="noreferrer">
                  Publisher’s page
                </a>
              </p>
            ) : null}
            <p className={styles.about}>Does not prove: {source.doesNotProve}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
