/** Files made of text or bytes, for the tests of the importers. */
import type { InputFile } from '#api/importers/importer.ts';

/** A file that gives its bytes in pieces of `step` bytes, so that a character may be split between two. */
export function textFile(content: string | Uint8Array, name = 'test.csv', step = 7): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
    },
  };
}

/** All that an async iterable gives. */
export async function everything<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
