/** The directory at the end of a zip archive (PKWARE APPNOTE 6.3, zip64 included): what members it has, and where. */
import { Damaged, type InputFile, NotUnderstood } from '../importer.ts';

/** A file that can be read from any place, as an archive needs. */
export interface SeekableFile extends InputFile {
  /** The bytes from `start` up to, not including, `end`. */
  slice(start: number, end: number): AsyncIterable<Uint8Array>;
}

export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly locked: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly at: number;
}

const MOST_MEMBERS = 1_000;
const MOST_DIRECTORY_BYTES = 4 * 1024 * 1024;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

export const signature = (letters: string, a: number, b: number): Buffer =>
  Buffer.concat([Buffer.from(letters, 'latin1'), Buffer.from([a, b])]);
const END = signature('PK', 5, 6);
const LOCATOR64 = signature('PK', 6, 7);
const END64 = signature('PK', 6, 6);
const ENTRY = signature('PK', 1, 2);

/** Reads a stretch of a file whole; an archive whose parts lie outside it is cut off. */
export async function readStretch(file: SeekableFile, start: number, end: number): Promise<Buffer> {
  if (start < 0 || end > file.size) throw cutOff(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.slice(start, end)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Every entry of the archive, in its order. Throws {@link NotUnderstood} when the directory is missing or absurd. */
export async function zipDirectory(file: SeekableFile): Promise<ZipEntry[]> {
  const { count, bytes, at } = await findDirectory(file);
  if (count > MOST_MEMBERS || bytes > MOST_DIRECTORY_BYTES)
    throw new NotUnderstood(
      `${file.name} holds more than ${MOST_MEMBERS} files. Import them in smaller archives.`,
    );
  const directory = await readStretch(file, at, at + bytes);
  const entries: ZipEntry[] = [];
  let offset = 0;
  while (entries.length < count) {
    if (offset + 46 > directory.length || !directory.subarray(offset).subarray(0, 4).equals(ENTRY))
      throw cutOff(file);
    const { entry, next } = readEntry(directory, offset);
    entries.push(entry);
    offset = next;
  }
  return entries;
}

async function findDirectory(file: SeekableFile) {
  const from = Math.max(0, file.size - END_BYTES - LONGEST_COMMENT);
  const tail = await readStretch(file, from, file.size);
  const end = tail.lastIndexOf(END);
  if (end < 0 || end + END_BYTES > tail.length) throw cutOff(file);
  const small = {
    count: tail.readUInt16LE(end + 10),
    bytes: tail.readUInt32LE(end + 12),
    at: tail.readUInt32LE(end + 16),
  };
  const locator = tail.subarray(Math.max(0, end - 20), end);
  if (!locator.subarray(0, 4).equals(LOCATOR64)) return small;
  const at = Number(locator.readBigUInt64LE(8));
  const large = await readStretch(file, at, at + 56);
  if (!large.subarray(0, 4).equals(END64)) throw cutOff(file);
  return {
    count: Number(large.readBigUInt64LE(32)),
    bytes: Number(large.readBigUInt64LE(40)),
    at: Number(large.readBigUInt64LE(48)),
  };
}

function readEntry(directory: Buffer, offset: number): { entry: ZipEntry; next: number } {
  const u16 = (at: number): number => directory.readUInt16LE(offset + at);
  const u32 = (at: number): number => directory.readUInt32LE(offset + at);
  const extraAt = offset + 46 + u16(28);
  const next = extraAt + u16(30) + u16(32);
  const large = largeFields(directory.subarray(extraAt, extraAt + u16(30)));
  const wide = (value: number): number => (value === 0xffffffff ? (large.shift() ?? value) : value);
  const size = wide(u32(24));
  const packed = wide(u32(20));
  const entry: ZipEntry = {
    name: directory.subarray(offset + 46, extraAt).toString('utf8'),
    method: u16(10),
    locked: (u16(8) & 1) === 1,
    crc: u32(16),
    packed,
    size,
    at: wide(u32(42)),
  };
  return { entry, next };
}

/** The 64-bit values of a zip64 extra field, in their order: size, packed size, offset, those that are there. */
function largeFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.min(3, Math.floor(field.length / 8)) }, (_, i) =>
      Number(field.readBigUInt64LE(i * 8)),
    );
  }
  return [];
}

/** The archive ends before it says it does. */
export const cutOff = (file: InputFile): Damaged =>
  new Damaged(`${file.name} is a zip archive that is cut off or damaged. Fetch it again.`);
