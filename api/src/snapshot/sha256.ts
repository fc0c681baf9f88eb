/** SHA-256 by Web Crypto, the same in browsers and Node. */

/** SHA-256 of a text's UTF-8 bytes, hexadecimal; throws where Web Crypto is not offered (pages served without https). */
export async function sha256(text: string): Promise<string> {
  if (!globalThis.crypto?.subtle)
    throw new RangeError('This browser hashes only on https addresses and in local files.');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hexOf(new Uint8Array(digest));
}

/** Bytes as hexadecimal digits in lower case. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Hexadecimal digits as bytes. */
export const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
