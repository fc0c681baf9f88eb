/** Inferred edges: recomputed whole from what is stated, so that they never outlive their inputs. */

import { canonicalJson, type EntityId, HOSTING_RULE, inferHosting, type StatedInput } from '#model';
import type { Asker } from '../connection/bolt.ts';
import { canonicalIds } from '../reading/canonical-ids.ts';
import { bumpRevision } from '../schema/meta.ts';
import { type Said, writeStatements } from '../writing/write-statements.ts';

interface StatedRow {
  readonly statedFrom: string;
  readonly statedTo: string;
  readonly recordId: string;
  readonly body: string;
}

/** Makes the inferred statements those that the rule gives now; true if any had to change. */
export async function inferEdges(tx: Asker): Promise<boolean> {
  const wanted = await wantedStatements(tx);
  const there = await tx.ask<StatedRow>('statements-by-rule', { rule: HOSTING_RULE });
  const has = there.map((row) => [row.recordId, row.statedFrom, row.statedTo, row.body].join('\t'));
  const wants = wanted.map(({ recordId, from, to, statement }) =>
    [recordId, from, to, canonicalJson({ ...statement })].join('\t'),
  );
  if (has.sort().join('\n') === wants.sort().join('\n')) return false;
  await tx.ask('drop-inferred', { rule: HOSTING_RULE });
  const ends = [...new Set(wanted.flatMap(({ from, to }) => [from, to]))];
  await writeStatements(tx, wanted, await canonicalIds(tx, ends));
  await bumpRevision(tx);
  return true;
}

async function wantedStatements(tx: Asker): Promise<Said[]> {
  const platforms = await tx.ask<{ id: EntityId; name: string }>('platforms');
  const names = new Map(platforms.map(({ id, name }) => [id, name]));
  const inputs = await tx.ask<StatedInput>('hosting-inputs');
  const inferred = inferHosting(
    inputs,
    (offering) => names.has(offering),
    (offering) => names.get(offering) ?? offering,
  );
  return inferred.flatMap(({ recordIds, ...edge }) =>
    recordIds.map((recordId): Said => ({ ...edge, recordId })),
  );
}
