/** Signs a snapshot in its file: the content and its hash stay as they are. */
import { fingerprint, keyWords } from '#api/snapshot/fingerprint.ts';
import { htmlFile } from '#api/snapshot/html-file.ts';
import { snapshotText } from '#api/snapshot/seal.ts';
import { readSigningKey, type SigningKey, signatureOf } from '#api/snapshot/sign.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { readArguments } from './arguments.ts';
import { type Command, Hindrance, say, UsageError } from './command.ts';
import { fileBytes, snapshotIn, writeWhole } from './snapshot-file.ts';

/** `paperchain sign FILE --key KEY`: refuses to sign what does not verify. */
export const sign: Command = async (args, context) => {
  const { positionals, values } = readArguments(args, { key: { type: 'string' } }, true);
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) throw new UsageError('Name one file.');
  if (values.key === undefined) throw new UsageError('Name the file of the key: --key KEY.');
  const { snapshot, html } = await snapshotIn(path);
  const { failures: all } = await verifyFile(await fileBytes(path));
  // A signature is what is replaced here.
  const failures = all.filter(({ part }) => part !== '/signature');
  if (failures[0])
    throw new Hindrance(`${path} was not signed: ${failures[0].part} ${failures[0].why}.`);
  const key = await keyIn(values.key);
  const signature = await signatureOf(snapshot, key, new Date().toISOString());
  const text = snapshotText({ ...snapshot, signature });
  await writeWhole(path, html ? await htmlFile(html.viewer, text) : text, '');
  say(
    context.out,
    `signed with the key ${fingerprint(key.publicKey)} (${keyWords(key.publicKey)})`,
  );
  return 0;
};

async function keyIn(path: string): Promise<SigningKey> {
  try {
    return await readSigningKey(new TextDecoder().decode(await fileBytes(path)));
  } catch (error) {
    if (error instanceof RangeError) throw new Hindrance(error.message);
    throw error;
  }
}
