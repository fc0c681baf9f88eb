/** The version of what is loaded: the same facts give the same in every store. */
import { dataVersionOf } from '../../data-version.ts';
import type { Asker } from '../connection/bolt.ts';
import { readDecisions } from '../identity/ledger.ts';

interface SourceRow {
  readonly id: string;
  readonly sha256: string | null;
  readonly ruleVersion: number;
  readonly records: number;
}

export async function computeDataVersion(tx: Asker): Promise<string> {
  const sources = await tx.ask<SourceRow>('source-versions');
  return dataVersionOf(
    sources.map(({ id, sha256, ruleVersion, records }) => [id, sha256, ruleVersion, records]),
    await readDecisions(tx),
  );
}
