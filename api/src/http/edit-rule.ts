/** Who may write: the bearer of the token; without a token, only readers of a server that listens to this computer alone. */
import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { type EndpointName, ProblemError } from '#model';
import type { HttpSettings } from './settings.ts';

/** Rows of the table that keep something. */
export const WRITES: ReadonlySet<EndpointName> = new Set<EndpointName>([
  'keepAnswer',
  'makeSnapshot',
  'signSnapshot',
]);

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** Passes those who may write on; answers 401 with what is missing otherwise. */
export const editRule =
  ({ editToken, host = '127.0.0.1' }: HttpSettings): RequestHandler =>
  (request, _response, next) => {
    if (editToken !== undefined) {
      if (isSame(request.get('authorization') ?? '', `Bearer ${editToken}`)) return next();
      throw refusal(
        'The token for writing is missing or wrong.',
        'Send it as: authorization: Bearer …',
      );
    }
    if (!LOOPBACK.test(host))
      throw refusal('Writing is off here.', 'Whoever runs this server can set EDIT_TOKEN.');
    // Another site's page, open in the same browser, must not write through it.
    const site = request.get('sec-fetch-site') ?? 'none';
    if (site !== 'none' && site !== 'same-origin')
      throw refusal('Pages of other sites may not write here.', 'Open the page of this server.');
    next();
  };

const refusal = (detail: string, hint: string): ProblemError =>
  new ProblemError('unauthorized', detail, { field: 'authorization', hint });

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
