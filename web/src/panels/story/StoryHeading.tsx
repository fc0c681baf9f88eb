/** What a story is about, what stands behind it, and which of its records are missing here. */
import type { StoryAnswer } from '#model';
import { sayNumber } from '../../state/say.ts';
import { Notice } from '../../ui/Notice.tsx';
import { StoryFigures } from './StoryFigures.tsx';
import styles from './StoryHeading.module.css';

export function StoryHeading({ answer }: { readonly answer: StoryAnswer }) {
  const { story, notHere } = answer;
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{story.title}</h1>
      <p>{story.says}</p>
      <p className={styles.missing}>{story.missing}</p>
      <StoryFigures figures={answer} />
      {notHere.length > 0 ? (
        <Notice
          title={`${sayNumber(notHere.length, 'link of this story is', 'links of this story are')} not in the data loaded here`}
          tone="warn"
        >
          <p>The sentences that cite them are marked. Load the seed to check them.</p>
        </Notice>
      ) : null}
    </header>
  );
}
