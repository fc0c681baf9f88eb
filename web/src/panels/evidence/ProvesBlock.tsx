/** What a link of this kind proves, and beside it, as large, what it does not. */
import styles from './ProvesBlock.module.css';

interface ProvesBlockProps {
  readonly proves: string;
  readonly doesNotProve: string;
}

export function ProvesBlock({ proves, doesNotProve }: ProvesBlockProps) {
  return (
    <dl className={styles.block}>
      <div className={styles.proves}>
        <dt>This record proves</dt>
        <dd>{proves}.</dd>
      </div>
      <div className={styles.not}>
        <dt>It does not prove</dt>
        <dd>{doesNotProve === '' ? 'anything beyond that' : doesNotProve}.</dd>
      </div>
    </dl>
  );
}

/** The same in one line, for a step of a chain. */
export function ProvesLine({ proves, doesNotProve }: ProvesBlockProps) {
  return (
    <p className={styles.oneLine}>
      <b>Proves</b> {proves}. <b>Does not prove</b> {doesNotProve}.
    </p>
  );
}
