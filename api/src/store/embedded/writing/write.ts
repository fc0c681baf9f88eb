/** Writing: sources and rows, each batch whole, and nothing twice. */
import { canonicalJson, ProblemError, type RowFacts, type Source, type SourceRecord } from '#model';
import { checkRow } from '../../check-row.ts';
import type { CitationMemory } from '../../citation-memory.ts';
import type { WriteReport } from '../../graph-store.ts';
import { isRaised } from '../../rules-raised.ts';
import type { Database, Value } from '../database/database.ts';
import { bumpRevision } from '../database/meta.ts';
import { nextNumber, numbersOf } from './numbers.ts';
import type { PlacedRow } from './placed-row.ts';
import { withdrawSource } from './withdraw-source.ts';
import { writeEntities } from './write-entities.ts';
import { writeStatements } from './write-statements.ts';

const ADD_SOURCE = `
INSERT INTO sources (id, sha256, rule_version, as_of, body) VALUES (?, ?, ?, ?, ?)`;

const FIND_VERSION = 'SELECT n, rule_version FROM sources WHERE id = ?';
const RAISE = 'UPDATE sources SET sha256 = ?, rule_version = ?, as_of = ?, body = ? WHERE n = ?';

/**
 * Announces a source; harmless when it is there. Read by newer rules it takes the place of what older ones read of it,
 * which goes in the same transaction; true then. Throws `impossible` for older rules.
 */
export function writeSource(db: Database, source: Source): boolean {
  const described = [
    source.sha256,
    source.ruleVersion,
    source.contentAsOf ?? source.publishedOn ?? '',
    JSON.stringify(source),
  ];
  const known = db.first<{ n: number; rule_version: number }>(FIND_VERSION, source.id);
  if (known && !isRaised(source, known.rule_version)) return false;
  if (known) {
    withdrawSource(db, known.n);
    db.run(RAISE, ...described, known.n);
  } else db.run(ADD_SOURCE, source.id, ...described);
  bumpRevision(db);
  return known !== undefined;
}

/** Writes rows inside the caller's transaction; throws `malformed` for a row that breaks the law. */
export function writeRows(
  db: Database,
  rows: readonly RowFacts[],
  memory: CitationMemory,
): WriteReport {
  for (const row of rows) checkRow(row);
  const { placed, added } = writeRecords(db, rows);
  const nodes = writeEntities(db, placed, memory);
  const statementsAdded = writeStatements(db, placed, nodes);
  if (added > 0 || statementsAdded > 0 || nodes.changed) bumpRevision(db);
  return { recordsAdded: added, recordsThere: rows.length - added, statementsAdded };
}

const FIND_RECORDS = 'SELECT id, n FROM records WHERE id IN (SELECT value FROM json_each(?))';
const FIND_SOURCES =
  'SELECT id, n, as_of FROM sources WHERE id IN (SELECT value FROM json_each(?))';
const ADD_RECORDS =
  'INSERT INTO records (n, id, source, publisher_id, locator, fields, sha256, url)';

function writeRecords(
  db: Database,
  rows: readonly RowFacts[],
): { placed: PlacedRow[]; added: number } {
  const known = numbersOf(
    db,
    FIND_RECORDS,
    rows.map((row) => row.record.id),
  );
  const sources = sourcesOf(db, rows);
  let next = nextNumber(db, 'records');
  const fresh: Value[][] = [];
  const placed = rows.map((row): PlacedRow => {
    const { record } = row;
    const source = sources.get(record.sourceId);
    if (!source)
      throw new ProblemError(
        'malformed',
        `Row ${row.line}: its source ${record.sourceId} is not here.`,
        {
          field: 'sourceId',
          value: record.sourceId,
          hint: 'Announce the source before its first record.',
        },
      );
    let n = known.get(record.id);
    if (n === undefined) {
      n = next++;
      known.set(record.id, n);
      fresh.push(recordRow(n, source.n, record));
    }
    return { row, record: n, source: source.n, sourceAsOf: source.as_of };
  });
  db.insert(ADD_RECORDS, fresh);
  return { placed, added: fresh.length };
}

const recordRow = (n: number, source: number, record: SourceRecord): Value[] => [
  n,
  record.id,
  source,
  record.recordId,
  record.locator,
  canonicalJson(record.fields),
  record.sha256,
  record.url,
];

function sourcesOf(
  db: Database,
  rows: readonly RowFacts[],
): Map<string, { n: number; as_of: string }> {
  const ids = JSON.stringify([...new Set(rows.map((row) => row.record.sourceId))]);
  return new Map(
    db
      .all<{ id: string; n: number; as_of: string }>(FIND_SOURCES, ids)
      .map((row) => [row.id, { n: row.n, as_of: row.as_of }]),
  );
}
