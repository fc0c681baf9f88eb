/** A grade: letter and line pattern as on the canvas, with its word where there is room. */
import { type Grade, gradeMeaning } from '#model';
import styles from './GradeMark.module.css';

const DASHES: Readonly<Record<Grade, string | undefined>> = {
  documented: undefined,
  'documented-copy': undefined,
  cited: '7 4',
  reported: '4 3.5',
  claimed: '9 3 1.5 3',
  inferred: '1.5 4.5',
  absent: '1.5 7',
  withheld: '12 5',
};

interface GradeMarkProps {
  readonly grade: Grade;
  readonly word?: boolean;
}

export function GradeMark({ grade, word = false }: GradeMarkProps) {
  const row = gradeMeaning(grade);
  return (
    <span className={styles.grade} title={word ? undefined : row.word}>
      <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true" className={styles.line}>
        <line
          x1="1"
          y1="4"
          x2="23"
          y2="4"
          strokeWidth={grade === 'documented' ? 2.4 : 1.6}
          strokeDasharray={DASHES[grade]}
        />
      </svg>
      <span className={styles.hidden}>Grade </span>
      <b>{row.letter}</b>
      {word ? <span>{row.word}</span> : <span className={styles.hidden}>, {row.word}</span>}
    </span>
  );
}
