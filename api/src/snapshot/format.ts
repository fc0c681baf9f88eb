/** The format `paperchain/1`: a finding with every record behind it, in one file. */
import { z } from 'zod';
import {
  AuthorsLinkSchema,
  EdgeIdSchema,
  EdgeSchema,
  EntityIdSchema,
  EntitySchema,
  MOST_OWN_LINKS,
  RecordSchema,
  SignatureSchema,
  SourceSchema,
  StatementSchema,
} from '#model';

export const SNAPSHOT_FORMAT = 'paperchain/1';

const Hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected a SHA-256 in lower case' });
const Instant = z.iso.datetime({ error: 'expected a time in UTC such as 2026-01-31T12:00:00Z' });
const Coordinate = z.number().int().min(-1_000_000).max(1_000_000);

/** Roles and counts of links speak of the whole store, which a file cannot show; they are left out. */
const SnapshotEntitySchema = EntitySchema.pick({
  id: true,
  kind: true,
  name: true,
  shortName: true,
});

/** How the author had it on the screen. `among`: every edge among the entities; `chosen`: only some. */
export const SnapshotViewSchema = z.strictObject({
  edges: z.enum(['among', 'chosen']),
  positions: z
    .array(z.strictObject({ id: EntityIdSchema, x: Coordinate, y: Coordinate }))
    .max(6000),
  pinned: z.array(EntityIdSchema).max(6000),
});

/** A path question as it was asked, and its chains as edge ids; what the edges say is computed from their statements. */
export const AskedQuestionSchema = z.strictObject({
  question: z.record(z.string(), z.json()),
  answer: z.strictObject({
    outcome: z.enum(['found', 'none', 'budget']),
    length: z.number().int().nullable(),
    count: z.number().int().nullable(),
    countAtLeast: z.number().int().nullable(),
    bounds: z.array(z.string()),
    chains: z.array(z.array(EdgeIdSchema).min(1)),
    absences: z.array(EdgeIdSchema),
    /** SHA-256 of the canonical list of chains (edge ids and grades). */
    resultHash: Hash,
  }),
});
export type AskedQuestion = z.infer<typeof AskedQuestionSchema>;

/** The author's words, kept apart from the record. */
export const StoryStepSchema = z.strictObject({
  text: z.string().max(4000),
  focus: z.array(z.union([EntityIdSchema, EdgeIdSchema])).max(500),
  cites: z.array(EdgeIdSchema).max(500),
});
export const NoteSchema = z.strictObject({
  about: z.union([EntityIdSchema, EdgeIdSchema]).nullable(),
  text: z.string().max(4000),
});

/** What the hash covers: the same content has the same hash whenever and wherever it is sealed. */
export const SnapshotContentSchema = z.strictObject({
  title: z.string().min(1).max(300),
  note: z.string().max(20_000),
  author: z.string().max(300).optional(),
  dataVersion: Hash,
  sources: z.array(SourceSchema),
  records: z.array(RecordSchema),
  statements: z.array(StatementSchema),
  edges: z.array(EdgeSchema),
  entities: z.array(SnapshotEntitySchema),
  view: SnapshotViewSchema,
  questions: z.array(AskedQuestionSchema).max(20),
  story: z.array(StoryStepSchema).max(200),
  notes: z.array(NoteSchema).max(2000),
  /** Absent where there are none, so that such a file is what it was before there could be any. */
  ownLinks: z.array(AuthorsLinkSchema).min(1).max(MOST_OWN_LINKS).optional(),
});
export type SnapshotContent = z.infer<typeof SnapshotContentSchema>;

export const ManifestSchema = z.strictObject({
  /** Every part by JSON pointer, in the order of the file. */
  parts: z.array(z.strictObject({ path: z.string(), sha256: Hash })),
  /** SHA-256 of the canonical list of parts: the id of the snapshot. */
  root: Hash,
  /** SHA-256 of `{createdAt, format, generator}`, which stand outside the root: it shows damage, it proves no time. */
  envelope: Hash,
});
export type Manifest = z.infer<typeof ManifestSchema>;

export const SnapshotSchema = SnapshotContentSchema.extend({
  format: z.literal(SNAPSHOT_FORMAT),
  createdAt: Instant,
  generator: z.string().max(100),
  manifest: ManifestSchema,
  signature: SignatureSchema.optional(),
});
export type Snapshot = z.infer<typeof SnapshotSchema>;

/** One thing that is wrong with a file: the part by JSON pointer (or `file`, `viewer`, `#snapshot` for the packed text in a page), and why in one line. */
export interface Failure {
  readonly part: string;
  readonly why: string;
}
