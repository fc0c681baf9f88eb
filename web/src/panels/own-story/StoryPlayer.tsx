/** A story as its readers will meet it: one step after the other, its links alone on the canvas. */
import { ArrowLeft, ArrowRight, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { edgeSentence } from '#model';
import { leavePath } from '../../state/changes/path-changes.ts';
import { showStep } from '../../state/changes/story-changes.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import type { OwnStep, OwnStory } from '../../state/own-story.ts';
import { Button } from '../../ui/Button.tsx';
import { stepKindWords } from '../story/story-words.ts';
import styles from './OwnStory.module.css';
import { ownStepLack } from './own-step-words.ts';
import { stepDrawing } from './step-drawing.ts';

interface StoryPlayerProps {
  readonly story: OwnStory;
  readonly onStop: () => void;
}

export function StoryPlayer({ story, onStop }: StoryPlayerProps) {
  const [asked, setAt] = useState(0);
  const at = Math.min(asked, story.length - 1);
  const step = story[at];
  const card = useRef<HTMLElement>(null);
  useDrawn(step, `Step ${at + 1} of ${story.length}.`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step takes the focus as it is turned to
  useEffect(() => card.current?.focus(), [at]);
  if (!step) return null;
  return (
    <section
      ref={card}
      className={styles.card}
      tabIndex={-1}
      aria-label={`Step ${at + 1} of ${story.length}`}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') setAt(Math.min(at + 1, story.length - 1));
        else if (key === 'ArrowLeft') setAt(Math.max(at - 1, 0));
        else if (key === 'Escape') onStop();
      }}
    >
      <p className={styles.kind}>
        Step {at + 1} of {story.length} · <b>{stepKindWords(step.kind)}</b>
      </p>
      <p className={styles.told}>{step.text}</p>
      <Lack step={step} />
      <Cites step={step} />
      <div className={styles.actions}>
        <Button isDisabled={at === 0} onPress={() => setAt(at - 1)}>
          <ArrowLeft size={16} aria-hidden="true" /> Back
        </Button>
        <Button look="main" isDisabled={at === story.length - 1} onPress={() => setAt(at + 1)}>
          Next <ArrowRight size={16} aria-hidden="true" />
        </Button>
        <Button look="quiet" onPress={onStop}>
          <Square size={14} aria-hidden="true" /> Stop
        </Button>
      </div>
    </section>
  );
}

function Lack({ step }: { readonly step: OwnStep }) {
  const lack = ownStepLack(step);
  return lack ? <p className={styles.lack}>{lack}</p> : null;
}

function Cites({ step }: { readonly step: OwnStep }) {
  const { entities, edges } = explorationStore.getState();
  const sentences = step.cites.flatMap((id) => {
    const edge = edges.get(id);
    const [from, to] = [edge && entities.get(edge.from), edge && entities.get(edge.to)];
    return edge && from && to ? [{ id, words: edgeSentence(edge, from, to) }] : [];
  });
  if (sentences.length === 0) return null;
  return (
    <ol className={styles.cites} aria-label="Cited">
      {sentences.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ol>
  );
}

/** The canvas shows the step alone, and the whole again once the player is left; a step that draws nothing shows the whole. */
function useDrawn(step: OwnStep | undefined, said: string): void {
  useEffect(() => {
    const drawing = step ? stepDrawing(step, explorationStore.getState()) : null;
    if (drawing && drawing.entities.length > 0)
      explore(showStep(drawing.entities, drawing.edges, said));
    else explore(leavePath());
  }, [step, said]);
  useEffect(() => () => explore(leavePath()), []);
}
