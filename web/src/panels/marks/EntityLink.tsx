/** An entity in a line of text or a list: mark, name for reading, and the way to its page. */
import { Link } from 'wouter';
import type { Entity } from '#model';
import { entityPath } from '../../state/address/address.ts';
import { readingName } from '../../state/reading-name.ts';
import styles from './EntityLink.module.css';
import { KindMark } from './KindMark.tsx';

interface EntityLinkProps {
  readonly entity: Entity;
  /** Given on the desk: chooses it there in place of opening its page. */
  readonly onChoose?: ((entity: Entity) => void) | undefined;
}

export function EntityLink({ entity, onChoose }: EntityLinkProps) {
  const name = readingName(entity);
  return (
    <span className={styles.entity}>
      <KindMark entity={entity} />
      <Link
        href={entityPath(entity.id)}
        title={entity.name}
        onClick={(event) => {
          if (!onChoose) return;
          event.preventDefault();
          onChoose(entity);
        }}
      >
        {name}
      </Link>
    </span>
  );
}
