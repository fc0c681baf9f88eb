/** The only place where errors become answers (RFC 9457). What is not foreseen says nothing of the inside. */
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { ProblemError } from '#model';

/** The largest body that is read. */
export const BODY_LIMIT = '1mb';

/** Answers every error as problem+json; logs those that nobody foresaw. */
export const problemAnswers =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const { problem } = problemOf(error, request, log);
    response.status(problem.status).set('cache-control', 'no-store');
    response.type('application/problem+json').send(JSON.stringify(problem));
  };

function problemOf(error: unknown, request: Request, log: Logger): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof z.ZodError) return malformedInput(error, request);
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

function malformedInput(error: z.ZodError, request: Request): ProblemError {
  const issue = error.issues[0];
  const path = issue?.path.map(String) ?? [];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...path, ...unknown.slice(0, 1)].join('.') || 'request';
  const detail =
    unknown.length > 0
      ? `${unknown.map(shortened).join(', ')}: not known here.`
      : `${field}: ${issue?.message ?? 'malformed'}.`;
  const given = unknown.length > 0 ? unknown[0] : valueAt(request, path);
  return new ProblemError('malformed', detail, {
    field: shortened(field),
    ...(given === undefined ? {} : { value: shortened(given) }),
    hint: acceptedWords(issue) ?? 'See /docs for what is accepted.',
  });
}

function acceptedWords(issue: z.core.$ZodIssue | undefined): string | undefined {
  if (issue?.code === 'invalid_value') return `Accepted: ${issue.values.map(String).join(', ')}.`;
  if (issue?.code === 'too_big') return `Accepted: at most ${issue.maximum}.`;
  if (issue?.code === 'too_small') return `Accepted: at least ${issue.minimum}.`;
  return undefined;
}

/** The value at a path of the request, wherever it was given. */
function valueAt(request: Request, path: readonly string[]): string | undefined {
  for (const part of [request.body, request.query, request.params] as unknown[]) {
    let inner = part;
    for (const key of path)
      inner =
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key] // an own key was just seen
          : undefined;
    if (inner !== undefined && path.length > 0)
      return typeof inner === 'string' ? inner : inShort(inner);
  }
  return undefined;
}

/** A value as JSON, unless it is nested too deep to be written so. */
function inShort(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

/** Errors of the body parser and the router carry a status and a type; they are the asker's. */
function bodyProblem(error: unknown): ProblemError | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  const { status, type } = error as Error & { status: unknown; type?: unknown }; // http-errors: a number, a word
  if (type === 'entity.too.large')
    return new ProblemError('too-large', `The body is larger than ${BODY_LIMIT}.`, {
      hint: `Send at most ${BODY_LIMIT}; ask for fewer entities at a time.`,
    });
  if (type === 'entity.parse.failed')
    return new ProblemError('malformed', 'The body is no JSON.', { field: 'body' });
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
