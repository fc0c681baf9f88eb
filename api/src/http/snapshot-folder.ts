/** Snapshots by hash, one file each: written once, never over another. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '#model';
import type { HttpSettings } from './settings.ts';

const fileOf = (folder: string, hash: string): string => join(folder, `${hash}.paperchain.json`);

/** Keeps a snapshot's text under its hash; the first one made stays. */
export async function keepSnapshot(
  settings: HttpSettings,
  hash: string,
  text: string,
): Promise<void> {
  const folder = folderOf(settings);
  if ((await textIn(folder, hash)) !== null) return;
  await mkdir(folder, { recursive: true });
  const half = join(folder, `.${hash}.${process.pid}.${Date.now()}.part`);
  await writeFile(half, text);
  await rename(half, fileOf(folder, hash));
}

/** The exact text of a snapshot; throws a 404 for a hash that is not kept here. */
export async function keptSnapshot(settings: HttpSettings, hash: string): Promise<string> {
  const text = await textIn(folderOf(settings), hash);
  if (text !== null) return text;
  throw new ProblemError('unknown', 'There is no snapshot with this hash here.', {
    field: 'hash',
    value: hash,
    hint: 'A snapshot is kept where it was made. Ask whoever gave you the link for the file.',
  });
}

function folderOf({ snapshotFolder }: HttpSettings): string {
  if (snapshotFolder !== undefined) return snapshotFolder;
  throw new ProblemError('unknown', 'This server keeps no snapshots.', { field: 'hash' });
}

/** The hash was parsed: 64 hexadecimal digits, which lead to no other folder. */
async function textIn(folder: string, hash: string): Promise<string | null> {
  try {
    return await readFile(fileOf(folder, hash), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null; // what the file system throws
    throw error;
  }
}
