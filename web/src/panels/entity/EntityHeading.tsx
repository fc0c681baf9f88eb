/** Who this is: mark, name for reading with the registered one beside it, kind and roles, identifiers. */
import { type EntityDetail, ROLE_MEANINGS } from '#model';
import { sayNumber } from '../../state/say.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { kindWords } from '../marks/kind-words.ts';
import { fullName } from '../words/full-name.ts';
import styles from './EntityHeading.module.css';

interface EntityHeadingProps {
  readonly entity: EntityDetail;
  readonly level: 1 | 2;
}

export function EntityHeading({ entity, level }: EntityHeadingProps) {
  const Heading = `h${level}` as const;
  const name = fullName(entity);
  const others = [...(name === entity.name ? [] : [entity.name]), ...entity.aliases];
  return (
    <header className={styles.heading}>
      <div className={styles.title}>
        <KindMark entity={entity} size="large" />
        <div>
          <Heading className={styles.name} tabIndex={-1}>
            {entity.shortName ? `${entity.shortName}: ${name}` : name}
          </Heading>
          <p className={styles.kind}>
            {kindWords(entity)} · {sayNumber(entity.links, 'link', 'links')} ·{' '}
            {sayNumber(entity.sources, 'source', 'sources')}
          </p>
        </div>
      </div>
      {others.length > 0 ? (
        <p className={styles.others}>
          In the records: <span className={styles.words}>{others.join(' · ')}</span>
        </p>
      ) : null}
      {entity.roles.length > 0 ? (
        <p className={styles.others}>{entity.roles.map((role) => ROLE_MEANINGS[role]).join(' ')}</p>
      ) : null}
      <Identifiers entity={entity} />
    </header>
  );
}

function Identifiers({ entity }: { readonly entity: EntityDetail }) {
  const seen = new Map(entity.identifiers.map((one) => [`${one.scheme} ${one.value}`, one]));
  if (seen.size === 0) return null;
  return (
    <ul className={styles.identifiers} aria-label="Identifiers">
      {[...seen].map(([key, { scheme, value }]) => (
        <li key={key}>
          <span>{scheme}</span> <code>{value}</code>
        </li>
      ))}
    </ul>
  );
}
