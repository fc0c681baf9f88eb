/** Two snapshots in one: everything of both, or the list of what they disagree on. */
import { sealSnapshot, snapshotText } from '#api/snapshot/seal.ts';
import { uniteSnapshots } from '#api/snapshot/union.ts';
import { verifySnapshot } from '#api/snapshot/verify.ts';
import { readArguments } from './arguments.ts';
import { type Command, Hindrance, say, UsageError } from './command.ts';
import { snapshotIn, writeWhole } from './snapshot-file.ts';

const OPTIONS = { title: { type: 'string' }, out: { type: 'string' } } as const;

/** `paperchain unite A B --title TITLE --out FILE`: 0, or 3 with the conflicts when nothing was written. */
export const unite: Command = async (args, context) => {
  const { positionals, values } = readArguments(args, OPTIONS, true);
  const [first, second, more] = positionals;
  if (first === undefined || second === undefined || more !== undefined)
    throw new UsageError('Name two files.');
  const { title = '', out } = values;
  if (title.trim() === '' || out === undefined)
    throw new UsageError('Name the title and the file of the union: --title TITLE --out FILE.');
  const [a, b] = [await soundSnapshot(first), await soundSnapshot(second)];
  const { content, conflicts } = uniteSnapshots(a, b, title.trim().slice(0, 300));
  for (const { thing, id } of conflicts) say(context.out, `${thing} ${id} is not the same in both`);
  if (!content) return 3;
  const made = { createdAt: new Date().toISOString(), generator: 'paperchain unite' };
  const snapshot = await sealSnapshot(content, made);
  await writeWhole(out, snapshotText(snapshot));
  say(context.out, snapshot.manifest.root);
  return 0;
};

async function soundSnapshot(path: string) {
  const { snapshot } = await snapshotIn(path);
  const [failure] = (await verifySnapshot(snapshot)).failures;
  if (failure) throw new Hindrance(`${path}: ${failure.part} ${failure.why}. Nothing was written.`);
  return snapshot;
}
