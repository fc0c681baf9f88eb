/** Snapshots by hash, one file each, and one beside it once it is signed: written once, never over another. */
import { ProblemError } from '#model';
import { keepText, keptText } from './kept-text.ts';
import type { HttpSettings } from './settings.ts';

/** The hash was parsed: 64 hexadecimal digits, which lead to no other folder. */
const fileOf = (hash: string): string => `${hash}.paperchain.json`;
const signedFileOf = (hash: string): string => `${hash}.signed.paperchain.json`;

/** Keeps a snapshot's text under its hash; the first one made stays. */
export const keepSnapshot = (settings: HttpSettings, hash: string, text: string): Promise<void> =>
  keepText(folderOf(settings), fileOf(hash), text);

/** Keeps the signed text of a snapshot; the first signature stays. */
export const keepSigned = (settings: HttpSettings, hash: string, text: string): Promise<void> =>
  keepText(folderOf(settings), signedFileOf(hash), text);

/** The exact text of a snapshot, signed if it was signed here; throws a 404 for a hash that is not kept here. */
export async function keptSnapshot(settings: HttpSettings, hash: string): Promise<string> {
  const folder = folderOf(settings);
  const text =
    (await keptText(folder, signedFileOf(hash))) ?? (await keptText(folder, fileOf(hash)));
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
