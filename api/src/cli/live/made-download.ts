/** A file that USAspending makes on request: asked for, waited for, fetched. */
import { z } from 'zod';
import { Hindrance } from '../command.ts';
import { type Answer, parseJson, type Request } from './answer-archive.ts';
import type { Publisher } from './publisher.ts';

const BegunSchema = z.object({ file_name: z.string().min(1), file_url: z.string().min(1) });
const StatusSchema = z.object({
  status: z.enum(['ready', 'running', 'finished', 'failed']),
  message: z.string().nullish(),
  file_url: z.string().nullish(),
});

/** Pauses between two questions whether the file is made. */
const PAUSES = 5;
/** A file that takes longer to make is gone on with when the command is run again. */
const MOST_QUESTIONS = 600;

/**
 * The archived file. A download that was begun earlier today is gone on with, not begun anew, unless the publisher
 * gave it up.
 */
export async function madeDownload(
  publisher: Publisher,
  request: Request,
  tell: (line: string) => void,
): Promise<Answer> {
  const earlier = await publisher.known(request);
  const begun = earlier ?? (await publisher.ask(request));
  const made = await waited(publisher, request, begun, tell);
  if (made.status !== 'failed') return made.file;
  if (earlier === null) throw failed(request, made.message);
  const again = await waited(publisher, request, await publisher.ask(request), tell);
  if (again.status === 'failed') throw failed(request, again.message);
  return again.file;
}

type Made =
  | { readonly status: 'finished'; readonly file: Answer }
  | { readonly status: 'failed'; readonly message: string };

async function waited(
  publisher: Publisher,
  request: Request,
  begun: Answer,
  tell: (line: string) => void,
): Promise<Made> {
  const { origin, host } = new URL(request.url);
  const { file_name, file_url } = await read(publisher, begun, BegunSchema);
  const made = await publisher.known(fileRequest(file_url, origin));
  if (made) return { status: 'finished', file: made };
  const question: Request = {
    method: 'GET',
    url: `${origin}/api/v2/download/status?file_name=${encodeURIComponent(file_name)}`,
    body: null,
  };
  for (let asked = 0; asked < MOST_QUESTIONS; asked++) {
    const state = await read(publisher, await publisher.ask(question), StatusSchema);
    if (state.status === 'failed') return { status: 'failed', message: state.message ?? '' };
    if (state.status === 'finished') {
      tell(`${file_name}: fetching`);
      const file = fileRequest(state.file_url ?? file_url, origin);
      return {
        status: 'finished',
        file: (await publisher.known(file)) ?? (await publisher.ask(file)),
      };
    }
    if (asked === 0) tell(`${file_name}: ${host} is making the file`);
    publisher.rest(PAUSES);
  }
  throw new Hindrance(
    `${file_name}: ${host} is still making the file. Run the same command again later; it goes on from here.`,
  );
}

/** The address may be relative; it must lead to the publisher's own hosts. */
function fileRequest(address: string, origin: string): Request {
  const url = new URL(address, origin);
  const site = (host: string): string => host.split('.').slice(-2).join('.');
  if (!/^https?:$/.test(url.protocol) || site(url.hostname) !== site(new URL(origin).hostname))
    throw new Hindrance(`The file is said to stand at ${url.host}, which is not ${origin}.`);
  return { method: 'GET', url: url.href, body: null };
}

async function read<Shape>(
  publisher: Publisher,
  answer: Answer,
  schema: z.ZodType<Shape>,
): Promise<Shape> {
  const parsed = schema.safeParse(parseJson(await publisher.archive.read(answer)));
  if (parsed.success) return parsed.data;
  throw new Hindrance(
    `${new URL(answer.url).host} answered in words that are not known here. They are kept in the archive under ${answer.file}.`,
  );
}

const failed = (request: Request, message: string): Hindrance =>
  new Hindrance(
    `${new URL(request.url).host} could not make the file${message ? `: ${message}` : ''}. Run the same command again later.`,
  );
