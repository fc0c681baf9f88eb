/** Records, sources and statements as the queries return them, and as the model has them. */
import type {
  EdgeId,
  EntityId,
  RecordId,
  Source,
  SourceId,
  SourceRecord,
  Statement,
  StatementBody,
} from '#model';

/** The properties of a `:Record` node. */
export interface RecordRow {
  readonly id: RecordId;
  readonly sourceId: SourceId;
  readonly publisherId: string;
  readonly locator: string;
  readonly fields: string;
  readonly sha256: string;
  readonly url: string | null;
}

export const recordOf = (row: RecordRow): SourceRecord => ({
  id: row.id,
  sourceId: row.sourceId,
  recordId: row.publisherId,
  locator: row.locator,
  fields: JSON.parse(row.fields) as Record<string, string>, // written from a parsed record
  sha256: row.sha256,
  url: row.url,
});

/** The text whose bytes were hashed, put together from what is stored letter by letter, so that no change hides. */
export const hashedText = (row: Pick<RecordRow, 'fields' | 'publisherId'>): string =>
  `{"fields":${row.fields},"recordId":${JSON.stringify(row.publisherId)}}`;

export const sourceOf = (body: string): Source => JSON.parse(body) as Source; // written from a parsed source

/** What of a `:Statement` node is read. */
export interface StatementRow {
  readonly edgeId: EdgeId;
  readonly recordId: RecordId;
  readonly statedFrom: EntityId;
  readonly statedTo: EntityId;
  readonly supersededBy: RecordId | null;
  readonly body: string;
}

export const statementOf = (row: StatementRow): Statement => ({
  ...(JSON.parse(row.body) as StatementBody), // written from a parsed statement
  edgeId: row.edgeId,
  recordId: row.recordId,
  stated: { from: row.statedFrom, to: row.statedTo },
  supersededBy: row.supersededBy,
});
