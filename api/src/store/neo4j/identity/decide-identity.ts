/** Reads the facts that the identity rules look at, and keeps the ledger by them. */
import type { EntityId } from '#model';
import type { Namesake, PrintedName, UeiClaim } from '../../identity/decide-by-rule.ts';
import { ledgerByRule } from '../../identity/ledger-by-rule.ts';
import type { Asker } from '../connection/bolt.ts';
import { readDecisions, writeDecisions } from './ledger.ts';

interface Pair {
  readonly alias: EntityId;
  readonly canonical: EntityId;
}

/** Brings the ledger's rule decisions to what all facts say now; what is right already is left alone. */
export async function decideIdentity(tx: Asker): Promise<void> {
  const before = await readDecisions(tx);
  const ruled = ledgerByRule(before, await readClaims(tx), await readNamesakes(tx));
  await tx.ask('drop-rule-decisions', {
    kept: ruled.map(({ alias, canonical }) => `${alias} ${canonical}`),
  });
  await writeDecisions(tx, ruled);
}

async function readClaims(tx: Asker): Promise<UeiClaim[]> {
  const pairs = await tx.ask<Pair & { record: string }>('uei-claims');
  const names = await namesOf(
    tx,
    pairs.flatMap(({ alias, canonical }) => [alias, canonical]),
  );
  return pairs.map(({ alias, canonical, record }) => ({
    alias,
    canonical,
    aliasNames: names.get(alias) ?? [],
    canonicalNames: names.get(canonical) ?? [],
    record,
  }));
}

async function namesOf(
  tx: Asker,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, PrintedName[]>> {
  const rows = await tx.ask<{ entity: EntityId; names: PrintedName[] }>('printed-names', {
    ids: [...new Set(ids)],
  });
  return new Map(rows.map(({ entity, names }) => [entity, names]));
}

async function readNamesakes(tx: Asker): Promise<Namesake[]> {
  const pairs = await tx.ask<Pair>('namesakes');
  const shared = new Map(
    (await tx.ask<Pair & { records: string[] }>('shared-awards', { pairs })).map((row) => [
      `${row.alias} ${row.canonical}`,
      row.records,
    ]),
  );
  return pairs.map(({ alias, canonical }) => ({
    alias,
    canonical,
    sharedAwardRecords: shared.get(`${alias} ${canonical}`) ?? [],
  }));
}
