/** The ready-made questions, grouped, one click each. */
import { Link } from 'wouter';
import { pathQuestionPath } from '../../state/address.ts';
import type { DrawnKind } from '../../state/drawn-kind.ts';
import { DrawnMark } from '../marks/KindMark.tsx';
import styles from './StartCards.module.css';
import { START_GROUPS } from './starts.ts';

/** The marks over each card, in the order of the groups. */
const MARKS: readonly (readonly DrawnKind[])[] = [
  ['agency', 'contract', 'cloud'],
  ['agency', 'contract', 'subcontractor'],
  ['system', 'offering', 'offering'],
  ['agency', 'system', 'cloud'],
  ['organization', 'organization', 'agency'],
];

export function StartCards() {
  return (
    <ul className={styles.cards}>
      {START_GROUPS.map((group, index) => (
        <li key={group.title} className={styles.card}>
          <span className={styles.marks} aria-hidden="true">
            {(MARKS[index] ?? []).map((kind, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of pictures, in which a kind can stand twice
              <DrawnMark key={at} kind={kind} />
            ))}
          </span>
          <h3 className={styles.title}>{group.title}</h3>
          <p className={styles.says}>{group.says}</p>
          <ul className={styles.starts}>
            {group.starts.map((start) => (
              <li key={start.title}>
                <Link href={pathQuestionPath(start.question)} className={styles.start}>
                  {start.title}
                </Link>
                <p className={styles.about}>{start.says}</p>
              </li>
            ))}
          </ul>
          <p className={styles.missing}>{group.missing}</p>
        </li>
      ))}
    </ul>
  );
}
