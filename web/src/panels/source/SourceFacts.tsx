/** What a source is, where it stands, and what it leaves out. */
import type { Source } from '#model';
import styles from './SourceFacts.module.css';

export function SourceFacts({ source }: { readonly source: Source }) {
  const rows: readonly (readonly [string, string])[] = [
    ['Publisher', source.publisher],
    ['Kind', source.kind],
    ['Published', source.publishedOn ?? 'not stated'],
    ['Speaks of days until', source.contentAsOf ?? 'not stated'],
    ['Copy taken on', source.retrievedOn],
    ['Licence', source.licence],
    ['Leaves out', source.coverage],
    ['Does not prove', source.doesNotProve],
    ['SHA-256 of the file', source.sha256 ?? 'read, not kept'],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
