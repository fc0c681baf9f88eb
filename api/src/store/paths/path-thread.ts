/** The path thread of any store: holds the index in memory and answers one request after another. */
import { parentPort } from 'node:worker_threads';
import { type EdgeId, type PathQuestion, ProblemError } from '#model';
import type { FoundChains } from '../graph-store.ts';
import { answerPathQuestion } from './answer-path-question.ts';
import { type PathIndex, type PathSource, StaleIndex } from './path-index.ts';
import type { PathReply, PathRequest } from './path-messages.ts';

/** Answers requests until the thread is ended; `budgetMs` holds for questions that name no time of their own. */
export function runPathThread(source: PathSource, budgetMs: number): void {
  const fresh = freshIndex(source);
  let turn: Promise<void> = Promise.resolve();
  parentPort?.on('message', (request: PathRequest) => {
    turn = turn.then(async () => {
      const answer = await reply({ fresh, gone: source.gone }, request, budgetMs);
      if (answer) parentPort?.postMessage(answer);
    });
  });
}

/** Gives the index of the data as they are settled now; `anew` distrusts the one that is there. */
type FreshIndex = (anew?: boolean) => Promise<PathIndex>;

function freshIndex(source: PathSource): FreshIndex {
  let index: PathIndex | null = null;
  return async (anew = false) => {
    if (anew || index?.revision !== (await source.settledRevision()))
      index = await source.build(anew ? null : index);
    return index;
  };
}

interface Asked {
  readonly fresh: FreshIndex;
  readonly gone: PathSource['gone'];
}

async function reply(
  asked: Asked,
  request: PathRequest,
  budgetMs: number,
): Promise<PathReply | null> {
  const { job } = request;
  try {
    if (request.type === 'refresh')
      return { job, type: 'refreshed', revision: (await asked.fresh()).revision };
    if (Atomics.load(request.cancelled, 0) !== 0) return null;
    return { job, type: 'answer', found: await search(asked, request, budgetMs) };
  } catch (error) {
    if (error instanceof ProblemError) return { job, type: 'problem', problem: error.problem };
    return { job, type: 'broken', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks once more of an index made anew when an edge of the answer is gone; what is gone even then is left out. */
async function search(
  { fresh, gone }: Asked,
  { question, cancelled }: { question: PathQuestion; cancelled: Int32Array },
  budgetMs: number,
): Promise<FoundChains> {
  const deadline = performance.now() + (question.budgetMs ?? budgetMs);
  const budget = { deadline, isCancelled: (): boolean => Atomics.load(cancelled, 0) !== 0 };
  const ask = async (anew: boolean): Promise<[FoundChains, ReadonlySet<EdgeId>]> => {
    const found = await answerPathQuestion(await fresh(anew), question, budget);
    return [found, await gone([...new Set(found.chains.flat())])];
  };
  const first = await ask(false).catch((error: unknown) => {
    if (error instanceof StaleIndex) return null;
    throw error;
  });
  if (first?.[1].size === 0) return first[0];
  return withoutGone(...(await ask(true)));
}

function withoutGone(found: FoundChains, gone: ReadonlySet<EdgeId>): FoundChains {
  if (gone.size === 0) return found;
  const chains = found.chains.filter((chain) => !chain.some((edge) => gone.has(edge)));
  const outcome = chains.length > 0 ? 'found' : 'budget';
  return { ...found, outcome, chains, count: null, countAtLeast: chains.length };
}
