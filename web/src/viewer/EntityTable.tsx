import type { Entity } from '#model';
import { KindMark } from '../panels/marks/KindMark.tsx';
import { kindWords } from '../panels/marks/kind-words.ts';
import { fullName } from '../panels/words/full-name.ts';
import styles from './viewer.module.css';

/** Who and what is in it. */
export function EntityTable({ entities }: { readonly entities: readonly Entity[] }) {
  return (
    <section aria-labelledby="entities" className={styles.section}>
      <h2 id="entities">Entities</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Table of entities">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Kind</th>
              <th scope="col">Links here</th>
              <th scope="col">Id</th>
            </tr>
          </thead>
          <tbody>
            {entities.map((entity) => (
              <tr key={entity.id}>
                <th scope="row">
                  <KindMark entity={entity} /> {fullName(entity)}
                  {entity.shortName ? ` (${entity.shortName})` : ''}
                </th>
                <td>{kindWords(entity)}</td>
                <td>{entity.links}</td>
                <td>
                  <code>{entity.id}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
