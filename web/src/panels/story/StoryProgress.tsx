/** Where one is in a story: every step as a place to go to, and the way back and on. */
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import styles from './StoryProgress.module.css';
import { stepKindWords } from './story-words.ts';
import type { ToldStep } from './told-step.ts';

interface StoryProgressProps {
  readonly steps: readonly ToldStep[];
  /** From 1; the one after the last step are the sources. */
  readonly at: number;
  readonly onGo: (to: number) => void;
}

export function StoryProgress({ steps, at, onGo }: StoryProgressProps) {
  const last = steps.length + 1;
  return (
    <nav className={styles.progress} aria-label="Steps of the story" data-print="no">
      <Button onPress={() => onGo(at - 1)} isDisabled={at === 1}>
        <ArrowLeft size={16} aria-hidden="true" /> Previous
      </Button>
      <ol className={styles.places}>
        {steps.map(({ step }, index) => (
          <Place
            key={step.title}
            name={`Step ${index + 1}: ${step.title} (${stepKindWords(step.kind)})`}
            kind={step.kind}
            isHere={at === index + 1}
            onGo={() => onGo(index + 1)}
          />
        ))}
        <Place name="Sources" kind="sources" isHere={at === last} onGo={() => onGo(last)} />
      </ol>
      <Button look="main" onPress={() => onGo(at + 1)} isDisabled={at === last}>
        Next <ArrowRight size={16} aria-hidden="true" />
      </Button>
    </nav>
  );
}

interface PlaceProps {
  readonly name: string;
  readonly kind: string;
  readonly isHere: boolean;
  readonly onGo: () => void;
}

function Place({ name, kind, isHere, onGo }: PlaceProps) {
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        data-kind={kind}
        aria-label={name}
        aria-current={isHere ? 'step' : undefined}
        title={name}
        onClick={onGo}
      />
    </li>
  );
}
