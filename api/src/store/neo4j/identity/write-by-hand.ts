/** A person's decision about two ids, taken into the ledger. */

import { type EntityId, type IdentityDecision, ProblemError } from '#model';
import { checkByHand } from '../../identity/by-hand.ts';
import type { Asker } from '../connection/bolt.ts';
import { findEntity } from '../reading/entities.ts';
import { readNearestIds } from '../reading/nearest-ids.ts';
import { bumpRevision, lockMeta } from '../schema/meta.ts';
import { writeDecisions } from './ledger.ts';

/** Throws `impossible` or `unknown`. Undone by a later decision about the same two ids. */
export async function decideByHand(tx: Asker, decision: IdentityDecision): Promise<void> {
  checkByHand(decision);
  await lockMeta(tx);
  await checkKnown(tx, 'alias', decision.alias);
  await checkKnown(tx, 'canonical', decision.canonical);
  await writeDecisions(tx, [decision]);
  await bumpRevision(tx);
}

async function checkKnown(tx: Asker, field: string, id: EntityId): Promise<void> {
  if (await findEntity(tx, id)) return;
  throw new ProblemError('unknown', `No entity has the id ${id}.`, {
    field,
    value: id,
    nearest: await readNearestIds(tx, id),
  });
}
