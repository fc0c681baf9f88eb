/** `/story/:id`: a ready-made investigation, step by step, and beside each step the links that it speaks of, drawn. */
import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { StoryAnswer, StoryId } from '#model';
import { useStory } from './api/queries.ts';
import styles from './beside.module.css';
import { CanvasSlot } from './canvas-slot.tsx';
import { LiveRegion } from './panels/desk/LiveRegion.tsx';
import { ExportMenu } from './panels/export/ExportMenu.tsx';
import { Loaded } from './panels/Loaded.tsx';
import { useOpenPages } from './panels/paths/sharing/use-open-pages.ts';
import { SnapshotButton } from './panels/snapshot/SnapshotButton.tsx';
import { StepDocument } from './panels/story/StepDocument.tsx';
import { StoryDocuments } from './panels/story/StoryDocuments.tsx';
import { StoryHeading } from './panels/story/StoryHeading.tsx';
import { StoryProgress } from './panels/story/StoryProgress.tsx';
import { storyMaterial } from './panels/story/story-material.ts';
import { type ToldStep, toldSteps } from './panels/story/told-step.ts';
import { useStep } from './panels/story/use-step.ts';
import { explorePath } from './state/address/address.ts';
import { viewNow } from './state/address/view-now.ts';
import { keepPath, leavePath } from './state/changes/path-changes.ts';
import { showStep } from './state/changes/story-changes.ts';
import { explore } from './state/exploration-store.ts';
import { Button } from './ui/Button.tsx';
import { HiddenHeading } from './ui/HiddenHeading.tsx';
import { useTitle } from './ui/use-title.ts';

export default function StoryPage({ id }: { readonly id: StoryId }) {
  const answer = useStory(id);
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      {answer.data ? (
        <Told answer={answer.data} />
      ) : (
        <div className={styles.waiting}>
          <HiddenHeading text="Story" />
          <Loaded answer={answer} lines={6}>
            {() => null}
          </Loaded>
        </div>
      )}
      <LiveRegion />
    </main>
  );
}

function Told({ answer }: { readonly answer: StoryAnswer }) {
  const steps = useMemo(() => toldSteps(answer), [answer]);
  const [at, go] = useStep(steps.length + 1);
  const here = steps[at - 1];
  useTitle(`${here?.step.title ?? 'Sources'} · ${answer.story.title}`);
  useDrawnStep(answer, here);
  useOpenPages();
  return (
    <div className={styles.columns} data-drawn>
      <article className={styles.documents} data-story aria-label={answer.story.title}>
        <StoryHeading answer={answer} />
        {steps.map((told, index) => (
          <StepDocument
            key={told.step.title}
            told={told}
            place={index + 1}
            total={steps.length}
            shown={at === index + 1}
          />
        ))}
        <StoryDocuments
          documents={answer.documents}
          place={steps.length + 1}
          shown={at > steps.length}
        />
        <StoryProgress steps={steps} at={at} onGo={go} />
      </article>
      <div className={styles.beside} data-print="no">
        <DrawnActions answer={answer} />
        <section className={styles.canvas} aria-label="The links of this step, drawn">
          <CanvasSlot />
        </section>
      </div>
    </div>
  );
}

/** Draws the step; the whole story where a step speaks of nothing that can be drawn. */
function useDrawnStep(answer: StoryAnswer, here: ToldStep | undefined): void {
  useEffect(() => {
    const links = here?.links.map(({ documented }) => documented.edge) ?? [];
    if (here && here.entities.length > 0) explore(showStep(here.entities, links, here.step.title));
    else {
      const all = answer.edges.map(({ edge }) => edge);
      explore(showStep(answer.entities, all, here?.step.title ?? 'Sources'));
    }
  }, [answer, here]);
  useEffect(() => () => explore(leavePath()), []);
}

function DrawnActions({ answer }: { readonly answer: StoryAnswer }) {
  const [, navigate] = useLocation();
  return (
    <div className={styles.actions}>
      <Button
        onPress={() => {
          explore(keepPath());
          navigate(explorePath(viewNow()));
        }}
      >
        Add to canvas
      </Button>
      <SnapshotButton title={answer.story.title} material={() => storyMaterial(answer)} />
      <Button onPress={() => window.print()}>Print the story</Button>
      <ExportMenu />
    </div>
  );
}
