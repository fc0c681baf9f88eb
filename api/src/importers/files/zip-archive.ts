/** Zip archives: each member is a file that can be opened anew. Bounded, so that a bomb is refused before it is unpacked. */
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type InputFile, NotUnderstood } from '../importer.ts';
import {
  cutOff,
  readStretch,
  type SeekableFile,
  signature,
  type ZipEntry,
  zipDirectory,
} from './zip-directory.ts';

/** Tables of text shrink to a tenth or a fiftieth; what grows more than this is no table. */
const MOST_GROWTH = 250;
const ALWAYS_ALLOWED = 8 * 1024 * 1024;
const LOCAL = signature('PK', 3, 4);

/** True if the file begins like a zip archive (an empty archive is one too). */
export async function isZip(file: SeekableFile): Promise<boolean> {
  const start = await readStretch(file, 0, Math.min(4, file.size));
  return start.equals(LOCAL) || start.equals(signature('PK', 5, 6));
}

/** The members of an archive in its order, without folders and the desktop's own entries. Throws {@link NotUnderstood} for one that is cut off, locked, or a bomb. */
export async function zipMembers(archive: SeekableFile): Promise<InputFile[]> {
  const entries = (await zipDirectory(archive)).filter((entry) => isFile(entry.name));
  if (entries.some((entry) => entry.name === '[Content_Types].xml'))
    throw new NotUnderstood(
      `${archive.name} is an office document. Save the sheet as CSV (UTF-8) and import that.`,
    );
  if (entries.length === 0) throw new NotUnderstood(`${archive.name} is an archive without files.`);
  for (const entry of entries) refuse(archive, entry);
  return entries.map((entry) => ({
    name: entry.name.split('/').at(-1) ?? entry.name,
    size: entry.size,
    open: () => unpack(archive, entry),
  }));
}

const isFile = (name: string): boolean =>
  !name.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(name);

function refuse(archive: InputFile, entry: ZipEntry): void {
  if (entry.locked)
    throw new NotUnderstood(`${archive.name} is locked with a password. Unpack it first.`);
  if (entry.method !== 0 && entry.method !== 8)
    throw new NotUnderstood(
      `${archive.name} is packed in a way that is not read here. Unpack it and import the files.`,
    );
  if (entry.size > ALWAYS_ALLOWED && entry.size > MOST_GROWTH * entry.packed)
    throw new NotUnderstood(
      `${archive.name} unpacks to more than ${MOST_GROWTH} times its size, as no table does. Nothing was read from it.`,
    );
}

async function* unpack(archive: SeekableFile, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const header = await readStretch(archive, entry.at, entry.at + 30);
  if (!header.subarray(0, 4).equals(LOCAL)) throw cutOff(archive);
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.packed > archive.size) throw cutOff(archive);
  const packed = archive.slice(start, start + entry.packed);
  let [size, crc] = [0, 0];
  for await (const bytes of entry.method === 0 ? packed : inflate(archive, packed)) {
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (size > entry.size) throw cutOff(archive);
    yield bytes;
  }
  if (size !== entry.size || crc !== entry.crc) throw cutOff(archive);
}

async function* inflate(
  archive: InputFile,
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw();
  pipeline(Readable.from(packed), inflater, () => {}); // the error reaches the loop below
  try {
    for await (const chunk of inflater) yield chunk as Buffer; // no encoding is set: buffers
  } catch {
    throw cutOff(archive);
  }
}
