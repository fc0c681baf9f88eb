/** The path thread of any store: holds the index in memory and answers one request after another. */
import { parentPort } from 'node:worker_threads';
import { type PathQuestion, ProblemError } from '#model';
import { answerPathQuestion } from './answer-path-question.ts';
import type { FoundChains } from './graph-store.ts';
import { type PathIndex, type PathSource, StaleIndex } from './path-index.ts';
import type { PathReply, PathRequest } from './path-messages.ts';

/** Answers requests until the thread is ended; `budgetMs` holds for questions that name no time of their own. */
export function runPathThread(source: PathSource, budgetMs: number): void {
  const fresh = freshIndex(source);
  let turn: Promise<void> = Promise.resolve();
  parentPort?.on('message', (request: PathRequest) => {
    turn = turn.then(async () => {
      const answer = await reply(fresh, request, budgetMs);
      if (answer) parentPort?.postMessage(answer);
    });
  });
}

/** Gives the index of the data as they are settled now; `anew` distrusts the one that is there. */
type FreshIndex = (anew?: boolean) => Promise<PathIndex>;

function freshIndex(source: PathSource): FreshIndex {
  let index: PathIndex | null = null;
  return async (anew = false) => {
    if (anew || index?.revision !== (await source.settledRevision())) index = await source.build();
    return index;
  };
}

async function reply(
  fresh: FreshIndex,
  request: PathRequest,
  budgetMs: number,
): Promise<PathReply | null> {
  const { job } = request;
  try {
    if (request.type === 'refresh')
      return { job, type: 'refreshed', revision: (await fresh()).revision };
    if (Atomics.load(request.cancelled, 0) !== 0) return null;
    return { job, type: 'answer', found: await search(fresh, request, budgetMs) };
  } catch (error) {
    if (error instanceof ProblemError) return { job, type: 'problem', problem: error.problem };
    return { job, type: 'broken', why: error instanceof Error ? error.message : String(error) };
  }
}

async function search(
  fresh: FreshIndex,
  { question, cancelled }: { question: PathQuestion; cancelled: Int32Array },
  budgetMs: number,
): Promise<FoundChains> {
  const deadline = performance.now() + (question.budgetMs ?? budgetMs);
  const budget = { deadline, isCancelled: (): boolean => Atomics.load(cancelled, 0) !== 0 };
  try {
    return answerPathQuestion(await fresh(), question, budget);
  } catch (error) {
    if (!(error instanceof StaleIndex)) throw error;
    return answerPathQuestion(await fresh(true), question, budget);
  }
}
