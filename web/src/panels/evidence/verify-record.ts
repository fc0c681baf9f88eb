/** Recomputes a record's hash in front of the reader: the bytes come from the server, the arithmetic is done here. */

export type Verdict =
  | { readonly verdict: 'same'; readonly sha256: string }
  | { readonly verdict: 'different'; readonly sha256: string };

/** SHA-256 of a text's UTF-8 bytes, hexadecimal; needs a secure context (https or this machine). */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Compares the bytes with the hash that stands beside the record. */
export async function verifyBytes(text: string, expected: string): Promise<Verdict> {
  const sha256 = await sha256Of(text);
  return { verdict: sha256 === expected ? 'same' : 'different', sha256 };
}
