/** An entity of the outline, and under it its links. */
import { ChevronRight } from 'lucide-react';
import { Button as AriaButton, TreeItem, TreeItemContent } from 'react-aria-components';
import { useExploration } from '../../state/exploration-store.ts';
import { intend } from '../../state/intents.ts';
import { linksInWords } from '../../state/more.ts';
import { readingName } from '../../state/reading-name.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { kindWords } from '../marks/kind-words.ts';
import { FoldRow } from './FoldRow.tsx';
import { LinkRow } from './LinkRow.tsx';
import { MenuButton } from './MenuButton.tsx';
import styles from './Outline.module.css';
import { OwnLinkRow } from './OwnLinkRow.tsx';
import type { OutlineRow } from './outline-rows.ts';
import { RowButton } from './RowButton.tsx';

interface EntityRowProps {
  readonly row: OutlineRow;
}

export function EntityRow({ row: { entity, links, folds, own } }: EntityRowProps) {
  const lines = links.length + folds.length + own.length;
  const name = readingName(entity);
  const more = useExploration((now) => (now.path ? 0 : (now.more.get(entity.id) ?? 0)));
  const pinned = useExploration((now) => now.pinned.has(entity.id));
  const chosen = useExploration((now) => now.several.has(entity.id));
  const about = [
    kindWords(entity),
    linksInWords(entity, links.length, more),
    ...(folds.length > 0 ? [`${folds.length} folded`] : []),
    ...(own.length > 0 ? [`${own.length} of your own`] : []),
    ...(pinned ? ['pinned'] : []),
    ...(chosen ? ['chosen'] : []),
  ].join(', ');
  return (
    <TreeItem
      id={entity.id}
      textValue={`${name}, ${about}`}
      hasChildItems={lines > 0}
      className={styles.row ?? ''}
    >
      <TreeItemContent>
        {lines > 0 ? (
          <AriaButton slot="chevron" className={styles.fold ?? ''}>
            <ChevronRight size={15} aria-hidden="true" />
          </AriaButton>
        ) : (
          <span className={styles.fold} />
        )}
        <span className={styles.line}>
          <span className={styles.who}>
            <KindMark entity={entity} />
            <span className={styles.name}>{name}</span>
          </span>
        </span>
        <small className={styles.about}>{about}</small>
        <span className={styles.acts}>
          {more > 0 ? (
            <RowButton
              row={entity.id}
              label={`Expand ${name}`}
              onPress={() => intend({ type: 'expand', id: entity.id })}
            >
              Expand
            </RowButton>
          ) : null}
          <MenuButton row={entity.id} name={name} selection={{ type: 'entity', id: entity.id }} />
        </span>
      </TreeItemContent>
      {folds.map((fold) => (
        <FoldRow key={fold.fold.id} under={entity.id} row={fold} />
      ))}
      {links.map((link) => (
        <LinkRow key={link.edge.id} under={entity.id} link={link} />
      ))}
      {own.map((one) => (
        <OwnLinkRow key={one.link.id} under={entity.id} row={one} />
      ))}
    </TreeItem>
  );
}
