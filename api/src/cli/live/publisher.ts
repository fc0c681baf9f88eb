/** Asks a publisher politely: one request at a time, a pause between two, waiting when told to, every answer archived before it is read. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Hindrance } from '../command.ts';
import type { Answer, AnswerArchive, Request } from './answer-archive.ts';

export interface Manners {
  /** Milliseconds between two requests. */
  readonly pauseMs: number;
  /** The longest wait between two tries of one request, in milliseconds. */
  readonly longestMs: number;
  readonly signal: AbortSignal;
}

const TRIES = 5;
const AGENT = 'paperchain (public records; one request at a time)';

export class Publisher {
  readonly archive: AnswerArchive;
  readonly #manners: Manners;
  /** When the next request may go out, in milliseconds since the epoch. */
  #next = 0;

  constructor(archive: AnswerArchive, manners: Manners) {
    this.archive = archive;
    this.#manners = manners;
  }

  /** Today's archived answer, or null. */
  known(request: Request): Promise<Answer | null> {
    return this.archive.find(request, new Date().toISOString().slice(0, 10));
  }

  /** Lets some pauses more go by before the next request. */
  rest(pauses: number): void {
    this.#rest(this.#manners.pauseMs * pauses);
  }

  /** A good answer, archived; tries again while the publisher is busy. Throws {@link Hindrance} when there is none to be had. */
  async ask(request: Request): Promise<Answer> {
    const { host } = new URL(request.url);
    let last = '';
    for (let tries = 0; tries < TRIES; tries++) {
      if (tries > 0) this.rest(2 ** tries);
      const result = await this.#once(request);
      if ('answer' in result && result.answer.status === 200) return result.answer;
      if ('answer' in result && !isBusy(result.answer.status))
        throw new Hindrance(
          `${host} refused ${new URL(request.url).pathname}: status ${result.answer.status}. Its words are kept in the archive under ${result.answer.file}.`,
        );
      last = 'answer' in result ? `status ${result.answer.status}` : result.failure;
    }
    throw new Hindrance(
      `${host} does not answer (${last}, ${TRIES} tries). What was archived is kept; run the same command again later.`,
    );
  }

  /** Puts off the next request. */
  #rest(milliseconds: number): void {
    const wait = Math.min(milliseconds, this.#manners.longestMs);
    this.#next = Math.max(this.#next, Date.now() + wait);
  }

  async #once(request: Request): Promise<{ answer: Answer } | { failure: string }> {
    const { signal, pauseMs } = this.#manners;
    const wait = this.#next - Date.now();
    if (wait > 0) await sleep(wait, undefined, { signal });
    signal.throwIfAborted();
    try {
      const response = await fetch(request.url, {
        method: request.method,
        body: request.body,
        headers: {
          'user-agent': AGENT,
          ...(request.body === null ? {} : { 'content-type': 'application/json' }),
        },
        signal,
      });
      const content = response.body ?? new Blob().stream();
      const answer = await this.archive.keep(request, response.status, content);
      const told = Number(response.headers.get('retry-after'));
      if (told > 0) this.#rest(told * 1_000);
      return { answer };
    } catch (error) {
      signal.throwIfAborted();
      const code = networkCode(error);
      if (code === null) throw error;
      return { failure: code };
    } finally {
      this.#rest(pauseMs);
    }
  }
}

const isBusy = (status: number): boolean => status === 429 || status >= 500;

/** The network's word for what failed; null for an error that is none of the network's. */
function networkCode(error: unknown): string | null {
  const cause = Object(Object(error).cause); // any thrown value may be asked for its cause
  if (typeof cause.code === 'string') return cause.code;
  return error instanceof TypeError ? 'the connection broke off' : null;
}
