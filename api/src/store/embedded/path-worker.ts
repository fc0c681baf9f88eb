/** The path thread: holds the index in memory and answers one request after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { type PathQuestion, ProblemError } from '#model';
import type { FoundChains } from '../graph-store.ts';
import { Database } from './database.ts';
import {
  buildPathIndex,
  type PathIndex,
  StaleIndex,
  searchPathIndex,
  settledRevision,
} from './path-index.ts';
import type { PathReply, PathRequest, PathThreadSettings } from './path-messages.ts';

// The thread that starts this one passes exactly these settings.
const settings = workerData as PathThreadSettings;
const db = new Database(settings.database, 'read');
let index: PathIndex | null = null;

/** The index of the data as they are settled now. */
function freshIndex(): PathIndex {
  if (index?.revision !== settledRevision(db)) index = buildPathIndex(db);
  return index;
}

function search(question: PathQuestion, cancelled: Int32Array): FoundChains {
  const deadline = performance.now() + (question.budgetMs ?? settings.budgetMs);
  const stop = (): boolean => Atomics.load(cancelled, 0) !== 0 || performance.now() > deadline;
  try {
    return searchPathIndex(db, freshIndex(), question, stop);
  } catch (error) {
    if (!(error instanceof StaleIndex)) throw error;
    index = null;
    return searchPathIndex(db, freshIndex(), question, stop);
  }
}

function reply(request: PathRequest): PathReply | null {
  const { job } = request;
  try {
    if (request.type === 'refresh')
      return { job, type: 'refreshed', revision: freshIndex().revision };
    if (Atomics.load(request.cancelled, 0) !== 0) return null;
    return { job, type: 'answer', found: search(request.question, request.cancelled) };
  } catch (error) {
    if (error instanceof ProblemError) return { job, type: 'problem', problem: error.problem };
    return { job, type: 'broken', why: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: PathRequest) => {
  const answer = reply(request);
  if (answer) parentPort?.postMessage(answer);
});
