/** The author's story, step by step; the last card are the documents that speak in it. On paper all of it stands there. */
import type { Snapshot } from '#api/snapshot/format.ts';
import type { Entity } from '#model';
import type { Documented } from './anchored-links.ts';
import { SourceDocument } from './SourceDocument.tsx';
import { StoryStep } from './StoryStep.tsx';
import { useTurn } from './use-turn.ts';
import styles from './viewer.module.css';

interface StoryProps {
  readonly snapshot: Snapshot;
  readonly links: readonly Documented[];
  readonly entities: readonly Entity[];
}

const headingId = (at: number): string => `step-${at}`;

export function Story({ snapshot: { story, sources, author }, links, entities }: StoryProps) {
  const last = story.length + 1;
  const { at, go, press } = useTurn(last, headingId);
  if (story.length === 0) return null;
  const cited = new Set<string>(story.flatMap(({ cites }) => cites));
  const speaking = new Set<string>(
    links
      .filter(({ edge }) => cited.has(edge.id))
      .flatMap(({ receipts }) => receipts.map(({ source }) => source.id)),
  );
  return (
    <section aria-labelledby="story" className={styles.section} onKeyDown={press}>
      <h2 id="story">Story</h2>
      <p className={styles.quiet}>
        {author ? `In the words of ${author}` : 'In the words of whoever made this snapshot'}; the
        records they rest on stand under each step.
      </p>
      {story.map((step, index) => (
        <StoryStep
          // biome-ignore lint/suspicious/noArrayIndexKey: a story's steps never move
          key={index}
          step={step}
          heading={{ id: headingId(index + 1), text: `Step ${index + 1} of ${story.length}` }}
          shown={at === index + 1}
          links={links}
          entities={entities}
        />
      ))}
      <article
        data-print="no"
        hidden={at !== last}
        className={styles.step}
        aria-labelledby={headingId(last)}
      >
        <h3 id={headingId(last)} tabIndex={-1}>
          Sources of the story
        </h3>
        {sources
          .filter(({ id }) => speaking.has(id))
          .map((source) => (
            <SourceDocument key={source.id} source={source} level="h4" />
          ))}
      </article>
      <nav aria-label="Steps of the story" data-print="no" className={styles.actions}>
        <Turn label="Previous" isOff={at === 1} onTurn={() => go(at - 1)} />
        <span className={styles.quiet}>{at === last ? 'Sources' : `${at} of ${story.length}`}</span>
        <Turn label="Next" isOff={at === last} onTurn={() => go(at + 1)} />
      </nav>
    </section>
  );
}

interface TurnProps {
  readonly label: string;
  readonly isOff: boolean;
  readonly onTurn: () => void;
}

const Turn = ({ label, isOff, onTurn }: TurnProps) => (
  <button type="button" className={styles.button} aria-disabled={isOff} onClick={onTurn}>
    {label}
  </button>
);
