/**
 * After the last batch: identity, summaries, names, inferences, counts, roles and search. What fits is settled in one
 * transaction, so that a reader sees the state before or the state after. A large import is settled in many, each of
 * which leaves marks for what is still to do: whoever takes it up again after an interruption ends at the same. Until
 * the last one the settled revision stays behind: the store says that it is loading, and the next start goes on.
 */

import type { Asker, Bolt } from '../connection/bolt.ts';
import { OutOfMemory } from '../connection/driver-problem.ts';
import { decideIdentity } from '../identity/decide-identity.ts';
import { regroup } from '../identity/regroup.ts';
import { isSettled, lockMeta, readMeta } from '../schema/meta.ts';
import { assignRoles } from './assign-roles.ts';
import { computeDataVersion } from './compute-data-version.ts';
import { indexSomeNames } from './index-words.ts';
import { inferEdges } from './infer.ts';
import { summarizeSome } from './summarize.ts';

type Progress = (done: number, total: number) => void;
type Writer = Pick<Bolt, 'write'>;
/** Runs some work in a transaction: of its own, or the one that is open. */
type Write = Bolt['write'];

const AT_ONCE = 2_000;
/** Marks that one transaction takes; a server has memory for some thousands of changes. */
const IN_ONE = 4_000;

/** Does nothing when nothing changed. More than `inOne` marked edges, entities and names are settled step by step. */
export async function settle(bolt: Writer, progress?: Progress, inOne = IN_ONE): Promise<void> {
  if (isSettled(await bolt.write(readMeta))) return;
  if ((await countMarks(bolt)) <= inOne) {
    try {
      await bolt.write((tx) => settleBy((work) => work(tx), progress));
      return;
    } catch (error) {
      // Few marks, but an identity may move many statements: then step by step.
      if (!(error instanceof OutOfMemory)) throw error;
    }
  }
  await settleBy((work) => bolt.write((tx) => alone(tx, work)), progress);
}

/** Two programs may settle and import at the same time: each step waits until no other holds the data. */
async function alone<Result>(tx: Asker, work: (tx: Asker) => Promise<Result>): Promise<Result> {
  await lockMeta(tx);
  return work(tx);
}

async function countMarks(bolt: Writer): Promise<number> {
  const [marks] = await bolt.write((tx) => tx.ask<Marks>('count-marks'));
  return marks ? marks.edges + marks.entities + marks.names : 0;
}

interface Marks {
  readonly edges: number;
  readonly entities: number;
  readonly names: number;
}

async function settleBy(write: Write, progress?: Progress): Promise<void> {
  const { revision } = await write((tx) => alone(tx, readMeta));
  await write(decideIdentity);
  await regroup(write);
  await summarizeAll(write, progress);
  await write((tx) => tx.ask('pass-on-names'));
  await all(write, (tx) => counted(tx, 'drop-unstated'));
  await all(write, (tx) => counted(tx, 'name-entities'));
  const inferred = await write(inferEdges);
  if (inferred) await summarizeAll(write, progress);
  await all(write, (tx) => counted(tx, 'count-links'));
  await write(assignRoles);
  await all(write, (tx) => indexSomeNames(tx, AT_ONCE));
  await write((tx) => finish(tx, revision + Number(inferred)));
}

/** What another writer added meanwhile has a later revision, and stays unsettled. */
const finish = async (tx: Asker, revision: number): Promise<unknown> =>
  tx.ask('finish-settling', { revision, dataVersion: await computeDataVersion(tx) });

/** Works until once there was nothing to do. */
async function all(write: Write, some: (tx: Asker) => Promise<number>): Promise<void> {
  while ((await write(some)) > 0);
}

const counted = async (tx: Asker, query: string): Promise<number> =>
  (await tx.ask<{ done: number }>(query, { most: AT_ONCE }))[0]?.done ?? 0;

async function summarizeAll(write: Write, progress?: Progress): Promise<void> {
  const [waiting] = await write((tx) => tx.ask<Marks>('count-marks'));
  const total = waiting?.edges ?? 0;
  let done = 0;
  await all(write, async (tx) => {
    const some = await summarizeSome(tx, AT_ONCE);
    done = Math.min(done + some, total);
    if (some > 0) progress?.(done, total);
    return some;
  });
}
