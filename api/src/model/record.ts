/** One addressable piece of a source: a CSV row, a JSON object, a paragraph. */
import { z } from 'zod';
import { canonicalJson } from './canonical.ts';
import { RecordIdSchema, SourceIdSchema } from './ids.ts';

export const RecordSchema = z.object({
  id: RecordIdSchema,
  sourceId: SourceIdSchema,
  /** The publisher's own id: award id and modification, FR number, use case id, report number. */
  recordId: z.string().min(1),
  /** Where in the source: "line 12", a JSON pointer, a page or section. */
  locator: z.string().min(1),
  /** The cells that matter, verbatim. */
  fields: z.record(z.string(), z.string()),
  /** SHA-256 of {@link recordBytes}, in UTF-8. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  url: z
    .string()
    .regex(/^https?:\/\//i)
    .nullable(),
});
export type SourceRecord = z.infer<typeof RecordSchema>;

/** The text whose UTF-8 bytes are hashed: publisher's id and cells as canonical JSON (RFC 8785). */
export const recordBytes = (record: Pick<SourceRecord, 'recordId' | 'fields'>): string =>
  canonicalJson({ recordId: record.recordId, fields: record.fields });
