/** Text sent as a file: made while it is sent, under a media type and a name of its own. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { FileType } from '#model';

export interface TextFile {
  readonly file: FileType;
  readonly text: AsyncIterable<string>;
}

/**
 * Sends it piece by piece. What fails before the first piece is thrown, and can still be answered as a problem;
 * what fails later breaks the connection, so that nobody takes a part for the whole.
 */
export async function sendFile(
  response: Response,
  { file, text }: TextFile,
  about: { readonly dataVersion: string; readonly asked: unknown; readonly signal: AbortSignal },
): Promise<void> {
  const pieces = text[Symbol.asyncIterator]();
  const first = await pieces.next();
  response.set('content-type', `${file.media}; charset=utf-8`);
  response.set('content-disposition', `attachment; filename="${file.name}"`);
  response.set('etag', tagOf(about.dataVersion, about.asked));
  await pipeline(Readable.from(all(first, pieces)), response, { signal: about.signal });
}

async function* all(
  first: IteratorResult<string>,
  rest: AsyncIterator<string>,
): AsyncGenerator<string> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** The same question of the same data gives the same file. */
const tagOf = (dataVersion: string, asked: unknown): string =>
  `"${createHash('sha256')
    .update(`${dataVersion} ${JSON.stringify(asked)}`)
    .digest('base64url')}"`;
