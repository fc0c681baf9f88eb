/** An entity's links, bundled by kind and direction, with counts and sums before anything is opened. */
import type { Entity, LinkGroup } from '#model';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { AmountLines } from '../evidence/AmountLines.tsx';
import styles from './LinkGroups.module.css';
import { groupLabel, yearsWords } from './link-group-words.ts';
import { NeighbourList } from './NeighbourList.tsx';

interface LinkGroupsProps {
  readonly entity: Entity;
  readonly links: readonly LinkGroup[];
  /** Given on the desk: the button that adds a bundle to the canvas. */
  readonly expand?: ((group: LinkGroup) => React.ReactNode) | undefined;
  readonly onChoose?: ((entity: Entity) => void) | undefined;
}

export function LinkGroups({ entity, links, expand, onChoose }: LinkGroupsProps) {
  if (links.length === 0) return <p className={styles.none}>No link in the sources loaded.</p>;
  return (
    <ul className={styles.groups}>
      {links.map((group) => (
        <li key={`${group.kind} ${group.direction}`} className={styles.group}>
          <div className={styles.head}>
            <span className={styles.label}>{groupLabel(group)}</span>
            <span className={styles.total}>{group.total.toLocaleString('en-US')}</span>
            {expand?.(group)}
          </div>
          <p className={styles.years}>{yearsWords(group.years)}</p>
          <AmountLines amounts={group.amounts} />
          <Disclosure title="List" late>
            <NeighbourList entity={entity} group={group} onChoose={onChoose} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
