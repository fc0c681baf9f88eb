/** Ed25519 over `{root, author, signedAt}`: who vouches for exactly this content, and since when. */
import { canonicalJson } from '#model';
import type { Signature, Snapshot } from './format.ts';
import { bytesOf, hexOf } from './sha256.ts';

const ED25519 = { name: 'Ed25519' };

/** Web Crypto's key, by the name that both Node and browsers know it under. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export interface SigningKey {
  readonly key: Key;
  /** Raw, hexadecimal. */
  readonly publicKey: string;
}

/** Reads a private key: PKCS#8 in PEM, or JWK. Throws a RangeError that says what is accepted. */
export async function readSigningKey(text: string): Promise<SigningKey> {
  try {
    const key = text.trimStart().startsWith('{')
      ? await crypto.subtle.importKey('jwk', JSON.parse(text), ED25519, true, ['sign'])
      : await crypto.subtle.importKey('pkcs8', pemBytes(text), ED25519, true, ['sign']);
    const { x = '' } = await crypto.subtle.exportKey('jwk', key);
    const raw = atob(x.replaceAll('-', '+').replaceAll('_', '/'));
    return { key, publicKey: hexOf(Uint8Array.from(raw, (letter) => letter.charCodeAt(0))) };
  } catch {
    throw new RangeError(
      'The key was not understood. Accepted: an Ed25519 private key as PKCS#8 PEM or JWK.',
    );
  }
}

function pemBytes(pem: string): Uint8Array<ArrayBuffer> {
  const body =
    /-----BEGIN PRIVATE KEY-----([\s\S]+?)-----END PRIVATE KEY-----/.exec(pem)?.[1] ?? '';
  return Uint8Array.from(atob(body.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
}

/** The same snapshot, signed at a moment in UTC; an earlier signature is replaced. */
export async function signSnapshot(
  snapshot: Snapshot,
  { key, publicKey }: SigningKey,
  signedAt: string,
): Promise<Snapshot> {
  const value = await crypto.subtle.sign(ED25519, key, signedBytes(snapshot, signedAt));
  const signature: Signature = {
    alg: 'Ed25519',
    publicKey,
    value: hexOf(new Uint8Array(value)),
    signedAt,
  };
  return { ...snapshot, signature };
}

/** `not checked`: this browser knows no Ed25519. A missing signature is never called valid. */
export type SignatureState = 'unsigned' | 'valid' | 'wrong' | 'not checked';

/** Checks the signature against the root that was recomputed, not the one the file claims. */
export async function checkSignature(snapshot: Snapshot, root: string): Promise<SignatureState> {
  const { signature } = snapshot;
  if (!signature) return 'unsigned';
  const bytes = signedBytes(
    { ...snapshot, manifest: { ...snapshot.manifest, root } },
    signature.signedAt,
  );
  try {
    const raw = bytesOf(signature.publicKey);
    const key = await crypto.subtle.importKey('raw', raw, ED25519, false, ['verify']);
    const good = await crypto.subtle.verify(ED25519, key, bytesOf(signature.value), bytes);
    return good ? 'valid' : 'wrong';
  } catch (error) {
    return error instanceof Error && error.name === 'NotSupportedError' ? 'not checked' : 'wrong';
  }
}

function signedBytes({ manifest, author }: Snapshot, signedAt: string): Uint8Array<ArrayBuffer> {
  const signed = { root: manifest.root, author: author ?? null, signedAt };
  return new TextEncoder().encode(canonicalJson(signed));
}

/** A public key for reading aloud: its first 16 bytes in groups of four digits. */
export const fingerprint = (publicKey: string): string =>
  (publicKey.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
