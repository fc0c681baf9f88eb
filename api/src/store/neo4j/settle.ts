/**
 * After the last batch: identity, summaries, names, inferences, counts, roles and search. In many transactions, each
 * of which leaves marks for what is still to do: whoever takes it up again after an interruption ends at the same.
 */

import { assignRoles } from './assign-roles.ts';
import type { Asker, Bolt } from './bolt.ts';
import { computeDataVersion } from './compute-data-version.ts';
import { decideIdentity } from './identity.ts';
import { indexSomeNames } from './index-words.ts';
import { inferEdges } from './infer.ts';
import { isSettled, readMeta } from './meta.ts';
import { regroup } from './regroup.ts';
import { summarizeSome } from './summarize.ts';
import { lockMeta } from './write.ts';

type Progress = (done: number, total: number) => void;

const AT_ONCE = 2_000;

/** Does nothing when nothing changed. */
export async function settle(bolt: Bolt, progress?: Progress): Promise<void> {
  const meta = await bolt.write(readMeta);
  if (isSettled(meta)) return;
  await bolt.write(decideIdentity);
  await regroup(bolt);
  await summarizeAll(bolt, progress);
  await bolt.write((tx) => tx.ask('pass-on-names'));
  await all(bolt, (tx) => counted(tx, 'name-entities'));
  const inferred = await bolt.write(inferEdges);
  if (inferred) await summarizeAll(bolt, progress);
  await all(bolt, (tx) => counted(tx, 'count-links'));
  await bolt.write(assignRoles);
  await all(bolt, (tx) => indexSomeNames(tx, AT_ONCE));
  await bolt.write((tx) => finish(tx, meta.revision + Number(inferred)));
}

/** What another writer added meanwhile has a later revision, and stays unsettled. */
async function finish(tx: Asker, revision: number): Promise<void> {
  await lockMeta(tx);
  await tx.ask('finish-settling', { revision, dataVersion: await computeDataVersion(tx) });
}

/** Works in transactions of their own until one had nothing to do. */
async function all(bolt: Bolt, some: (tx: Asker) => Promise<number>): Promise<void> {
  while ((await bolt.write(some)) > 0);
}

const counted = async (tx: Asker, query: string): Promise<number> =>
  (await tx.ask<{ done: number }>(query, { most: AT_ONCE }))[0]?.done ?? 0;

async function summarizeAll(bolt: Bolt, progress?: Progress): Promise<void> {
  const [waiting] = await bolt.write((tx) => tx.ask<{ total: number }>('count-unsettled-edges'));
  const total = waiting?.total ?? 0;
  let done = 0;
  await all(bolt, async (tx) => {
    const some = await summarizeSome(tx, AT_ONCE);
    done = Math.min(done + some, total);
    if (some > 0) progress?.(done, total);
    return some;
  });
}
