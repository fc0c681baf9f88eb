/** The vocabulary as tables: kinds of link, grades, amount bases, cautions. */
import { AMOUNT_BASIS_TABLE, EDGE_KIND_TABLE, FLAG_MEANINGS, FLAGS, GRADE_TABLE } from '#model';
import { GradeMark } from '../marks/GradeMark.tsx';
import styles from './VocabularyTables.module.css';

interface WordTableProps {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly React.ReactNode[] }[];
}

function WordTable({ label, head, rows }: WordTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function KindTable() {
  return (
    <WordTable
      label="Kinds of link"
      head={['A link that reads', 'proves', 'does not prove', 'where to ask for more']}
      rows={EDGE_KIND_TABLE.map((row) => ({
        key: row.kind,
        cells: [row.label, row.proves, row.doesNotProve, row.askAt],
      }))}
    />
  );
}

export function GradeTable() {
  return (
    <WordTable
      label="Grades"
      head={['Grade', 'asks for at least']}
      rows={GRADE_TABLE.map((row) => ({
        key: row.grade,
        cells: [<GradeMark key="grade" grade={row.grade} word />, row.minimum],
      }))}
    />
  );
}

export function AmountTable() {
  return (
    <WordTable
      label="Bases of an amount"
      head={['Basis', 'is']}
      rows={AMOUNT_BASIS_TABLE.map((row) => ({ key: row.basis, cells: [row.label, row.meaning] }))}
    />
  );
}

export function FlagTable() {
  return (
    <WordTable
      label="Cautions"
      head={['Caution', 'means']}
      rows={FLAGS.map((flag) => ({ key: flag, cells: [flag, FLAG_MEANINGS[flag]] }))}
    />
  );
}
