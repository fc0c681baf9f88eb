/** A folder of a built page that holds nothing but a viewer for snapshots. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SNAPSHOT_PLACE } from '#api/snapshot/html-file.ts';

/** The folder; whoever asks for it removes it. */
export async function viewerFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paperchain-viewer-'));
  const page = `<!doctype html><title>Viewer</title><body>${SNAPSHOT_PLACE}<p>Reads it.</p></body>`;
  await writeFile(join(folder, 'viewer.html'), page);
  return folder;
}
