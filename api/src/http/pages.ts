/** The built page: its files, and the one document that answers at every address the page knows. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';
import { htmlPage } from './html-page.ts';

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
] as const;

const NOT_HERE = htmlPage(
  'Not here',
  `<h1>There is nothing at this address</h1>
<p>Entities are under <code>/e/</code>, links under <code>/edge/</code>, sources under <code>/source/</code>.</p>
<p><a href="/">To the explorer</a></p>`,
);
const NOT_BUILT = htmlPage(
  'Not built',
  `<h1>The page is not built yet</h1>
<p>Run <code>npm run build</code> and load this again. The data can be read meanwhile: <a href="/docs">the API</a>.</p>`,
);

/** Serves the page of a folder. Files under `assets/` are named by their content and may be kept for a year. */
export function pages(folder: string): Router {
  const router = express.Router({ caseSensitive: true });
  const document = join(folder, 'index.html');
  const page: RequestHandler = (_request, response) => {
    response.set('cache-control', 'no-cache');
    if (existsSync(document))
      response.sendFile('index.html', { root: folder, cacheControl: false });
    else response.status(503).set('retry-after', '10').type('html').send(NOT_BUILT);
  };
  router.get([...PAGE_PATHS], page);
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { index: false, immutable: true, maxAge: '1y' }),
  );
  router.use(express.static(folder, { index: false, redirect: false }));
  router.use((_request, response) => {
    response.status(404).type('html').send(NOT_HERE);
  });
  return router;
}
