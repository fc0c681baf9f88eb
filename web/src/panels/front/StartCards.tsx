/** The five stories, each over the ready-made questions of its area, one click each. */
import { Link } from 'wouter';
import { useStories } from '../../api/queries.ts';
import { pathQuestionPath, storyPath } from '../../state/address/address.ts';
import type { DrawnKind } from '../../state/drawn-kind.ts';
import { DrawnMark } from '../marks/KindMark.tsx';
import { StoryFigures } from '../story/StoryFigures.tsx';
import styles from './StartCards.module.css';
import { START_GROUPS, type StartGroup } from './starts.ts';

/** The marks over each card, in the order of the groups. */
const MARKS: readonly (readonly DrawnKind[])[] = [
  ['agency', 'contract', 'cloud'],
  ['agency', 'contract', 'subcontractor'],
  ['system', 'offering', 'offering'],
  ['agency', 'system', 'cloud'],
  ['organization', 'organization', 'agency'],
];

export function StartCards() {
  return (
    <ul className={styles.cards}>
      {START_GROUPS.map((group, index) => (
        <li key={group.title} className={styles.card}>
          <span className={styles.marks} aria-hidden="true">
            {(MARKS[index] ?? []).map((kind, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of pictures, in which a kind can stand twice
              <DrawnMark key={at} kind={kind} />
            ))}
          </span>
          <StoryOf group={group} />
          <ul className={styles.starts} aria-label={`Questions: ${group.title}`}>
            {group.starts.map((start) => (
              <li key={start.title}>
                <Link href={pathQuestionPath(start.question)} className={styles.start}>
                  {start.title}
                </Link>
                <p className={styles.about}>{start.says}</p>
              </li>
            ))}
          </ul>
          <p className={styles.missing}>{group.missing}</p>
        </li>
      ))}
    </ul>
  );
}

/** The heading opens the story, where this server tells it; the figures are the store's. */
function StoryOf({ group }: { readonly group: StartGroup }) {
  const story = useStories().data?.stories.find(({ id }) => id === group.story);
  return (
    <>
      <h3 className={styles.title}>
        {story ? <Link href={storyPath(story.id)}>{group.title}</Link> : group.title}
      </h3>
      <p className={styles.says}>{story?.says ?? group.says}</p>
      {story ? <StoryFigures figures={story} brief /> : null}
    </>
  );
}
