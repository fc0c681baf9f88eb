/** Ed25519 over `{author, root, signedAt}`: who vouches for exactly this content, and since when. */
import { canonicalJson, type Signature } from '#model';
import type { Manifest, Snapshot } from './format.ts';
import { bytesOf, hexOf } from './sha256.ts';

const ED25519 = { name: 'Ed25519' };
const PEM = /-----BEGIN PRIVATE KEY-----([\s\S]+?)-----END PRIVATE KEY-----/;

/** Web Crypto's key, by the name that both Node and browsers know it under. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** What of a snapshot is signed. */
type Signable = Pick<Snapshot, 'author'> & { readonly manifest: Pick<Manifest, 'root'> };

/** A private key that signs and cannot be taken out again. */
export interface SigningKey {
  readonly key: Key;
  /** Raw, hexadecimal. */
  readonly publicKey: string;
}

/** Reads a private key: PKCS#8 in PEM, or JWK. Throws a RangeError that says what is accepted, or that Ed25519 is not known here. */
export async function readSigningKey(text: string): Promise<SigningKey> {
  await demandEd25519();
  try {
    return await sealed(
      text.trimStart().startsWith('{')
        ? await crypto.subtle.importKey('jwk', JSON.parse(text), ED25519, true, ['sign'])
        : await crypto.subtle.importKey('pkcs8', pemBytes(text), ED25519, true, ['sign']),
    );
  } catch {
    throw new RangeError(
      'The key was not understood. Accepted: an Ed25519 private key as PKCS#8 PEM or JWK.',
    );
  }
}

/** Makes a key, and its only copy that can be kept elsewhere: PKCS#8 in PEM. Throws a RangeError where Ed25519 is not known. */
export async function makeSigningKey(): Promise<{
  readonly key: SigningKey;
  readonly pem: string;
}> {
  const privateKey = await demandEd25519();
  const bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
  const body = btoa(String.fromCharCode(...bytes));
  return {
    key: await sealed(privateKey),
    pem: `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`,
  };
}

/** A fresh key; throws a RangeError where Web Crypto is not offered, or does not know Ed25519. */
async function demandEd25519(): Promise<Key> {
  try {
    const pair = await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify']);
    if ('privateKey' in pair) return pair.privateKey;
  } catch {
    // told below
  }
  throw new RangeError(
    'This browser does not know Ed25519 signatures, or only on https addresses. Save the file and sign it with paperchain sign.',
  );
}

/** The same key, closed. */
async function sealed(open: Key): Promise<SigningKey> {
  const jwk = await crypto.subtle.exportKey('jwk', open);
  const key = await crypto.subtle.importKey('jwk', jwk, ED25519, false, ['sign']);
  const raw = atob((jwk.x ?? '').replaceAll('-', '+').replaceAll('_', '/'));
  return { key, publicKey: hexOf(Uint8Array.from(raw, (letter) => letter.charCodeAt(0))) };
}

function pemBytes(pem: string): Uint8Array<ArrayBuffer> {
  const body = PEM.exec(pem)?.[1] ?? '';
  return Uint8Array.from(atob(body.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
}

/** The signature of a snapshot at a moment in UTC. */
export async function signatureOf(
  snapshot: Signable,
  { key, publicKey }: SigningKey,
  signedAt: string,
): Promise<Signature> {
  const value = await crypto.subtle.sign(ED25519, key, signedBytes(snapshot, signedAt));
  return { alg: 'Ed25519', publicKey, value: hexOf(new Uint8Array(value)), signedAt };
}

/** `not checked`: this browser knows no Ed25519. A missing signature is never called valid. */
export type SignatureState = 'unsigned' | 'valid' | 'wrong' | 'not checked';

/** Checks the signature against the root that was recomputed, not the one the file claims. */
export async function checkSignature(snapshot: Snapshot, root: string): Promise<SignatureState> {
  const { signature } = snapshot;
  if (!signature) return 'unsigned';
  const bytes = signedBytes({ ...snapshot, manifest: { root } }, signature.signedAt);
  try {
    const raw = bytesOf(signature.publicKey);
    const key = await crypto.subtle.importKey('raw', raw, ED25519, false, ['verify']);
    const good = await crypto.subtle.verify(ED25519, key, bytesOf(signature.value), bytes);
    return good ? 'valid' : 'wrong';
  } catch (error) {
    return error instanceof Error && error.name === 'NotSupportedError' ? 'not checked' : 'wrong';
  }
}

function signedBytes({ manifest, author }: Signable, signedAt: string): Uint8Array<ArrayBuffer> {
  const signed = { root: manifest.root, author: author ?? null, signedAt };
  return new TextEncoder().encode(canonicalJson(signed));
}
