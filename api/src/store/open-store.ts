/** From settings to a store that answers. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedStore } from './embedded/embedded-store.ts';
import type { GraphStore } from './graph-store.ts';
import type { Neo4jSettings } from './neo4j/connection/bolt.ts';
import { Neo4jStore } from './neo4j/neo4j-store.ts';
import type { PathsIn } from './neo4j/paths/path-worker.ts';

interface PathSettings {
  /** Time for a path question that names none, in milliseconds. */
  readonly pathBudgetMs?: number;
  /** Build the path index in the background at once; for a server, whose first question should not wait. */
  readonly warmPaths?: boolean;
}

export interface EmbeddedSettings extends PathSettings {
  readonly store: 'embedded';
  /** The folder that holds the store's file; made if it is not there. */
  readonly dataDir: string;
}

export interface Neo4jStoreSettings extends PathSettings {
  readonly store: 'neo4j';
  readonly neo4j: Neo4jSettings;
  /** Where chains are searched; in memory unless said otherwise. */
  readonly pathsIn?: PathsIn;
}

export type StoreSettings = EmbeddedSettings | Neo4jStoreSettings;

const FILE = 'paperchain.db';

/** Opens the store and finishes what an interrupted import left unsettled; throws `store-down` when it cannot. */
export async function openStore(settings: StoreSettings): Promise<GraphStore> {
  const store = await open(settings);
  if ((await store.health()).status === 'loading') await store.settle();
  if (settings.warmPaths) store.warmPaths();
  return store;
}

function open(settings: StoreSettings): Promise<EmbeddedStore | Neo4jStore> | EmbeddedStore {
  if (settings.store === 'neo4j') {
    const { neo4j, pathBudgetMs, pathsIn } = settings;
    return Neo4jStore.open(neo4j, pathBudgetMs, pathsIn);
  }
  mkdirSync(settings.dataDir, { recursive: true });
  return new EmbeddedStore(join(settings.dataDir, FILE), settings.pathBudgetMs);
}
