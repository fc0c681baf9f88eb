/** What is asked and answered about snapshots; the format of the file itself is in the snapshot room. */
import { z } from 'zod';
import { AuthorsLinkSchema, MOST_OWN_LINKS } from './authors-link.ts';
import { EdgeIdSchema, EdgeSchema } from './edge.ts';
import { EntitySchema } from './entity.ts';
import { EntityIdSchema } from './ids.ts';
import { PathQuestionSchema } from './questions.ts';
import { RecordSchema } from './record.ts';
import { SourceSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

const Coordinate = z.number().int().min(-1_000_000).max(1_000_000);

/** SHA-256 of a snapshot's parts: its id. */
export const SnapshotHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'expected the hash of a snapshot: 64 hexadecimal digits' });

/** What a snapshot is to hold. Without `edgeIds`: every edge among the entities. Questions are asked anew. */
export const MakeSnapshotSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  note: z.string().max(20_000).default(''),
  author: z.string().trim().min(1).max(300).optional(),
  entityIds: z.array(EntityIdSchema).max(2000),
  edgeIds: z.array(EdgeIdSchema).max(6000).optional(),
  view: z
    .strictObject({
      positions: z
        .array(z.strictObject({ id: EntityIdSchema, x: Coordinate, y: Coordinate }))
        .max(2000)
        .default([]),
      pinned: z.array(EntityIdSchema).max(2000).default([]),
    })
    .optional(),
  questions: z.array(PathQuestionSchema).max(5).default([]),
  story: z
    .array(
      z.strictObject({
        text: z.string().max(4000),
        focus: z.array(z.union([EntityIdSchema, EdgeIdSchema])).max(500),
        cites: z.array(EdgeIdSchema).max(500),
      }),
    )
    .max(200)
    .default([]),
  notes: z
    .array(
      z.strictObject({
        about: z.union([EntityIdSchema, EdgeIdSchema]).nullable(),
        text: z.string().max(4000),
      }),
    )
    .max(2000)
    .default([]),
  /** Links that the author drew between these entities. */
  ownLinks: z.array(AuthorsLinkSchema).max(MOST_OWN_LINKS).default([]),
});
export type MakeSnapshot = z.infer<typeof MakeSnapshotSchema>;

export const MadeSnapshotSchema = z.object({
  hash: SnapshotHashSchema,
  /** Where it can be read. */
  url: z.string(),
  dataVersion: z.string(),
});

/** Ed25519 over the canonical bytes of `{author, root, signedAt}`: who vouches for exactly this content, and since when. */
export const SignatureSchema = z.strictObject({
  alg: z.literal('Ed25519'),
  /** The raw key, 32 bytes in hexadecimal digits. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  value: z.string().regex(/^[0-9a-f]{128}$/),
  signedAt: z.iso.datetime({ error: 'expected a time in UTC such as 2026-01-31T12:00:00Z' }),
});
export type Signature = z.infer<typeof SignatureSchema>;

export const SnapshotChangeSchema = z.object({
  thing: z.enum(['source', 'record', 'statement', 'edge', 'entity']),
  id: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  /** Members that differ, as canonical JSON; empty unless `changed`. */
  members: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
});
export type SnapshotChange = z.infer<typeof SnapshotChangeSchema>;

export const SnapshotDiffSchema = z.object({
  changes: z.array(SnapshotChangeSchema),
  /** One line a change. */
  words: z.array(z.string()),
});
export type SnapshotDiff = z.infer<typeof SnapshotDiffSchema>;
export const SnapshotDiffAnswerSchema = SnapshotDiffSchema.extend({ dataVersion: z.string() });

/** What a snapshot in a reader's own hands is about: its ids, none of its words. */
export const ContentTodayQuestionSchema = z.strictObject({
  entityIds: z.array(EntityIdSchema).max(6000),
  edgeIds: z.array(EdgeIdSchema).max(20_000),
  /** `among`: every edge among the entities as well; `chosen`: these edges and no other. */
  edges: z.enum(['among', 'chosen']),
});

/** What the same snapshot would hold of the data as they stand now; ids that are not in the data any more are left out. */
export const ContentTodaySchema = z.object({
  dataVersion: z.string(),
  sources: z.array(SourceSchema),
  records: z.array(RecordSchema),
  statements: z.array(StatementSchema),
  edges: z.array(EdgeSchema),
  entities: z.array(EntitySchema.pick({ id: true, kind: true, name: true, shortName: true })),
});
