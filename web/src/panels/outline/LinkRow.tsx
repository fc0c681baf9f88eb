/** A link under one of its ends: what it says, seen from there, its grade, dates and records. */
import { TreeItem, TreeItemContent } from 'react-aria-components';
import { type EntityId, edgeKindMeaning, edgeVerb, gradeMeaning } from '#model';
import { readingName } from '../../state/reading-name.ts';
import { sayNumber } from '../../state/say.ts';
import { GradeMark } from '../marks/GradeMark.tsx';
import { KindMark } from '../marks/KindMark.tsx';
import { periodWords } from '../words/period-words.ts';
import { statusWords } from '../words/status-words.ts';
import { MenuButton } from './MenuButton.tsx';
import styles from './Outline.module.css';
import { linkKey, type OutlineLink } from './outline-rows.ts';

interface LinkRowProps {
  readonly under: EntityId;
  readonly link: OutlineLink;
}

export function LinkRow({ under, link: { edge, other } }: LinkRowProps) {
  const verb = edge.from === under ? edgeVerb(edge) : edgeKindMeaning(edge.kind).reverse;
  const name = readingName(other);
  const key = linkKey(under, edge);
  const { letter, word } = gradeMeaning(edge.grade);
  const about = [
    ...(edge.status ? [statusWords(edge.status)] : []),
    periodWords(edge.period),
    sayNumber(edge.records, 'record', 'records'),
  ].join(', ');
  return (
    <TreeItem
      id={key}
      textValue={`${verb} ${name}, grade ${letter}, ${word.toLowerCase()}, ${about}`}
      className={styles.row ?? ''}
    >
      <TreeItemContent>
        <span className={styles.fold} />
        <span className={styles.line}>
          <GradeMark grade={edge.grade} />
          <span className={styles.verb}>{verb}</span>
          <span className={styles.who}>
            <KindMark entity={other} />
            <span className={styles.name}>{name}</span>
          </span>
        </span>
        <small className={styles.about}>{about}</small>
        <span className={styles.acts}>
          <MenuButton
            row={key}
            name={`${verb} ${name}`}
            selection={{ type: 'edge', id: edge.id }}
          />
        </span>
      </TreeItemContent>
    </TreeItem>
  );
}
