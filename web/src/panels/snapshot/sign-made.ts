/** Signs a snapshot that was made, once it has verified here: a reader signs no hash that a server merely names. */
import type { SigningKey } from '#api/snapshot/sign.ts';
import { ask } from '../../api/ask.ts';

/** Puts the signature to it where it is kept; throws an AskError, or a RangeError for a file that is not what was made. */
export async function signMade(
  hash: string,
  title: string,
  key: SigningKey,
  token: string,
): Promise<void> {
  const [{ verifyFile }, { signatureOf }] = await Promise.all([
    import('#api/snapshot/verify.ts'),
    import('#api/snapshot/sign.ts'),
  ]);
  const text = await ask('snapshot', { params: { hash } });
  const { sound, root, snapshot } = await verifyFile(new TextEncoder().encode(text));
  if (!snapshot || !sound || root !== hash || snapshot.title !== title)
    throw new RangeError('What the server keeps is not what was made here.');
  const body = await signatureOf(snapshot, key, new Date().toISOString());
  await ask('signSnapshot', { params: { hash }, body, ...(token ? { token } : {}) });
}
