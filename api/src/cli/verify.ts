/** Verifies a snapshot offline: JSON or the single page, with the same code as the page itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, keyWords } from '#api/snapshot/fingerprint.ts';
import { sha256 } from '#api/snapshot/sha256.ts';
import { type Verdict, verifyFile } from '#api/snapshot/verify.ts';
import { readArguments } from './arguments.ts';
import { inWords } from './audit.ts';
import { type Command, type Context, say, UsageError } from './command.ts';
import { fileBytes } from './snapshot-file.ts';

/** Failures that are printed; the rest is counted. */
const SHOWN = 20;

/** `paperchain verify FILE`: 0 when it is sound, else 2. */
export const verify: Command = async (args, context) => {
  const [path, more] = readArguments(args, {}, true).positionals;
  if (path === undefined || more !== undefined) throw new UsageError('Name one file.');
  const verdict = await verifyFile(await fileBytes(path));
  for (const { part, why } of verdict.failures.slice(0, SHOWN)) say(context.out, `${part} ${why}`);
  const left = verdict.failures.length - SHOWN;
  if (left > 0) say(context.out, `and ${left.toLocaleString('en-US')} more`);
  for (const line of await summary(verdict, context)) say(context.out, line);
  return verdict.sound ? 0 : 2;
};

async function summary(verdict: Verdict, context: Context): Promise<string[]> {
  const { snapshot, sound, root, viewer } = verdict;
  const lines = [sound ? 'sound' : 'NOT SOUND: do not rely on this file'];
  if (snapshot && root) {
    const { entities, edges, statements, records, sources } = snapshot;
    const counts = Object.entries({ entities, edges, statements, records, sources });
    lines.push(
      `title: ${JSON.stringify(snapshot.title)}`,
      `hash: ${root}`,
      `signature: ${signatureWords(verdict)}`,
      `checked: ${inWords(Object.fromEntries(counts.map(([name, list]) => [name, list.length])))}`,
    );
  }
  if (viewer) lines.push(`viewer: ${await knownAs(viewer, context)} ${viewer}`);
  return lines;
}

function signatureWords({ signature, snapshot }: Verdict): string {
  const signed = snapshot?.signature;
  if (!signed || !signature) return 'unsigned';
  const { publicKey, signedAt } = signed;
  return `${signature}, key ${fingerprint(publicKey)} (${keyWords(publicKey)}), ${signedAt}`;
}

/** Known is the viewer that this copy of the tool would write, by its release; a page cannot vouch for its own viewer. */
async function knownAs(viewer: string, { folders }: Context): Promise<string> {
  const own = await readFile(join(folders.page, 'viewer.html'), 'utf8').catch(() => null);
  if (own === null || (await sha256(own)) !== viewer) return 'unknown';
  const { version } = JSON.parse(await readFile(join(folders.root, 'package.json'), 'utf8'));
  return `known (release ${version})`;
}
