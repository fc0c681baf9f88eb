/** What records say of an entity itself, each fact with its record; repeats of one value stand once. */
import type { EntityFact } from '#model';
import styles from './Facts.module.css';
import { RecordNote } from './RecordNote.tsx';

export function Facts({ facts }: { readonly facts: readonly EntityFact[] }) {
  const once = new Map(facts.map((fact) => [`${fact.key}\n${fact.value}`, fact]));
  if (once.size === 0)
    return <p className={styles.none}>The records loaded say nothing about it but its links.</p>;
  return (
    <ul className={styles.facts}>
      {[...once].map(([key, fact]) => (
        <li key={key} className={styles.fact}>
          <span className={styles.key}>{fact.key}</span>
          <span className={styles.value}>{fact.value}</span>
          <RecordNote id={fact.recordId} of={fact.key} />
        </li>
      ))}
    </ul>
  );
}
