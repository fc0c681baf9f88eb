/** A published document or file. */
import { z } from 'zod';
import { CalendarDateSchema } from './dates.ts';
import { SourceIdSchema } from './ids.ts';

export const SOURCE_KINDS = [
  'procurement record',
  'authorization record',
  'official inventory',
  'privacy impact assessment',
  'inspector general or audit',
  'litigation or FOIA',
  'vendor documentation',
  'official statement',
  'code table',
  'news',
  'research',
  'search record',
] as const;

const HttpUrl = z
  .string()
  .regex(/^https?:\/\/\S+$/i, { error: 'expected an http or https address' });

export const SourceSchema = z.object({
  id: SourceIdSchema,
  /** The importer that reads it, such as `usaspending-transactions`. */
  format: z.string(),
  kind: z.enum(SOURCE_KINDS),
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: HttpUrl.nullable(),
  archivedUrl: HttpUrl.nullable(),
  publishedOn: CalendarDateSchema.nullable(),
  /** The day this project's copy was taken. */
  retrievedOn: CalendarDateSchema,
  /** The last day that the content speaks of. */
  contentAsOf: CalendarDateSchema.nullable(),
  /** SHA-256 of the file's bytes; null for a document that was read, not kept. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  licence: z.string(),
  /** What it leaves out. */
  coverage: z.string().min(1),
  doesNotProve: z.string().min(1),
  /** Version of the importer's rules that made statements of it; part of the data version. */
  ruleVersion: z.number().int().positive(),
});
export type Source = z.infer<typeof SourceSchema>;
