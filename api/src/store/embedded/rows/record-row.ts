/** Records and sources as rows, and back. */
import type { RecordId, Source, SourceId, SourceRecord } from '#model';

export interface RecordRow {
  readonly n: number;
  readonly id: RecordId;
  readonly source_id: SourceId;
  readonly publisher_id: string;
  readonly locator: string;
  readonly fields: string;
  readonly sha256: string;
  readonly url: string | null;
}

/** For a query that calls the record `r` and its source `s`. */
export const RECORD_COLUMNS =
  'r.n, r.id, s.id AS source_id, r.publisher_id, r.locator, r.fields, r.sha256, r.url';

export const recordOf = (row: RecordRow): SourceRecord => ({
  id: row.id,
  sourceId: row.source_id,
  recordId: row.publisher_id,
  locator: row.locator,
  fields: JSON.parse(row.fields) as Record<string, string>, // written from a parsed record
  sha256: row.sha256,
  url: row.url,
});

/** The text whose bytes were hashed, put together from what is stored letter by letter, so that no change hides. */
export const hashedText = (row: Pick<RecordRow, 'fields' | 'publisher_id'>): string =>
  `{"fields":${row.fields},"recordId":${JSON.stringify(row.publisher_id)}}`;

export const sourceOf = (body: string): Source => JSON.parse(body) as Source; // written from a parsed source
