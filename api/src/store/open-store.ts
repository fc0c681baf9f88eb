/** From settings to a store that answers. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedStore } from './embedded/embedded-store.ts';
import type { GraphStore } from './graph-store.ts';

export interface StoreSettings {
  readonly store: 'embedded';
  /** The folder that holds the store's file; made if it is not there. */
  readonly dataDir: string;
  /** Time for a path question that names none, in milliseconds. */
  readonly pathBudgetMs?: number;
  /** Build the path index in the background at once; for a server, whose first question should not wait. */
  readonly warmPaths?: boolean;
}

const FILE = 'paperchain.db';

/** Opens the store and finishes what an interrupted import left unsettled; throws `store-down` when it cannot. */
export async function openStore(settings: StoreSettings): Promise<GraphStore> {
  mkdirSync(settings.dataDir, { recursive: true });
  const store = new EmbeddedStore(join(settings.dataDir, FILE), settings.pathBudgetMs);
  if ((await store.health()).status === 'loading') await store.settle();
  if (settings.warmPaths) store.warmPaths();
  return store;
}
