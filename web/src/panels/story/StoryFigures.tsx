/** How much stands behind a story: its weakest grade, links and documents, as the store counts them. */
import type { StorySummary } from '#model';
import { GradeMark } from '../marks/GradeMark.tsx';
import styles from './StoryFigures.module.css';
import { figuresWords } from './story-words.ts';

interface StoryFiguresProps {
  /** Leaves out the grade's word, for a card. */
  readonly brief?: boolean;
  readonly figures: Pick<StorySummary, 'links' | 'sources' | 'absences' | 'weakest'>;
}

export function StoryFigures({ figures, brief = false }: StoryFiguresProps) {
  return (
    <p className={styles.figures}>
      {figures.weakest ? (
        <span className={styles.weakest}>
          <span>Weakest link</span> <GradeMark grade={figures.weakest} word={!brief} />
        </span>
      ) : null}
      <span>{figuresWords(figures)}</span>
    </p>
  );
}
