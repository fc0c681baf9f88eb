/** A folded line under one of its ends: what it stands for in sum; parallel links stand under it. */
import { ChevronRight } from 'lucide-react';
import { Button as AriaButton, TreeItem, TreeItemContent } from 'react-aria-components';
import type { EntityId } from '#model';
import { foldWords } from '../../state/fold-words.ts';
import { intend } from '../../state/intents.ts';
import { readingName } from '../../state/reading-name.ts';
import { GradeMark } from '../marks/GradeMark.tsx';
import { KindMark } from '../marks/KindMark.tsx';
import { LinkRow } from './LinkRow.tsx';
import { MenuButton } from './MenuButton.tsx';
import styles from './Outline.module.css';
import { linkKey, type OutlineFold } from './outline-rows.ts';
import { RowButton } from './RowButton.tsx';

interface FoldRowProps {
  readonly under: EntityId;
  readonly row: OutlineFold;
}

export function FoldRow({ under, row: { fold, other } }: FoldRowProps) {
  const name = readingName(other);
  const key = linkKey(under, fold);
  const links = fold.of === 'links' ? fold.links : [];
  return (
    <TreeItem
      id={key}
      textValue={`Folded with ${name}, ${foldWords(fold)}`}
      hasChildItems={links.length > 0}
      className={styles.row ?? ''}
    >
      <TreeItemContent>
        {links.length > 0 ? (
          <AriaButton slot="chevron" className={styles.fold ?? ''}>
            <ChevronRight size={15} aria-hidden="true" />
          </AriaButton>
        ) : (
          <span className={styles.fold} />
        )}
        <span className={styles.line}>
          <GradeMark grade={fold.worst} />
          <span className={styles.verb}>folded with</span>
          <span className={styles.who}>
            <KindMark entity={other} />
            <span className={styles.name}>{name}</span>
          </span>
        </span>
        <small className={styles.about}>{foldWords(fold)}</small>
        <span className={styles.acts}>
          <RowButton
            row={key}
            label={`Unfold the link with ${name}`}
            onPress={() => intend({ type: 'unfold', id: fold.id })}
          >
            Unfold
          </RowButton>
          <MenuButton
            row={key}
            name={`the folded link with ${name}`}
            selection={{ type: 'fold', id: fold.id }}
          />
        </span>
      </TreeItemContent>
      {links.map((edge) => (
        <LinkRow key={edge.id} under={under} link={{ edge, other }} />
      ))}
    </TreeItem>
  );
}
