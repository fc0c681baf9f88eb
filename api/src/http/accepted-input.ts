/** Input at the border: what its schema accepts, or a 400 that says which field, what was given and what is accepted. */
import type { Request } from 'express';
import type { z } from 'zod';
import { type Endpoint, ProblemError, plainIssue } from '#model';

/** Parameters, query and body of a request as the row of the table reads them; throws a 400 for the first thing amiss. */
export function acceptedInput(endpoint: Endpoint, request: Request) {
  return {
    params: accepted(endpoint.params, request.params),
    query: accepted(endpoint.query, { ...request.query }),
    body: endpoint.method === 'post' ? accepted(endpoint.body, jsonBody(request)) : undefined,
  };
}

function accepted(schema: z.ZodType, given: unknown): unknown {
  const parsed = schema.safeParse(given, { error: plainIssue });
  if (parsed.success) return parsed.data;
  throw malformed(parsed.error, given);
}

/** A body of another type is not read at all. */
function jsonBody({ body }: Request): unknown {
  if (body !== undefined) return body;
  throw new ProblemError('malformed', 'There is no JSON in the body.', {
    field: 'body',
    hint: 'Send JSON in UTF-8, with content-type: application/json.',
  });
}

function malformed(error: z.ZodError, given: unknown): ProblemError {
  const issue = error.issues[0];
  const path = issue?.path.map(String) ?? [];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...path, ...unknown.slice(0, 1)].join('.') || 'request';
  const detail =
    unknown.length > 0
      ? `${unknown.map(shortened).join(', ')}: not known here.`
      : `${field}: ${issue?.message ?? 'malformed'}.`;
  const value = unknown.length > 0 ? unknown[0] : valueAt(given, path);
  return new ProblemError('malformed', detail, {
    field: shortened(field),
    ...(value === undefined ? {} : { value: shortened(value) }),
    hint: acceptedWords(issue) ?? 'See /docs for what is accepted.',
  });
}

function acceptedWords(issue: z.core.$ZodIssue | undefined): string | undefined {
  if (issue?.code === 'invalid_value') return `Accepted: ${issue.values.map(String).join(', ')}.`;
  if (issue?.code === 'too_big') return `Accepted: at most ${issue.maximum}.`;
  if (issue?.code === 'too_small') return `Accepted: at least ${issue.minimum}.`;
  return undefined;
}

/** What was given at a path; undefined where nothing was, and for the input as a whole. */
function valueAt(given: unknown, path: readonly string[]): string | undefined {
  if (path.length === 0) return undefined;
  let inner = given;
  for (const key of path)
    inner =
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key] // an own key was just seen
        : undefined;
  return typeof inner === 'string' || inner === undefined ? inner : inShort(inner);
}

/** A value as JSON, unless it is nested too deep to be written so. */
function inShort(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

/** Up to 200 characters of what was given. */
export const shortened = (text: string): string =>
  text.length > 200 ? `${text.slice(0, 199)}…` : text;
