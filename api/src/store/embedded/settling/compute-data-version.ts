/** Names the data by what they were read from and by who is held to be one. */
import { dataVersionOf, type SourceVersion } from '../../data-version.ts';
import type { Database } from '../database/database.ts';
import { readDecisions } from '../identity/ledger.ts';

interface SourceRow {
  readonly id: string;
  readonly sha256: string | null;
  readonly rule_version: number;
}

/** SHA-256 over the sorted (source id, source SHA-256, rule version) and the identity decisions. */
export function computeDataVersion(db: Database): string {
  const sources = db
    .all<SourceRow>('SELECT id, sha256, rule_version FROM sources ORDER BY id')
    .map((source): SourceVersion => [source.id, source.sha256, source.rule_version]);
  return dataVersionOf(sources, readDecisions(db));
}
