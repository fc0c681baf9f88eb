/** The built page: its files, and the one document that answers at every address the page knows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import type { GraphStore } from '#store';
import { htmlPage } from './html-page.ts';
import { knownPreview } from './known-previews.ts';
import { sendNotHere } from './not-here.ts';
import { originOf, previewTags } from './page-preview.ts';
import type { HttpSettings } from './settings.ts';

/** Addresses that the page draws; each works when opened directly. */
export const PAGE_PATHS = [
  '/',
  '/explore',
  '/e/:id',
  '/edge/:id',
  '/source/:id',
  '/path',
  '/story/:id',
  '/about',
  '/compare',
  '/report',
] as const;

const NOT_HERE = {
  status: 404,
  title: 'There is nothing at this address',
  hint: 'Entities are under /e/, links under /edge/, sources under /source/, snapshots under /s/.',
};
const NOT_BUILT = htmlPage(
  'Not built',
  `<h1>The page is not built yet</h1>
<p>Run <code>npm run build</code> and load this again. The data can be read meanwhile: <a href="/docs">the API</a>.</p>`,
);

/** Serves the built page; what is known of an address stands in its head, for those who show links. Files under `assets/` are named by their content and may be kept for a year. */
export function pages(store: GraphStore, settings: HttpSettings): Router {
  const folder = settings.pageFolder;
  const router = express.Router({ caseSensitive: true });
  const document = join(folder, 'index.html');
  const page: RequestHandler = async (request, response) => {
    response.set('cache-control', 'no-cache').type('html');
    const html = await readFile(document, 'utf8').catch(() => null);
    if (html === null) {
      response.status(503).set('retry-after', '10').send(NOT_BUILT);
      return;
    }
    const preview = await knownPreview(store, settings, request);
    const tags = preview && previewTags(preview, originOf(request, settings));
    response.send(tags ? withTags(html, tags) : html);
  };
  router.get([...PAGE_PATHS], page);
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { index: false, immutable: true, maxAge: '1y' }),
  );
  router.use(express.static(folder, { index: false, redirect: false }));
  router.use((_request, response) => sendNotHere(response, folder, NOT_HERE));
  return router;
}

/** An address that cannot be decoded, asked for by a browser: the page says so; programs, and all of `/api`, get a problem. */
export const unreadableAddress =
  ({ pageFolder }: HttpSettings): ErrorRequestHandler =>
  async (error: unknown, request, response, next) => {
    const isPage = !request.originalUrl.startsWith('/api/');
    if (!(error instanceof URIError && isPage && request.accepts('json', 'html') === 'html'))
      return next(error);
    await sendNotHere(response, pageFolder, { ...NOT_HERE, status: 400 });
  };

/** The page with these tags in place of its own title and description. */
const withTags = (html: string, tags: string): string =>
  html.replace(/<meta\s+name="description"[^>]*>/, '').replace(/<title>[^<]*<\/title>/, () => tags);
