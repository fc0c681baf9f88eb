/** The page and the viewer as users get them. */
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildPage, pageIsCurrent } from '#api/cli/build-page.ts';
import { viewerHtml } from '../../web/viewer-file.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILT = { root: ROOT, page: join(ROOT, 'web/dist'), seed: join(ROOT, 'seed') };

/** Puts the page into a folder: what `npm run build` made, or, where a source is newer than that, one built here. */
export async function shippedPage(folder: string): Promise<void> {
  if (await pageIsCurrent(BUILT)) await cp(BUILT.page, folder, { recursive: true });
  else await asShipped(() => buildPage({ ...BUILT, page: folder }));
}

/** The viewer alone. */
export const shippedViewer = (): Promise<string> => asShipped(viewerHtml);

/** Builds as for users: the test runner's own mode would add the checks that React has for developers. */
async function asShipped<T>(build: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  return build().finally(() => {
    process.env.NODE_ENV = before;
  });
}
