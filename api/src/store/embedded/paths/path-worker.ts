/** The path thread of this store. */
import { workerData } from 'node:worker_threads';
import { runPathThread } from '../../paths/path-thread.ts';
import { Database } from '../database/database.ts';
import { pathSource } from './path-source.ts';

/** What the thread is given. */
export interface PathWorkerSettings {
  readonly database: string;
  /** Time for a question that names none, in milliseconds. */
  readonly budgetMs: number;
}

// Whoever starts this thread passes exactly these settings.
const { database, budgetMs } = workerData as PathWorkerSettings;
runPathThread(pathSource(new Database(database, 'read')), budgetMs);
