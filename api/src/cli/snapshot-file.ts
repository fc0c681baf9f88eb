/** Snapshots as files of the command line; one that cannot be read stops a command in one line. */
import { open, rename, rm, writeFile } from 'node:fs/promises';
import type { Snapshot } from '#api/snapshot/format.ts';
import type { HtmlParts } from '#api/snapshot/html-file.ts';
import { MOST_BYTES } from '#api/snapshot/limits.ts';
import { readSnapshot } from '#api/snapshot/read-snapshot.ts';
import { Hindrance } from './command.ts';
import { notWritten } from './not-written.ts';

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

/** Writes a file in one step: what stood there is replaced, or stays; it is never half written. */
export async function writeWhole(path: string, text: string, what?: string): Promise<void> {
  const half = `${path}.${process.pid}.part`;
  try {
    await writeFile(half, text);
    await rename(half, path);
  } catch (error) {
    throw notWritten(error, path, what);
  } finally {
    await rm(half, { force: true }).catch(() => {}); // where nothing could be written, nothing is left
  }
}

function hindrance(error: NodeJS.ErrnoException, path: string): Error {
  if (error.code === undefined) return error;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'is not there',
    EISDIR: 'is a folder',
    EACCES: 'may not be read',
  };
  return new Hindrance(`${path} ${known[error.code] ?? `cannot be read (${error.code})`}.`);
}
