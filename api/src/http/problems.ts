/** The only place where errors become answers (RFC 9457). What is not foreseen says nothing of the inside. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { ProblemError } from '#model';
import { shortened } from './accepted-input.ts';

/** The largest body that is read. */
export const BODY_LIMIT = '1mb';

/** Answers every error as problem+json; logs those that nobody foresaw. */
export const problemAnswers =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { problem } = problemOf(error, log);
    response.status(problem.status).set('cache-control', 'no-store');
    response.type('application/problem+json').send(JSON.stringify(problem));
  };

function problemOf(error: unknown, log: Logger): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof URIError)
    return new ProblemError(
      'malformed',
      'The address holds a % that is not followed by two hexadecimal digits of UTF-8.',
      { hint: 'Encode each part of the address with encodeURIComponent.' },
    );
  const reading = bodyProblem(error);
  if (reading) return reading;
  log.error({ err: error }, 'unforeseen');
  return new ProblemError('internal', 'Something broke here; it is in the log.', {
    hint: 'Try again. If it stays, tell whoever runs this server what you asked.',
  });
}

/** Errors of the body parser and the router carry a status and a type; they are the asker's. */
function bodyProblem(error: unknown): ProblemError | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  const { status, type } = error as Error & { status: unknown; type?: unknown }; // http-errors: a number, a word
  if (type === 'entity.too.large')
    return new ProblemError('too-large', `The body is larger than ${BODY_LIMIT}.`, {
      hint: `Send at most ${BODY_LIMIT}; ask for fewer entities at a time.`,
    });
  if (type === 'entity.parse.failed')
    return new ProblemError('malformed', 'The body is no JSON.', {
      field: 'body',
      hint: 'Send one JSON object, in UTF-8.',
    });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new ProblemError('malformed', 'The body cannot be read.', {
      field: 'body',
      hint: 'Send JSON in UTF-8, uncompressed or gzip, with content-type: application/json.',
    });
  return null;
}

/** Whatever is asked for under /api and is not there. */
export const unknownRoute: RequestHandler = (request, _response, next) => {
  next(
    new ProblemError('unknown', `There is no ${shortened(request.path)} under /api.`, {
      hint: 'See /docs for what there is.',
    }),
  );
};

/** The right address, asked in a way it does not offer. */
export const wrongMethod =
  (offered: string): RequestHandler =>
  (request, response, next) => {
    response.set('allow', offered);
    if (request.method === 'OPTIONS') {
      response.status(204).end();
      return;
    }
    next(
      new ProblemError('method', `${request.method} is not offered here.`, {
        hint: `Accepted: ${offered}.`,
      }),
    );
  };
