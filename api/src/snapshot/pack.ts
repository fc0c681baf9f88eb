/** Long text as less text: raw deflate (RFC 1951) in base64, which every browser and every language unpacks by itself. */
import { MOST_BYTES } from './limits.ts';

/** Packs a text; the same text may be packed into other letters elsewhere, which unpack to the same. */
export async function packed(text: string): Promise<string> {
  const bytes = await collected(new Blob([text]).stream(), new CompressionStream('deflate-raw'));
  return base64Of(bytes ?? new Uint8Array());
}

/** Unpacks a text; null when it was not packed so, is no UTF-8, or is larger than any snapshot that is read. */
export async function unpacked(base64: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const text = await collected(
      new Blob([bytes]).stream(),
      new DecompressionStream('deflate-raw'),
    );
    return text && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
  } catch {
    return null;
  }
}

/** What a stream becomes on its way through another; null when it is more than may be held. */
async function collected(
  from: ReadableStream<Uint8Array<ArrayBuffer>>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array | null> {
  const reader = from.pipeThrough(through).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > MOST_BYTES) {
      // A small file may unpack to any size: what is too much is not waited for.
      void reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(read.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** As many bytes at a time as a call may have arguments; a multiple of three, so that the pieces join. */
const AT_A_TIME = 0x6000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_A_TIME)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + AT_A_TIME)));
  return text;
}
