/** Puts entities under the ids they stand for now, and statements on the edges of those; exactly reversible. */

import { type EdgeId, type EdgeKind, type EntityId, edgeId, kindOfEntityId } from '#model';
import { groupIdentities } from '../../identity/group-identities.ts';
import type { Asker, Bolt } from '../connection/bolt.ts';
import { labelOfKind } from '../schema/labels.ts';
import { noteChanges } from '../settling/note-changes.ts';
import { summarize } from '../settling/summarize.ts';
import { placeEdges } from '../writing/write-statements.ts';
import { readDecisions } from './ledger.ts';

const AT_ONCE = 2_000;

/** Applies the ledger. Entities that moved stay marked until their statements have followed, so that it can be taken up again. */
export async function regroup(write: Bolt['write']): Promise<void> {
  await write(moveEntities);
  while ((await write(restateSome)) > 0);
}

interface Move {
  readonly id: EntityId;
  readonly was: EntityId;
  readonly canonical: EntityId;
  readonly label: string;
}

async function moveEntities(tx: Asker): Promise<void> {
  const wanted = groupIdentities(await readDecisions(tx)).canonicalOf;
  const aliases = await tx.ask<{ id: EntityId; canonical: EntityId }>('aliases');
  const now = new Map(aliases.map(({ id, canonical }) => [id, canonical]));
  const back = aliases.filter(({ id }) => !wanted.has(id));
  const moves = [
    ...back.map(({ id, canonical }) => moveOf(id, canonical, id)),
    ...[...wanted]
      .filter(([id, canonical]) => (now.get(id) ?? id) !== canonical)
      .map(([id, canonical]) => moveOf(id, now.get(id) ?? id, canonical)),
  ];
  if (moves.length === 0) return;
  await noteChanges(tx, [], [...new Set(moves.map(({ id }) => id))]);
  const [to, from] = [moves.filter(isMerge), moves.filter((move) => !isMerge(move))];
  if (from.length > 0) await tx.ask('split-entities', { moves: from });
  if (to.length > 0) await tx.ask('merge-entities', { moves: to });
}

const isMerge = ({ id, canonical }: Move): boolean => id !== canonical;

function moveOf(id: EntityId, was: EntityId, canonical: EntityId): Move {
  const kind = kindOfEntityId(id);
  if (!kind) throw new RangeError(`${id} is of no kind`);
  return { id, was, canonical, label: labelOfKind(kind) };
}

interface Misplaced {
  readonly statement: string;
  readonly was: EdgeId;
  readonly from: EntityId;
  readonly kind: EdgeKind;
  readonly to: EntityId;
}

/** Moves some statements whose edge no longer joins the entities that their ends stand for, and sums those edges up: no reader meets an edge that its statements have left. Answers how many. */
async function restateSome(tx: Asker): Promise<number> {
  const rows = await tx.ask<Misplaced>('misplaced-statements', { most: AT_ONCE });
  if (rows.length === 0) await tx.ask('unmark-moving');
  if (rows.length === 0) return 0;
  const moved = rows.map((row) => ({ statement: row.statement, edgeId: edgeId(row) }));
  const edges = new Set([...rows.map(({ was }) => was), ...moved.map((row) => row.edgeId)]);
  await placeEdges(
    tx,
    moved.map((row) => row.edgeId),
  );
  await tx.ask('restate', { moved });
  await summarize(tx, [...edges]);
  return rows.length;
}
