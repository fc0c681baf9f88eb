/** Binds the table of endpoints to handlers: input is parsed here, once, and nothing unparsed reaches a handler. */
import type { RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { type AnswerOf, ENDPOINTS, type Endpoint, type EndpointName, MEDIA_TYPES } from '#model';
import type { GraphStore } from '#store';
import { acceptedInput } from './accepted-input.ts';
import { sendFile, type TextFile } from './send-file.ts';
import type { HttpSettings } from './settings.ts';

type Row<Name extends EndpointName> = (typeof ENDPOINTS)[Name];

/** What a handler is given: the parsed request, the store, and a signal that aborts when the reader goes away. */
export interface Asked<Name extends EndpointName> {
  readonly params: z.output<Row<Name>['params']>;
  readonly query: z.output<Row<Name>['query']>;
  readonly body: z.output<Row<Name>['body']>;
  readonly store: GraphStore;
  readonly settings: HttpSettings;
  readonly signal: AbortSignal;
}

export type Answerer<Name extends EndpointName> = (
  asked: Asked<Name>,
) => Given<Name> | Promise<Given<Name>>;

/** A file is given as text in the making, everything else as its answer. */
type Given<Name extends EndpointName> = Row<Name>['media'] extends 'file'
  ? TextFile
  : AnswerOf<Name>;

/** One handler for each row of the table; a row without one does not compile. */
export type Answerers = { readonly [Name in EndpointName]: Answerer<Name> };

/** The request handler of one row. */
export function answering<Name extends EndpointName>(
  name: Name,
  answer: Answerer<Name>,
  store: GraphStore,
  settings: HttpSettings,
): RequestHandler {
  const endpoint: Endpoint = ENDPOINTS[name];
  return async (request, response) => {
    const signal = leaving(response);
    const asked = { ...acceptedInput(endpoint, request), store, settings, signal } as Asked<Name>; // parsed by this row's own schemas
    try {
      const given = await answer(asked);
      if (!signal.aborted) await send(response, endpoint, given, asked);
    } catch (error) {
      // Nobody is there to be told that the work was stopped because nobody is there.
      if (!signal.aborted) throw error;
    }
  };
}

/** Aborts when the connection closes before the answer is out. */
function leaving(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

async function send(
  response: Response,
  endpoint: Endpoint,
  answer: unknown,
  { store, body, signal }: Pick<Asked<EndpointName>, 'store' | 'body' | 'signal'>,
): Promise<void> {
  const dataVersion = versionIn(answer) ?? (await store.health()).dataVersion;
  response.set('data-version', dataVersion);
  response.set('cache-control', 'no-cache');
  if (endpoint.media === 'html') response.set('content-disposition', 'attachment');
  if (endpoint.media === 'file')
    // An answerer of a file gives one: its type says so.
    await sendFile(response, answer as TextFile, { dataVersion, asked: body, signal });
  else if (endpoint.media === 'json') response.json(answer);
  else response.type(MEDIA_TYPES[endpoint.media]).send(answer);
}

function versionIn(answer: unknown): string | null {
  const version =
    typeof answer === 'object' && answer !== null && 'dataVersion' in answer
      ? answer.dataVersion
      : null;
  return typeof version === 'string' ? version : null;
}
