/** `/s/:hash` and `/embed/:hash`: a kept snapshot in its own viewer: the file that is handed over, with what a link to it shows elsewhere. */

import express, { type Request, type RequestHandler, type Router } from 'express';
import { withLinkPreview } from '#api/snapshot/link-preview.ts';
import { ProblemError, SnapshotHashSchema } from '#model';
import { sendNotHere } from './not-here.ts';
import { originOf, previewTags } from './page-preview.ts';
import { rateLimit } from './rate-limit.ts';
import type { HttpSettings } from './settings.ts';
import type { PreviewOf } from './snapshot-preview.ts';
import { snapshotPage } from './snapshots.ts';

/** Pages of snapshots; only `/embed` may stand in a frame, and only where the settings allow it. */
export function snapshotPages(settings: HttpSettings, previewOf: PreviewOf): Router {
  const router = express.Router({ caseSensitive: true });
  const framing = settings.embedOrigins?.length ? settings.embedOrigins.join(' ') : NOBODY;
  const limit = rateLimit(settings.rateLimit);
  const page =
    (framedBy: string): RequestHandler<{ hash: string }> =>
    async (request, response) => {
      if (framedBy !== NOBODY) response.removeHeader('x-frame-options');
      try {
        const html = await shownPage(settings, previewOf, request);
        // The viewer brings its own content policy, by the hashes of its script and style; the frame rule can only stand here.
        response.set('content-security-policy', `frame-ancestors ${framedBy}`);
        response.set('cache-control', 'no-cache').type('html').send(html);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { status, detail, hint = ACCEPTED } = error.problem;
        const policy = String(response.getHeader('content-security-policy'));
        const framed = policy.replace(/frame-ancestors [^;]*/, () => `frame-ancestors ${framedBy}`);
        response.set('content-security-policy', framed);
        await sendNotHere(response, settings.pageFolder, { status, title: detail, hint });
      }
    };
  router.get('/s/:hash', limit, page(NOBODY));
  router.get('/embed/:hash', limit, page(framing));
  return router;
}

const NOBODY = "'none'";
const ACCEPTED = 'Accepted: the 64 hexadecimal digits under which a snapshot is kept.';

/** The file that is handed over, with what a link to it shows elsewhere. */
async function shownPage(
  settings: HttpSettings,
  previewOf: PreviewOf,
  request: Request<{ hash: string }>,
): Promise<string> {
  const hash = SnapshotHashSchema.safeParse(request.params.hash);
  if (!hash.success) throw new ProblemError('unknown', 'This is no hash of a snapshot.');
  const html = await snapshotPage(settings, hash.data);
  const shown = await previewOf(hash.data);
  const tags = shown && previewTags(shown.preview, originOf(request, settings));
  return tags ? withLinkPreview(html, tags) : html;
}
