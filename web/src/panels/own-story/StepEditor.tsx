/** One step being written: what kind it is, its words, the links it cites and what it shows. */
import { useId } from 'react';
import { type EdgeId, edgeSentence, STEP_KINDS } from '#model';
import { rewriteStep } from '../../state/changes/own-story-changes.ts';
import { explorationStore, explore, useExploration } from '../../state/exploration-store.ts';
import { LONGEST_STEP, type OwnStep, withCited, withShown } from '../../state/own-story.ts';
import { readingName } from '../../state/reading-name.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { stepKindWords } from '../story/story-words.ts';
import { chosenNow } from './chosen-now.ts';
import styles from './OwnStory.module.css';
import { useDraftText } from './use-draft-text.ts';

interface StepEditorProps {
  readonly step: OwnStep;
  /** From 0. */
  readonly place: number;
}

const KINDS = STEP_KINDS.map((value) => ({ value, label: stepKindWords(value) }));

export function StepEditor({ step, place }: StepEditorProps) {
  const number = place + 1;
  return (
    <div className={styles.editor}>
      <Select
        label={`What step ${number} is`}
        value={step.kind}
        options={KINDS}
        onChange={(kind) =>
          explore(rewriteStep(place, { kind }, `Step ${number} is now: ${stepKindWords(kind)}.`))
        }
      />
      <Words step={step} place={place} />
      <TakeChosen step={step} place={place} />
      <Cited step={step} place={place} />
      <Shown step={step} place={place} />
    </div>
  );
}

function Words({ step, place }: StepEditorProps) {
  const id = useId();
  const { draft, type, write } = useDraftText(step.text, (text) =>
    explore(rewriteStep(place, { text }, `Wrote step ${place + 1} of the story.`)),
  );
  return (
    <div className={styles.words}>
      <label htmlFor={id}>Words of step {place + 1}</label>
      <textarea
        id={id}
        rows={5}
        maxLength={LONGEST_STEP}
        value={draft}
        onChange={(event) => type(event.target.value)}
        onBlur={write}
      />
    </div>
  );
}

/** Links are cited, entities are shown: whatever is chosen on the canvas at the moment. */
function TakeChosen({ step, place }: StepEditorProps) {
  const selection = useExploration((now) => now.selection);
  const several = useExploration((now) => now.several);
  const { entities, links } = chosenNow(explorationStore.getState());
  if (!selection && several.size === 0)
    return (
      <p className={styles.hint}>Choose a link on the canvas to cite it, an entity to show it.</p>
    );
  if (links.length + entities.length === 0)
    return <p className={styles.hint}>Unfold this line to cite its links one by one.</p>;
  const take = (): void => {
    const cited = links.reduce(withCited, step);
    const next = entities.reduce(withShown, cited);
    explore(
      rewriteStep(
        place,
        next,
        `Step ${place + 1} now ${links.length > 0 ? 'cites' : 'shows'} what was chosen.`,
      ),
    );
  };
  return (
    <Button onPress={take}>
      {links.length > 0 ? 'Cite what is chosen' : 'Show what is chosen'}
    </Button>
  );
}

function Cited({ step, place }: StepEditorProps) {
  if (step.cites.length === 0) return null;
  const without = (id: EdgeId): void => {
    const cites = step.cites.filter((one) => one !== id);
    explore(rewriteStep(place, { cites }, `Step ${place + 1} no longer cites a link.`));
  };
  return (
    <ul className={styles.taken} aria-label={`Cited by step ${place + 1}`}>
      {step.cites.map((id) => (
        <CitedLink key={id} id={id} onDrop={() => without(id)} />
      ))}
    </ul>
  );
}

function CitedLink({ id, onDrop }: { readonly id: EdgeId; readonly onDrop: () => void }) {
  const edge = useExploration((now) => now.edges.get(id));
  const entities = useExploration((now) => now.entities);
  const [from, to] = [edge && entities.get(edge.from), edge && entities.get(edge.to)];
  const words = edge && from && to ? edgeSentence(edge, from, to) : id;
  return (
    <li>
      <span>
        {words}
        {edge ? null : <em> No longer on the canvas; a snapshot keeps it all the same.</em>}
      </span>
      <Button look="quiet" aria-label={`Remove what is cited: ${words}`} onPress={onDrop}>
        Remove
      </Button>
    </li>
  );
}

function Shown({ step, place }: StepEditorProps) {
  const entities = useExploration((now) => now.entities);
  if (step.focus.length === 0) return null;
  return (
    <ul className={styles.taken} aria-label={`Shown by step ${place + 1}`}>
      {step.focus.map((id) => {
        const entity = entities.get(id);
        const name = entity ? readingName(entity) : id;
        const focus = step.focus.filter((one) => one !== id);
        return (
          <li key={id}>
            <span>{name}</span>
            <Button
              look="quiet"
              aria-label={`Remove what is shown: ${name}`}
              onPress={() =>
                explore(rewriteStep(place, { focus }, `Step ${place + 1} no longer shows ${name}.`))
              }
            >
              Remove
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
