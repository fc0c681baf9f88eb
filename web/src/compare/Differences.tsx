/** The differences as lists, each with its sign and its word. */
import styles from './Compare.module.css';
import type { Compared, Fate } from './compared.ts';
import { type Difference, differenceGroups } from './difference-words.ts';

/** A sign beside each word, so that no difference is told by colour alone. */
export const FATE_WORDS: Readonly<Record<Fate, { readonly sign: string; readonly word: string }>> =
  {
    added: { sign: '+', word: 'added' },
    removed: { sign: '−', word: 'removed' },
    changed: { sign: '±', word: 'changed' },
    stayed: { sign: '', word: 'the same' },
  };

/** A longer list opens on request. */
const AT_ONCE = 60;

export function Differences({ compared }: { readonly compared: Compared }) {
  return (
    <>
      {differenceGroups(compared).map(({ title, differences }) => (
        <section key={title} className={styles.group} aria-label={title}>
          <h2>
            {title} <small>({differences.length.toLocaleString('en-US')})</small>
          </h2>
          <List differences={differences.slice(0, AT_ONCE)} />
          {differences.length > AT_ONCE ? (
            <details>
              <summary>{(differences.length - AT_ONCE).toLocaleString('en-US')} more</summary>
              <List differences={differences.slice(AT_ONCE)} />
            </details>
          ) : null}
        </section>
      ))}
    </>
  );
}

function List({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <ul className={styles.list}>
      {differences.map(({ change, words, values }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never put in another order
        <li key={at} data-fate={change}>
          <span className={styles.fate}>
            <b aria-hidden="true">{FATE_WORDS[change].sign}</b> {FATE_WORDS[change].word}
          </span>
          <span>
            {words}
            {values ? (
              <span className={styles.values}>
                from <del>{values[0]}</del> to <ins>{values[1]}</ins>
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
