/** A link that the reader drew, under one of its ends: its words, and no grade. */
import { NotebookPen } from 'lucide-react';
import { TreeItem, TreeItemContent } from 'react-aria-components';
import type { EntityId } from '#model';
import { readingName } from '../../state/reading-name.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { MenuButton } from './MenuButton.tsx';
import styles from './Outline.module.css';
import { linkKey, type OutlineOwnLink } from './outline-rows.ts';

interface OwnLinkRowProps {
  readonly under: EntityId;
  readonly row: OutlineOwnLink;
}

export function OwnLinkRow({ under, row: { link, other } }: OwnLinkRowProps) {
  const name = readingName(other);
  const key = linkKey(under, link);
  return (
    <TreeItem
      id={key}
      textValue={`Your own link with ${name}, no record: ${link.words}`}
      className={styles.row ?? ''}
    >
      <TreeItemContent>
        <span className={styles.fold} />
        <span className={styles.line}>
          <span className={styles.own}>
            <NotebookPen size={15} aria-hidden="true" /> your own link with
          </span>
          <span className={styles.who}>
            <KindMark entity={other} />
            <span className={styles.name}>{name}</span>
          </span>
        </span>
        <small className={styles.about}>{link.words}</small>
        <span className={styles.acts}>
          <MenuButton
            row={key}
            name={`your own link with ${name}`}
            selection={{ type: 'own', id: link.id }}
          />
        </span>
      </TreeItemContent>
    </TreeItem>
  );
}
