/** The signing key of this browser (IndexedDB): it signs, and no page can take it out again. */
import { createStore, del, get, set } from 'idb-keyval';
import { makeSigningKey, readSigningKey, type SigningKey } from '#api/snapshot/sign.ts';

const shelf = createStore('paperchain-keys', 'keys');
const NAME = 'signing';

/** The key that is kept; null where there is none, or nothing can be kept. */
export const keptKey = async (): Promise<SigningKey | null> =>
  (await get<SigningKey>(NAME, shelf).catch(() => undefined)) ?? null;

/** Makes a key and keeps it; the copy (PKCS#8 PEM) is given out this once. Throws a RangeError where Ed25519 is not known. */
export async function makeKey(): Promise<{ readonly key: SigningKey; readonly pem: string }> {
  const made = await makeSigningKey();
  await set(NAME, made.key, shelf);
  return made;
}

/** Keeps the key of a file; throws a RangeError that says what is accepted. */
export async function takeKey(text: string): Promise<SigningKey> {
  const key = await readSigningKey(text);
  await set(NAME, key, shelf);
  return key;
}

export const forgetKey = (): Promise<void> => del(NAME, shelf);
