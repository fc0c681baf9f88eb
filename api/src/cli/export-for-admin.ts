/** Everything as files for Neo4j's own importer. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { writeAdminImport } from '#api/store/neo4j/export/admin-import/write-admin-import.ts';
import { inWords } from './audit.ts';
import { type Context, say, UsageError } from './command.ts';
import { notWritten } from './not-written.ts';
import { withStore } from './with-store.ts';

/** What the format is called. */
export const ADMIN = 'neo4j-admin';

/** Many files for one import, in a folder that appears only when it is whole. */
export function exportForAdmin(
  { entities, out }: { readonly entities?: string; readonly out?: string },
  context: Context,
): Promise<number> {
  if (entities !== undefined)
    throw new UsageError(`--entities: not with --format ${ADMIN}, which writes everything.`);
  if (out === undefined)
    throw new UsageError(
      `--out: not given. --format ${ADMIN} needs a folder that is not there yet.`,
    );
  return withStore(context, async (store) => {
    const { nodes, relationships } = await toFolder(out, (folder) =>
      writeAdminImport(store, folder, context.signal),
    );
    const counts = { nodes, relationships };
    say(context.out, `${inWords(counts)} in ${out}; README.txt there says how to load them.`);
    return 0;
  });
}

/** The folder must be empty or not there. */
async function toFolder<Result>(
  path: string,
  write: (folder: string) => Promise<Result>,
): Promise<Result> {
  const there = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(`--out: ${basename(path)} is no folder (${error.code}). Name a new one.`);
  });
  if (there.length > 0)
    throw new UsageError(
      `--out: ${basename(path)} is not empty. Name a folder that is not there yet.`,
    );
  const partial = `${path}.partial`;
  await mkdir(partial).catch((error: NodeJS.ErrnoException) => {
    // Left behind by an export that was killed, or somebody's own: it is not for us to take away.
    if (error.code !== 'EEXIST') throw notWritten(error, path);
    const name = basename(partial);
    throw new UsageError(`--out: ${name} is in the way. Take it away, or name another folder.`);
  });
  try {
    const result = await write(partial);
    await rename(partial, path);
    return result;
  } catch (error) {
    throw notWritten(error, path);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
