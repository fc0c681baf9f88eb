/** Stores with a small world in them, closed again after the test. */
import type { RowFacts, Source } from '#model';
import type { ExportItem, GraphStore } from '#store';

export interface OpenedStore {
  readonly store: GraphStore;
  /** Changes one byte of a record's stored cells behind the store's back. */
  breakRecord(recordId: string): Promise<void>;
  /** Closes the store and frees what it stood on. */
  dispose(): Promise<void>;
}

/** Opens an empty store. */
export type OpenStore = () => Promise<OpenedStore>;

export interface World {
  readonly sources: readonly Source[];
  readonly rows: readonly RowFacts[];
}

/** Loads a world in batches of the given size and settles it. */
export async function load(store: GraphStore, world: World, batch = 2_000): Promise<void> {
  for (const source of world.sources) await store.addSource(source);
  for (let start = 0; start < world.rows.length; start += batch)
    await store.addFacts(world.rows.slice(start, start + batch));
  await store.settle();
}

/** Runs a test in a store that holds a world. */
export async function inWorld<Result>(
  open: OpenStore,
  world: World,
  test: (store: GraphStore, opened: OpenedStore) => Promise<Result>,
): Promise<Result> {
  const opened = await open();
  try {
    await load(opened.store, world);
    return await test(opened.store, opened);
  } finally {
    await opened.dispose();
  }
}

/** Everything that a store holds, and the version it gives it. */
export async function wholeOf(
  store: GraphStore,
): Promise<{ version: string; items: ExportItem[] }> {
  const items: ExportItem[] = [];
  for await (const item of store.export()) items.push(item);
  return { version: (await store.health()).dataVersion, items };
}
