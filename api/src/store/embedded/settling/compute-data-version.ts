/** Names the data by what they were read from and by who is held to be one. */
import { dataVersionOf, type SourceVersion } from '../../data-version.ts';
import type { Database } from '../database/database.ts';
import { readDecisions } from '../identity/ledger.ts';

interface SourceRow {
  readonly id: string;
  readonly sha256: string | null;
  readonly rule_version: number;
  readonly records: number;
}

const SOURCES = `
SELECT s.id, s.sha256, s.rule_version, count(r.n) AS records
FROM sources s LEFT JOIN records r ON r.source = s.n GROUP BY s.n ORDER BY s.id`;

/** SHA-256 over the sorted (source id, source SHA-256, rule version, number of records) and the identity decisions. */
export function computeDataVersion(db: Database): string {
  const sources = db
    .all<SourceRow>(SOURCES)
    .map(
      ({ id, sha256, rule_version, records }): SourceVersion => [id, sha256, rule_version, records],
    );
  return dataVersionOf(sources, readDecisions(db));
}
