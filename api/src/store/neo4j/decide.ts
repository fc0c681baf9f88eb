/** A person's decision about two ids, taken into the ledger. */
import { type EntityId, type IdentityDecision, ProblemError } from '#model';
import { checkByHand } from '../identity/by-hand.ts';
import type { Asker } from './bolt.ts';
import { findEntity } from './entities.ts';
import { writeDecisions } from './ledger.ts';
import { readNearestIds } from './nearest-ids.ts';
import { lockMeta } from './write.ts';

/** Throws `impossible` or `unknown`. Undone by a later decision about the same two ids. */
export async function decideByHand(tx: Asker, decision: IdentityDecision): Promise<void> {
  checkByHand(decision);
  await lockMeta(tx);
  await checkKnown(tx, 'alias', decision.alias);
  await checkKnown(tx, 'canonical', decision.canonical);
  await writeDecisions(tx, [decision]);
  await tx.ask('bump-revision');
}

async function checkKnown(tx: Asker, field: string, id: EntityId): Promise<void> {
  if (await findEntity(tx, id)) return;
  throw new ProblemError('unknown', `No entity has the id ${id}.`, {
    field,
    value: id,
    nearest: await readNearestIds(tx, id),
  });
}
