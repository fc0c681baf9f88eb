/** Writing: sources and rows, each batch in one transaction, and nothing twice. */

import { canonicalJson, ProblemError, type RowFacts, type Source, type SourceRecord } from '#model';
import { checkRow } from '../../check-row.ts';
import type { WriteReport } from '../../graph-store.ts';
import { StatedThings } from '../../stated-things.ts';
import type { Asker } from '../connection/bolt.ts';
import { bumpRevision, lockMeta } from '../schema/meta.ts';
import { writeEntities } from './write-entities.ts';
import { type Said, writeStatements } from './write-statements.ts';
import { type ThingRows, writeThings } from './write-things.ts';

/** Announces a source; harmless when it is there, unless older rules read it, all of which must be gone by then. */
export async function writeSource(tx: Asker, source: Source): Promise<void> {
  await lockMeta(tx);
  const { id, ...properties } = sourceProperties(source);
  for (const query of ['add-source', 'raise-source'])
    if ((await tx.ask(query, { id, properties })).length > 0) await bumpRevision(tx);
}

/** The properties of a `:Source` node. */
export const sourceProperties = (source: Source) => ({
  ...source,
  asOf: source.contentAsOf ?? source.publishedOn ?? '',
  body: JSON.stringify(source),
});

/** Throws `malformed` for rows that break the law, before anything is asked of the server. */
export function checkRows(rows: readonly RowFacts[]): void {
  for (const row of rows) checkRow(row);
}

/** Names, identifiers and facts of the rows; the day that counts is the row's own, else its source's. */
export function thingsOf(
  rows: readonly RowFacts[],
  sourceDays: ReadonlyMap<string, string>,
): StatedThings {
  const things = new StatedThings();
  for (const row of rows) things.take(row, sourceDays.get(row.record.sourceId) ?? '');
  return things;
}

/** The last day that each source of the rows speaks of; throws `malformed` for a source that was not announced. */
export async function sourceDaysOf(
  tx: Asker,
  rows: readonly RowFacts[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.map((row) => row.record.sourceId))];
  const found = await tx.ask<{ id: string; asOf: string }>('find-sources', { ids });
  const days = new Map(found.map(({ id, asOf }) => [id, asOf]));
  const orphan = rows.find((row) => !days.has(row.record.sourceId));
  if (!orphan) return days;
  const { sourceId } = orphan.record;
  throw new ProblemError('malformed', `Row ${orphan.line}: its source ${sourceId} is not here.`, {
    field: 'sourceId',
    value: sourceId,
    hint: 'Announce the source before its first record.',
  });
}

/** Writes rows inside the caller's transaction. */
export async function writeRows(
  tx: Asker,
  rows: readonly RowFacts[],
  things: ThingRows,
): Promise<WriteReport> {
  const next = await lockMeta(tx);
  const recordsAdded = await writeRecords(tx, rows);
  const canonical = await writeEntities(tx, rows, next);
  const changed = await writeThings(tx, things);
  const said = rows.flatMap(({ record, edges }) =>
    edges.map((edge): Said => ({ ...edge, recordId: record.id })),
  );
  const statementsAdded = await writeStatements(tx, said, canonical);
  if (recordsAdded > 0 || statementsAdded > 0 || changed) await bumpRevision(tx);
  return { recordsAdded, recordsThere: rows.length - recordsAdded, statementsAdded };
}

async function writeRecords(tx: Asker, rows: readonly RowFacts[]): Promise<number> {
  const wanted = new Map(rows.map(({ record }) => [record.id, record]));
  const there = await tx.ask<{ id: string }>('find-records', { ids: [...wanted.keys()] });
  const known = new Set(there.map(({ id }) => id));
  const fresh = [...wanted.values()].filter((record) => !known.has(record.id));
  if (fresh.length > 0)
    await tx.ask('add-records', {
      records: fresh.map((record) => ({
        sourceId: record.sourceId,
        properties: recordProperties(record),
      })),
    });
  return fresh.length;
}

/** The properties of a `:Record` node: `fields` stays the text that was hashed, letter by letter. */
export const recordProperties = (record: SourceRecord) => ({
  id: record.id,
  sourceId: record.sourceId,
  publisherId: record.recordId,
  locator: record.locator,
  fields: canonicalJson(record.fields),
  sha256: record.sha256,
  url: record.url,
});
