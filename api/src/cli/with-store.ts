/** Opens the store, lends it, and closes it whatever happens. */
import { openStore } from '#api/store/open-store.ts';
import type { GraphStore } from '#store';
import { type Context, Hindrance } from './command.ts';

/** Runs some work on the store of the settings; throws {@link Hindrance} when its folder cannot be used. */
export async function withStore<T>(
  { config }: Context,
  work: (store: GraphStore) => Promise<T>,
  more: { readonly warmPaths?: boolean } = {},
): Promise<T> {
  const store = await openStore({ ...config, ...more }).catch((error: NodeJS.ErrnoException) => {
    throw folderHindrance(error, config.dataDir);
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function folderHindrance(error: NodeJS.ErrnoException, folder: string): Error {
  const known: Readonly<Record<string, string>> = {
    EACCES: 'may not be written',
    EPERM: 'may not be written',
    EROFS: 'stands on a disk that cannot be written',
    ENOTDIR: 'is not a folder',
    EEXIST: 'is not a folder',
    ENOSPC: 'stands on a full disk',
  };
  const why = known[error.code ?? ''];
  return why ? new Hindrance(`DATA_DIR: ${folder} ${why}. Name another folder.`) : error;
}
