import type { Source } from '#model';
import { SourceDocument } from './SourceDocument.tsx';
import styles from './viewer.module.css';

/** The documents and files that the records stand in, with what they leave out. */
export function Sources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <section aria-labelledby="sources" className={styles.section}>
      <h2 id="sources">Sources</h2>
      {sources.map((source) => (
        <SourceDocument key={source.id} source={source} level="h3" />
      ))}
    </section>
  );
}
