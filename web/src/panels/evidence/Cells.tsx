/** Every cell of a record, as it stands there. */
import type { SourceRecord } from '#model';
import styles from './Cells.module.css';

interface CellsProps {
  readonly fields: SourceRecord['fields'];
  /** Empty cells are left out and counted. */
  readonly only?: readonly string[];
}

export function Cells({ fields, only }: CellsProps) {
  const all = Object.entries(fields).filter(([key]) => !only || only.includes(key));
  const filled = all.filter(([, value]) => value.trim() !== '');
  const empty = all.length - filled.length;
  return (
    <>
      <dl className={styles.cells}>
        {filled.map(([key, value]) => (
          <div key={key} className={styles.cell}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {empty > 0 ? (
        <p className={styles.empty}>
          {empty} {empty === 1 ? 'cell is' : 'cells are'} empty in the record.
        </p>
      ) : null}
    </>
  );
}
