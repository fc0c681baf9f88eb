/** Snapshots as files of the command line; one that cannot be read stops a command in one line. */
import { open } from 'node:fs/promises';
import type { Snapshot } from '#api/snapshot/format.ts';
import type { HtmlParts } from '#api/snapshot/html-file.ts';
import { MOST_BYTES } from '#api/snapshot/limits.ts';
import { readSnapshot } from '#api/snapshot/read-snapshot.ts';
import { Hindrance } from './command.ts';

/** The bytes of a file; of one that is too large to be a snapshot, only as many as show it. */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      return size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw hindrance(error as NodeJS.ErrnoException, path); // what the file system throws
  }
}

/** A snapshot that was understood; throws {@link Hindrance} for any other file. Its hashes are not checked here. */
export async function snapshotIn(
  path: string,
): Promise<{ readonly snapshot: Snapshot; readonly html: HtmlParts | null }> {
  const reading = await readSnapshot(await fileBytes(path));
  if (!('refused' in reading)) return reading;
  const { part, why } = reading.refused;
  throw new Hindrance(`${path}: ${part} ${why}. See paperchain verify.`);
}

function hindrance(error: NodeJS.ErrnoException, path: string): Error {
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'is not there',
    EISDIR: 'is a folder',
    EACCES: 'may not be read',
  };
  const why = known[error.code ?? ''];
  return why ? new Hindrance(`${path} ${why}.`) : error;
}
