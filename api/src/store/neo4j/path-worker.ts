/** The path thread of this store. */
import { workerData } from 'node:worker_threads';
import { runPathThread } from '../path-thread.ts';
import { Bolt, type Neo4jSettings } from './bolt.ts';
import { pathSource } from './path-source.ts';

/** What the thread is given. */
export interface PathWorkerSettings {
  readonly server: Neo4jSettings;
  /** Time for a question that names none, in milliseconds. */
  readonly budgetMs: number;
}

// Whoever starts this thread passes exactly these settings.
const { server, budgetMs } = workerData as PathWorkerSettings;
runPathThread(pathSource(new Bolt(server)), budgetMs);
