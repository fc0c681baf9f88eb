/** The log: JSON lines on standard error. What was searched for, and from where, is not written down. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { destination, type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';

export const makeLog = (level: string): Logger =>
  pino({ level, base: null }, destination({ dest: 2, sync: true }));

/** One line a request at level info: method, path without the question, status, milliseconds. */
export const requestLog = (logger: Logger) =>
  pinoHttp({
    logger,
    quietReqLogger: true,
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    customLogLevel: (_request: IncomingMessage, response: ServerResponse) =>
      response.statusCode >= 500 ? 'error' : 'info',
    customErrorMessage: () => 'request failed',
  });
