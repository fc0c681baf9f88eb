/** `/s/:hash` and `/embed/:hash`: a kept snapshot in its own viewer: the file that is handed over, with what a link to it shows elsewhere. */

import express, { type RequestHandler, type Router } from 'express';
import { withLinkPreview } from '#api/snapshot/link-preview.ts';
import { ProblemError, SnapshotHashSchema } from '#model';
import { escaped, htmlPage } from './html-page.ts';
import { originOf, previewTags } from './page-preview.ts';
import { rateLimit } from './rate-limit.ts';
import type { HttpSettings } from './settings.ts';
import { snapshotPreview } from './snapshot-preview.ts';
import { snapshotPage } from './snapshots.ts';

/** Pages of snapshots; only `/embed` may stand in a frame, and only where the settings allow it. */
export function snapshotPages(settings: HttpSettings): Router {
  const router = express.Router({ caseSensitive: true });
  const framing = settings.embedOrigins?.length ? settings.embedOrigins.join(' ') : "'none'";
  const limit = rateLimit(settings.rateLimit);
  router.get('/s/:hash', limit, page(settings, "'none'"));
  router.get('/embed/:hash', limit, page(settings, framing));
  return router;
}

/** The viewer brings its own content policy, by the hashes of its script and style; the frame rule can only stand here. */
const page =
  (settings: HttpSettings, framing: string): RequestHandler<{ hash: string }> =>
  async (request, response) => {
    response.set('content-security-policy', `frame-ancestors ${framing}`);
    if (framing !== "'none'") response.removeHeader('x-frame-options');
    try {
      const hash = SnapshotHashSchema.safeParse(request.params.hash);
      if (!hash.success) throw new ProblemError('unknown', 'This is no hash of a snapshot.');
      const html = await snapshotPage(settings, hash.data);
      const shown = await snapshotPreview(settings, hash.data);
      const tags = shown && previewTags(shown.preview, originOf(request, settings));
      const served = tags ? await withLinkPreview(html, tags) : html;
      response.set('cache-control', 'no-cache').type('html').send(served);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { status, detail, hint = '' } = error.problem;
      const words = `<h1>${escaped(detail)}</h1>\n<p>${escaped(hint)}</p>`;
      response.status(status).type('html').send(htmlPage('Not here', words));
    }
  };
