/** The story of this investigation, written beside the canvas: its steps in order, one of them open. */
import { Play, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { addSteps, dropStep, moveStep } from '../../state/changes/own-story-changes.ts';
import { explorationStore, explore, useExploration } from '../../state/exploration-store.ts';
import { MOST_STEPS_TOLD } from '../../state/own-story.ts';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { chosenNow } from './chosen-now.ts';
import styles from './OwnStory.module.css';
import { StepEditor } from './StepEditor.tsx';
import { StepRow } from './StepRow.tsx';
import { StoryPlayer } from './StoryPlayer.tsx';

export function OwnStoryPanel({ onClose }: { readonly onClose: () => void }) {
  const story = useExploration((now) => now.story);
  const [playing, setPlaying] = useState(false);
  return (
    <SidePanel title="Story" close="Close the story" onClose={onClose}>
      {playing && story.length > 0 ? (
        <StoryPlayer story={story} onStop={() => setPlaying(false)} />
      ) : (
        <>
          <p className={styles.hint}>
            Your own words, step by step, each with the links that document it. They stand apart
            from the record, and go into a snapshot of the canvas.
          </p>
          <Steps />
          {story.length > 0 ? (
            <div className={styles.actions}>
              <Button onPress={() => setPlaying(true)}>
                <Play size={16} aria-hidden="true" /> Play{' '}
                {sayNumber(story.length, 'step', 'steps')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </SidePanel>
  );
}

function Steps() {
  const story = useExploration((now) => now.story);
  const [open, setOpen] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly place: number } | null>(null);
  useEffect(() => {
    if (moved) rowButton(list.current, moved.place)?.focus();
  }, [moved]);
  const add = (): void => {
    const { entities, links } = chosenNow(explorationStore.getState());
    explore(addSteps([{ focus: [...entities], cites: [...links] }]));
    setOpen(story.length);
    setMoved({ place: story.length });
  };
  return (
    <>
      <ol className={styles.steps} ref={list} aria-label="Steps">
        {story.map((step, place) => (
          <StepRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the story
            key={place}
            step={step}
            place={place}
            total={story.length}
            isOpen={open === place}
            onOpen={() => setOpen(open === place ? null : place)}
            onMove={(from, to) => {
              setOpen(null);
              explore(moveStep(from, to));
              setMoved({ place: to });
            }}
            onDrop={() => {
              setOpen(null);
              explore(dropStep(place));
              setMoved({ place: Math.max(place - 1, 0) });
            }}
          >
            <StepEditor step={step} place={place} />
          </StepRow>
        ))}
      </ol>
      <Button look="main" isDisabled={story.length >= MOST_STEPS_TOLD} onPress={add}>
        <Plus size={16} aria-hidden="true" /> Add a step
      </Button>
    </>
  );
}

/** The button that opens the step at a place. */
const rowButton = (list: HTMLElement | null, place: number): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-place="${place}"] button[aria-expanded]`) ?? null;
