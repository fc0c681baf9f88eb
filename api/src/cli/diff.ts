/** What differs between two snapshots, or between one and today's data. */
import { differenceFromToday } from '#api/http/snapshots.ts';
import { diffSnapshots } from '#api/snapshot/diff.ts';
import { readArguments } from './arguments.ts';
import { type Command, say, UsageError } from './command.ts';
import { snapshotIn } from './snapshot-file.ts';
import { withStore } from './with-store.ts';

/** `paperchain diff A [B]`: one line a change; 0 when there is none, else 3. */
export const diff: Command = async (args, context) => {
  const [first, second, more] = readArguments(args, {}, true).positionals;
  if (first === undefined || more !== undefined)
    throw new UsageError('Name two files, or one to compare with the data of today.');
  const { snapshot: before } = await snapshotIn(first);
  const { words } =
    second === undefined
      ? await withStore(context, (store) => differenceFromToday(store, before))
      : diffSnapshots(before, (await snapshotIn(second)).snapshot);
  for (const line of words) say(context.out, line);
  if (words.length === 0) say(context.out, 'no difference');
  return words.length === 0 ? 0 : 3;
};
