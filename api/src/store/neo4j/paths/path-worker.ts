/** The path thread of this store. */
import { workerData } from 'node:worker_threads';
import { runPathThread } from '../../paths/path-thread.ts';
import { Bolt, type Neo4jSettings } from '../connection/bolt.ts';
import { pathDatabase } from './path-database.ts';
import { pathSource } from './path-source.ts';

/** Where chains are searched: in arrays read once, or in the database row by row. */
export type PathsIn = 'memory' | 'database';

/** What the thread is given. */
export interface PathWorkerSettings {
  readonly server: Neo4jSettings;
  /** Time for a question that names none, in milliseconds. */
  readonly budgetMs: number;
  readonly pathsIn: PathsIn;
}

// Whoever starts this thread passes exactly these settings.
const { server, budgetMs, pathsIn } = workerData as PathWorkerSettings;
const bolt = new Bolt(server);
runPathThread(pathsIn === 'database' ? pathDatabase(bolt) : pathSource(bolt), budgetMs);
