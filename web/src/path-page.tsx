/** `/path?from=…&to=…`: a path question, its answer as a chain of documents, and beside it the drawn union. */
import { useQueryClient } from '@tanstack/react-query';
import { type CSSProperties, useEffect, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import type { PathAnswer, PathQuestion } from '#model';
import { usePaths } from './api/queries.ts';
import styles from './beside.module.css';
import { CanvasSlot } from './canvas-slot.tsx';
import { LiveRegion } from './panels/desk/LiveRegion.tsx';
import { PrintedPicture } from './panels/export/PrintedPicture.tsx';
import { Failure } from './panels/Failure.tsx';
import { PathAnswerView } from './panels/paths/answer/PathAnswerView.tsx';
import { Searching } from './panels/paths/answer/Searching.tsx';
import { OtherChains } from './panels/paths/chains/OtherChains.tsx';
import { inReadingOrder } from './panels/paths/chains/reading-order.ts';
import { useStepSelection } from './panels/paths/chains/use-step-selection.ts';
import { QuestionBar } from './panels/paths/question/QuestionBar.tsx';
import { UnreadableQuestion } from './panels/paths/question/UnreadableQuestion.tsx';
import { PathActions } from './panels/paths/sharing/PathActions.tsx';
import { pathTitle } from './panels/paths/sharing/path-title.ts';
import { ThenAndNow } from './panels/paths/sharing/ThenAndNow.tsx';
import { useOpenPages } from './panels/paths/sharing/use-open-pages.ts';
import { readSeal, readView, type Seal } from './state/address/address.ts';
import { leavePath, showChain, showPath } from './state/changes/path-changes.ts';
import { explore } from './state/exploration-store.ts';
import { Button } from './ui/Button.tsx';
import { HiddenHeading } from './ui/HiddenHeading.tsx';
import { Notice } from './ui/Notice.tsx';
import { useTitle } from './ui/use-title.ts';

export default function PathPage() {
  const search = useSearch();
  const { question, refused } = readView(search);
  return question ? (
    <AskedPath key={search} question={question} seal={readSeal(search)} />
  ) : (
    <UnreadableQuestion refused={refused} />
  );
}

interface AskedPathProps {
  readonly question: PathQuestion;
  /** Of an answer that was shared. */
  readonly seal: Seal | null;
}

/** What stands over the columns takes from their height. */
const UNDER_THE_BAR: CSSProperties & Record<'--over', string> = { '--over': '46px' };

function AskedPath({ question, seal }: AskedPathProps) {
  const queries = useQueryClient();
  const [cancelled, setCancelled] = useState(false);
  const answer = usePaths(cancelled ? null : question);
  const read = useMemo(() => (answer.data ? inReadingOrder(answer.data) : null), [answer.data]);
  useTitle(pathTitle(answer.data ?? null));
  const cancel = (): void => {
    setCancelled(true);
    void queries.cancelQueries({ queryKey: ['paths'] });
  };
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <QuestionBar question={question} />
      {read ? (
        <Answer answer={read} seal={seal} />
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
            <Searching budgetMs={question.budgetMs ?? null} onCancel={cancel} />
          )}
        </div>
      )}
      <LiveRegion />
    </main>
  );
}

interface AnswerProps {
  readonly answer: PathAnswer;
  readonly seal: Seal | null;
}

function Answer({ answer, seal }: AnswerProps) {
  const [shown, setShown] = useState(0);
  const found = answer.chains.length > 0;
  useEffect(() => {
    explore(showPath(answer.chains));
    return () => explore(leavePath());
  }, [answer]);
  useOpenPages();
  useStepSelection(answer.chains[shown] ?? null);
  return (
    <div className={styles.columns} data-drawn={found || undefined} style={UNDER_THE_BAR}>
      <div className={styles.documents}>
        <p className={styles.letterhead}>
          Paperchain · records of US federal agencies, step by step
        </p>
        {seal ? <ThenAndNow seal={seal} answer={answer} /> : null}
        <PathAnswerView answer={answer} shown={shown} />
        <PrintedPicture />
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
