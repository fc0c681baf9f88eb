/** So many requests a minute from one address, then 429 with Retry-After. */
import type { RequestHandler } from 'express';
import { rateLimit as limiter } from 'express-rate-limit';
import { ProblemError } from '#model';

/** `limit` requests a minute and address; 0 lets everything pass. */
export function rateLimit(limit: number): RequestHandler {
  if (limit === 0) return (_request, _response, next) => next();
  return limiter({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    // Forwarding headers are not trusted, and their presence is no fault of the server's.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) =>
      next(
        new ProblemError('too-many', `More than ${limit} requests in a minute.`, {
          hint: 'Wait as many seconds as Retry-After says.',
        }),
      ),
  });
}
