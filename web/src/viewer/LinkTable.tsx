import { edgeVerb, printMoney } from '#model';
import { GradeMark } from '../panels/marks/GradeMark.tsx';
import { basisWords } from '../panels/words/amount-words.ts';
import { periodWords } from '../panels/words/period-words.ts';
import { readingName } from '../state/reading-name.ts';
import { sayNumber } from '../state/say.ts';
import type { Documented } from './anchored-links.ts';
import styles from './viewer.module.css';

/** Every link in one line; its records are below. */
export function LinkTable({ links }: { readonly links: readonly Documented[] }) {
  return (
    <section aria-labelledby="links" className={styles.section}>
      <h2 id="links">Links</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Table of links">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Link</th>
              <th scope="col">Grade</th>
              <th scope="col">Dates</th>
              <th scope="col">Amounts</th>
              <th scope="col">Records</th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <LinkRow key={link.edge.id} link={link} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function LinkRow({ link: { edge, from, to, anchor } }: { readonly link: Documented }) {
  return (
    <tr>
      <th scope="row">
        {readingName(from)} <i>{edgeVerb(edge)}</i> {readingName(to)}
      </th>
      <td>
        <GradeMark grade={edge.grade} />
      </td>
      <td>{periodWords(edge.period)}</td>
      <td>
        {edge.amounts.map(({ basis, value, currency }) => (
          <div key={`${basis} ${currency}`}>
            {printMoney(value, currency)} {basisWords(basis)}
          </div>
        ))}
      </td>
      <td>
        <a href={`#${anchor}`}>{sayNumber(edge.records, 'record', 'records')}</a>
      </td>
    </tr>
  );
}
