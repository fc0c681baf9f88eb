/** A person's decision about two ids, taken into the ledger. */
import { type EntityId, type IdentityDecision, ProblemError } from '#model';
import { checkByHand } from '../../identity/by-hand.ts';
import type { Database } from '../database/database.ts';
import { bumpRevision } from '../database/meta.ts';
import { readNearestIds } from '../searching/nearest-ids.ts';
import { writeDecision } from './ledger.ts';

/** Throws `impossible` or `unknown`. Undone by a later decision about the same two ids. */
export function writeByHand(db: Database, decision: IdentityDecision): void {
  const { alias, canonical } = decision;
  checkByHand(decision);
  writeDecision(db, numberOf(db, 'alias', alias), numberOf(db, 'canonical', canonical), decision);
  bumpRevision(db);
}

function numberOf(db: Database, field: string, id: EntityId): number {
  const row = db.first<{ n: number }>('SELECT n FROM entities WHERE id = ?', id);
  if (row) return row.n;
  throw new ProblemError('unknown', `No entity has the id ${id}.`, {
    field,
    value: id,
    nearest: readNearestIds(db, id),
  });
}
