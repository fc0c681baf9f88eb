/** The bytes of a CSV file as text: strict UTF-8, or one plain sentence why not. */
import { type InputFile, NotUnderstood } from '../importer.ts';

const LINE_FEED = 0x0a;

/** Streams the text of a file, byte order mark dropped; throws {@link NotUnderstood} for an empty file, NUL bytes and any encoding but UTF-8. */
export async function* csvText(file: InputFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let first = true;
  for await (const chunk of file.open()) {
    if (chunk.length === 0) continue;
    if (first) refuseUtf16(file, chunk);
    first = false;
    refuseNul(file, chunk, line);
    yield decode(file, decoder, chunk, line);
    line += lineFeeds(chunk);
  }
  if (first) throw new NotUnderstood(`${file.name} is empty: it has no header and no rows.`);
  yield decode(file, decoder, null, line);
}

function decode(
  file: InputFile,
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | null,
  line: number,
): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const near = line + (chunk === null ? 0 : linesBeforeBadByte(chunk));
    throw new NotUnderstood(`${file.name} is not UTF-8 near line ${near}; save it as UTF-8.`);
  }
}

function refuseUtf16(file: InputFile, chunk: Uint8Array): void {
  const [a, b] = chunk;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    throw new NotUnderstood(`${file.name} is UTF-16, not UTF-8 near line 1; save it as UTF-8.`);
}

function refuseNul(file: InputFile, chunk: Uint8Array, line: number): void {
  const at = chunk.indexOf(0);
  if (at < 0) return;
  const near = line + lineFeeds(chunk.subarray(0, at));
  throw new NotUnderstood(
    `${file.name} holds a NUL byte near line ${near}: it is no CSV text, or not UTF-8; save it as UTF-8 CSV.`,
  );
}

function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

/** Only called after decoding failed: decodes line by line until the one that is at fault; 0 when it is the joint with the piece before. */
function linesBeforeBadByte(chunk: Uint8Array): number {
  const isContinuation = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;
  let from = 0;
  while (from < 3 && isContinuation(chunk[from])) from++;
  for (let count = 0; ; count++) {
    const end = chunk.indexOf(LINE_FEED, from);
    const isLast = end < 0;
    if (!isUtf8(isLast ? chunk.subarray(from) : chunk.subarray(from, end), isLast)) return count;
    if (isLast) return 0;
    from = end + 1;
  }
}

function isUtf8(bytes: Uint8Array, mayEndInside: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayEndInside });
    return true;
  } catch {
    return false;
  }
}
