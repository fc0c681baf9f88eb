/** `/path?from=…&to=…`: a path question, its answer as a chain of documents, and beside it the drawn union. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { PathAnswer, PathQuestion } from '#model';
import { usePaths } from './api/queries.ts';
import { CanvasSlot } from './canvas-slot.tsx';
import { LiveRegion } from './panels/desk/LiveRegion.tsx';
import { ExportMenu } from './panels/export/ExportMenu.tsx';
import { Failure } from './panels/Failure.tsx';
import { storyOfPath } from './panels/own-story/story-of-path.ts';
import { openStory } from './panels/own-story/story-open.ts';
import { OtherChains } from './panels/paths/OtherChains.tsx';
import { PathAnswerView } from './panels/paths/PathAnswerView.tsx';
import { pathTitle } from './panels/paths/path-title.ts';
import { QuestionBar } from './panels/paths/QuestionBar.tsx';
import { Searching } from './panels/paths/Searching.tsx';
import { UnreadableQuestion } from './panels/paths/UnreadableQuestion.tsx';
import { useOpenPages } from './panels/paths/use-open-pages.ts';
import { useStepSelection } from './panels/paths/use-step-selection.ts';
import { SnapshotButton } from './panels/snapshot/SnapshotButton.tsx';
import styles from './path-page.module.css';
import { explorePath, readView, viewOf } from './state/address.ts';
import { explorationStore, explore, useExploration } from './state/exploration-store.ts';
import { addSteps } from './state/own-story-changes.ts';
import {
  drawAllChains,
  keepPath,
  leavePath,
  showChain,
  showPath,
  undrawnChains,
} from './state/path-changes.ts';
import { sayNumber } from './state/say.ts';
import { Button } from './ui/Button.tsx';
import { HiddenHeading } from './ui/HiddenHeading.tsx';
import { Notice } from './ui/Notice.tsx';
import { useTitle } from './ui/use-title.ts';

export default function PathPage() {
  const search = useSearch();
  const { question, refused } = readView(search);
  return question ? (
    <AskedPath key={search} question={question} />
  ) : (
    <UnreadableQuestion refused={refused} />
  );
}

function AskedPath({ question }: { readonly question: PathQuestion }) {
  const queries = useQueryClient();
  const [cancelled, setCancelled] = useState(false);
  const answer = usePaths(cancelled ? null : question);
  useTitle(pathTitle(answer.data ?? null));
  const cancel = (): void => {
    setCancelled(true);
    void queries.cancelQueries({ queryKey: ['paths'] });
  };
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <QuestionBar question={question} />
      {answer.data ? (
        <Answer answer={answer.data} />
      ) : (
        <div className={styles.waiting}>
          <HiddenHeading text="Path" />
          {cancelled ? (
            <Notice
              title="The search was stopped"
              actions={<Button onPress={() => setCancelled(false)}>Search again</Button>}
            />
          ) : answer.error ? (
            <Failure error={answer.error} onRetry={() => void answer.refetch()} />
          ) : (
            <Searching onCancel={cancel} />
          )}
        </div>
      )}
      <LiveRegion />
    </main>
  );
}

function Answer({ answer }: { readonly answer: PathAnswer }) {
  const [shown, setShown] = useState(0);
  const found = answer.chains.length > 0;
  useEffect(() => {
    explore(showPath(answer.chains));
    return () => explore(leavePath());
  }, [answer]);
  useOpenPages();
  useStepSelection(answer.chains[shown] ?? null);
  return (
    <div className={styles.columns} data-found={found || undefined}>
      <div className={styles.documents}>
        <PathAnswerView answer={answer} shown={shown} />
      </div>
      {found ? (
        <div className={styles.beside}>
          <PathActions answer={answer} />
          <section className={styles.canvas} aria-label="The chains, drawn">
            <CanvasSlot />
          </section>
          <OtherChains
            answer={answer}
            shown={shown}
            onShow={(index) => {
              setShown(index);
              explore(showChain(index));
            }}
          />
        </div>
      ) : null}
    </div>
  );
}

function PathActions({ answer }: { readonly answer: PathAnswer }) {
  const [, navigate] = useLocation();
  const undrawn = useExploration((now) => undrawnChains(now.path));
  const toCanvas = (): void => navigate(explorePath(viewOf(explorationStore.getState())));
  return (
    <div className={styles.actions} data-print="no">
      <Button
        onPress={() => {
          explore(keepPath());
          toCanvas();
        }}
      >
        Add to canvas
      </Button>
      <Button
        onPress={() => {
          const title = pathTitle(answer) ?? 'A path';
          const steps = storyOfPath(answer, title);
          explore(keepPath(), addSteps(steps, `Made a story of the path ${title}.`));
          openStory();
          toCanvas();
        }}
      >
        Make story
      </Button>
      <SnapshotButton
        title={pathTitle(answer) ?? 'A path'}
        material={() => ({ entityIds: [], edgeIds: [], questions: [answer.question] })}
      />
      <Button onPress={() => window.print()}>Print</Button>
      <ExportMenu />
      {undrawn > 0 ? (
        <Button onPress={() => explore(drawAllChains())}>
          Draw {sayNumber(undrawn, 'more chain', 'more chains')}
        </Button>
      ) : null}
    </div>
  );
}
