/** What the author drew and no record states, in a section of its own; nothing where there is none. */
import { useExploration } from '../state/exploration-store.ts';
import { pictureOf } from '../state/picture.ts';
import { readingName } from '../state/reading-name.ts';
import styles from './Report.module.css';

export function ReportOwnLinks() {
  const { own, entities } = useExploration(pictureOf);
  if (own.size === 0) return null;
  return (
    <section aria-label="The author’s own links">
      <h2>The author’s own links</h2>
      <p className={styles.quiet}>
        In the author’s words. No record stands behind these; they have no grade and are in no count
        or sum above.
      </p>
      {[...own.values()].map(({ id, from, to, words }) => (
        <article key={id} className={styles.link}>
          <h3>
            {[from, to]
              .flatMap((end) => entities.get(end) ?? [])
              .map(readingName)
              .join(' and ')}
          </h3>
          <p>{words}</p>
        </article>
      ))}
    </section>
  );
}
