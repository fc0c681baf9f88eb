/** Grey lines where text will stand, announced once as loading. */
import styles from './Skeleton.module.css';

interface SkeletonProps {
  readonly lines?: number;
  readonly label?: string;
}

const WIDTHS = ['62%', '94%', '81%', '88%', '47%', '90%', '73%'];

export function Skeleton({ lines = 4, label = 'Loading' }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status" aria-busy="true">
      <span className={styles.label}>{label}</span>
      {WIDTHS.slice(0, lines).map((width) => (
        <span key={width} aria-hidden="true" className={styles.line} style={{ width }} />
      ))}
    </div>
  );
}
