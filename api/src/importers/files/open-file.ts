/** Files as people have them: plain, in a zip archive, or brotli-compressed. What comes out are readable files. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress } from 'node:zlib';
import { type InputFile, NotUnderstood } from '../importer.ts';
import { isZip, zipMembers } from './zip-archive.ts';
import type { SeekableFile } from './zip-directory.ts';

/** The readable files in one file on disk: itself, or the members of the archive it is. */
export async function openFile(path: string): Promise<InputFile[]> {
  const file = await fileOnDisk(path);
  if (file.size === 0) throw new NotUnderstood(`${file.name} is empty (0 bytes).`);
  if (file.name.endsWith('.br')) return [decompressed(file)];
  return (await isZip(file)) ? zipMembers(file) : [file];
}

async function fileOnDisk(path: string): Promise<SeekableFile> {
  const name = basename(path);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(name, error.code);
  });
  if (!found.isFile()) throw new NotUnderstood(`${name} is not a file. Name the files in it.`);
  return {
    name,
    size: found.size,
    open: () => bytesOf(path, 0, found.size),
    slice: (start, end) => bytesOf(path, start, end),
  };
}

async function* bytesOf(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  if (end <= start) return;
  const stream = createReadStream(path, { start, end: end - 1, highWaterMark: 262_144 });
  let failure: NodeJS.ErrnoException | undefined;
  stream.once('error', (error: NodeJS.ErrnoException) => {
    failure = error;
  });
  try {
    for await (const chunk of stream) yield chunk as Buffer; // a stream without an encoding gives buffers
  } catch (error) {
    throw error === failure ? unreadable(basename(path), failure?.code) : error;
  }
}

function unreadable(name: string, code: string | undefined): NotUnderstood {
  if (code === 'ENOENT') return new NotUnderstood(`${name}: there is no such file.`);
  if (code === 'EACCES' || code === 'EPERM')
    return new NotUnderstood(`${name} may not be read. Ask for the right to read it.`);
  return new NotUnderstood(`${name} cannot be read (${code ?? 'unknown reason'}).`);
}

function decompressed(file: InputFile): InputFile {
  return { name: file.name.replace(/\.br$/, ''), size: file.size, open: () => inflate(file) };
}

async function* inflate(file: InputFile): AsyncGenerator<Uint8Array> {
  const brotli = createBrotliDecompress();
  pipeline(Readable.from(file.open()), brotli, () => {}); // the error reaches the loop below
  try {
    for await (const chunk of brotli) yield chunk as Buffer; // no encoding is set: buffers
  } catch {
    throw new NotUnderstood(`${file.name} is cut off, or no brotli file. Fetch it again.`);
  }
}
