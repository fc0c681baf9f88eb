/** The cells of a record, as they stand there. */
import type { SourceRecord } from '#model';
import styles from './Cells.module.css';

interface CellsProps {
  readonly fields: SourceRecord['fields'];
  /** Only these, in this order; all of them when it is not given. */
  readonly only?: readonly string[];
}

/** Empty cells are left out and counted. */
export function Cells({ fields, only }: CellsProps) {
  const all = only
    ? only.map((key): [string, string] => [key, fields[key] ?? ''])
    : Object.entries(fields);
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
