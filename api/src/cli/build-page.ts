/** Builds the page when it is missing or older than what it is made from. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from './command.ts';

/** What the page is made from. */
const MADE_FROM = [
  'web/src',
  'web/public',
  'web/index.html',
  'vite.config.ts',
  'web/viewer-file.ts',
  'api/src/model',
  'api/src/snapshot',
];

/** True if the page is there and nothing it is made from is newer. */
export async function pageIsCurrent({ root, page }: Folders): Promise<boolean> {
  const built = await modified(join(page, 'index.html'));
  if (built === 0) return false;
  for (const part of MADE_FROM) if ((await newest(join(root, part))) > built) return false;
  return true;
}

/** Builds the page with Vite; throws when Vite or a source file of the page is missing. */
export async function buildPage({ root, page }: Folders): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'web'),
    build: { outDir: page, emptyOutDir: true },
    logLevel: 'error',
  });
}

/** When a file was last written, in milliseconds; 0 when it is not there. */
const modified = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

async function newest(path: string): Promise<number> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
  const times = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => modified(join(entry.parentPath, entry.name))),
  );
  return Math.max(await modified(path), ...times);
}
