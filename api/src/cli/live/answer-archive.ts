/** Every answer of a publisher, kept with time and hash before anybody reads it: one folder for each content, one line for each answer. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** JSON text of a POST; null for a GET. */
  readonly body: string | null;
}

const AnswerSchema = z.object({
  /** When the answer had arrived whole, ISO 8601, UTC. */
  at: z.string(),
  method: z.enum(['GET', 'POST']),
  url: z.string(),
  body: z.string().nullable(),
  status: z.number().int(),
  sha256: z.string(),
  bytes: z.number().int(),
  /** Where the bytes stand, relative to the archive. */
  file: z.string(),
});
export type Answer = z.infer<typeof AnswerSchema>;

/** The list of answers, the oldest first. */
const LIST = 'answers.jsonl';

export class AnswerArchive {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Keeps an answer whole; one that breaks off leaves nothing behind. */
  async keep(
    request: Request,
    status: number,
    content: AsyncIterable<Uint8Array>,
  ): Promise<Answer> {
    await mkdir(this.folder, { recursive: true });
    const partial = join(this.folder, `${randomUUID()}.partial`);
    try {
      const { sha256, bytes } = await writeHashed(content, partial);
      const file = join(sha256, nameOf(request));
      await mkdir(join(this.folder, sha256), { recursive: true });
      await rename(partial, join(this.folder, file));
      const at = new Date().toISOString();
      const answer: Answer = { at, ...request, status, sha256, bytes, file };
      await appendFile(join(this.folder, LIST), `${JSON.stringify(answer)}\n`);
      return answer;
    } finally {
      await rm(partial, { force: true });
    }
  }

  /** The latest good answer to the request on a day (UTC), if its bytes are still those that were hashed; null when there is none. */
  async find(request: Request, day: string): Promise<Answer | null> {
    const found = (await this.#answers()).findLast(
      (answer) =>
        answer.method === request.method &&
        answer.url === request.url &&
        answer.body === request.body &&
        answer.status === 200 &&
        answer.at.startsWith(day),
    );
    return found && (await this.#isIntact(found)) ? found : null;
  }

  path(answer: Answer): string {
    return join(this.folder, answer.file);
  }

  read(answer: Answer): Promise<string> {
    return readFile(this.path(answer), 'utf8');
  }

  /** A line that a crash cut off is no answer. */
  async #answers(): Promise<Answer[]> {
    const text = await readFile(join(this.folder, LIST), 'utf8').catch(() => '');
    return text.split('\n').flatMap((line) => {
      const parsed = AnswerSchema.safeParse(parseJson(line));
      return parsed.success ? [parsed.data] : [];
    });
  }

  async #isIntact(answer: Answer): Promise<boolean> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(this.path(answer))) hash.update(chunk as Buffer); // no encoding is set: buffers
    } catch {
      return false;
    }
    return hash.digest('hex') === answer.sha256;
  }
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function writeHashed(
  content: AsyncIterable<Uint8Array>,
  path: string,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(content, hashing, createWriteStream(path));
  return { sha256: hash.digest('hex'), bytes };
}

/** The last part of the address, as a file name that is safe everywhere. */
function nameOf({ url }: Request): string {
  const last = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? 'answer';
  const name = last.replace(/[^A-Za-z0-9._-]+/g, '_').slice(-120);
  return /^\.+$/.test(name) ? 'answer' : name;
}
