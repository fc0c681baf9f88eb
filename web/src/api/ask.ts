/** The typed client: one function asks any endpoint of the table; a refusal comes back as an error in the server's own words. */
import {
  type AnswerOf,
  type BodyOf,
  ENDPOINTS,
  type EndpointName,
  type ParamsOf,
  type Problem,
  ProblemSchema,
  type QueryOf,
} from '#model';
import { noteConnection } from './connection.ts';

export interface Request<Name extends EndpointName> {
  readonly params?: ParamsOf<Name>;
  readonly query?: QueryOf<Name>;
  readonly body?: BodyOf<Name>;
  /** Of those who may write, where the server asks for it. */
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/** The server refused (it says why), or could not be reached (`problem.status` is 0). */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }

  get offline(): boolean {
    return this.problem.status === 0;
  }
}

/** Asks one endpoint; throws {@link AskError} for anything but its answer. */
export async function ask<Name extends EndpointName>(
  name: Name,
  request: Request<Name> = {},
): Promise<AnswerOf<Name>> {
  const endpoint = ENDPOINTS[name];
  const response = await send(addressOf(name, request), {
    method: endpoint.method.toUpperCase(),
    headers: {
      accept: 'application/json',
      ...(request.body ? { 'content-type': 'application/json' } : {}),
      ...(request.token ? { authorization: `Bearer ${request.token}` } : {}),
    },
    ...(request.body ? { body: JSON.stringify(request.body) } : {}),
    ...(request.signal ? { signal: request.signal } : {}),
  });
  if (!response.ok) throw new AskError(await problemOf(response));
  const answer: unknown = endpoint.media === 'json' ? await response.json() : await response.text();
  const read = endpoint.answer.safeParse(answer);
  if (!read.success)
    throw new AskError({
      type: 'about:blank',
      title: 'The answer was not understood',
      status: response.status,
      detail: `The server's answer to ${endpoint.path} does not have the agreed shape.`,
      hint: 'Reload the page: it may be older than the server.',
    });
  // The table pairs each endpoint with the schema that was just applied; the union of all of them hides it.
  return read.data as AnswerOf<Name>;
}

/** The address of an endpoint under `/api`, parameters and query filled in. */
export function addressOf<Name extends EndpointName>(
  name: Name,
  request: Pick<Request<Name>, 'params' | 'query'>,
): string {
  const values: Readonly<Record<string, unknown>> = { ...request.params };
  const path = ENDPOINTS[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(values[key] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries<unknown>({ ...request.query })) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value) && value.length === 0) continue;
    query.set(key, String(value));
  }
  return `/api${path}${query.size > 0 ? `?${query}` : ''}`;
}

/** An address of this installation as paper needs it, on which nothing is relative. */
export const wholeAddress = (address: string): string => new URL(address, location.href).href;

async function send(address: string, options: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, options);
    noteConnection(true);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noteConnection(false);
    throw new AskError({
      type: 'about:blank',
      title: 'No connection',
      status: 0,
      detail: 'The server cannot be reached.',
      hint: 'What is on the screen stays. Try again when the connection is back.',
    });
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const parsed = ProblemSchema.safeParse(await response.json().catch(() => null));
  return parsed.success
    ? parsed.data
    : {
        type: 'about:blank',
        title: `The server answered ${response.status}`,
        status: response.status,
        detail: response.statusText || 'The server did not say why.',
      };
}
