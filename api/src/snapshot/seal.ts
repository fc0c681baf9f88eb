/** Makes a snapshot of its content: everything in one order, hashed. */
import { canonicalJson, type Statement } from '#model';
import { SNAPSHOT_FORMAT, type Snapshot, type SnapshotContent } from './format.ts';
import { asJson, manifestOf } from './manifest.ts';

export interface Envelope {
  /** When it was made, in UTC; stands outside the hash. */
  readonly createdAt: string;
  /** What made it; stands outside the hash. */
  readonly generator: string;
}

/** The snapshot of some content, in whatever order it was gathered. */
export async function sealSnapshot(content: SnapshotContent, made: Envelope): Promise<Snapshot> {
  const snapshot = { ...inOrder(content), format: SNAPSHOT_FORMAT, ...made } as const;
  return { ...snapshot, manifest: await manifestOf(snapshot) };
}

/** The exact text of the file: canonical JSON (RFC 8785), nothing after it. */
export const snapshotText = (snapshot: Snapshot): string => canonicalJson(asJson(snapshot));

function inOrder(content: SnapshotContent): SnapshotContent {
  return {
    ...content,
    sources: byKey(content.sources, ({ id }) => id),
    records: byKey(content.records, ({ id }) => id),
    statements: byKey(content.statements, statementKey),
    edges: byKey(content.edges, ({ id }) => id),
    entities: byKey(content.entities, ({ id }) => id),
    view: {
      ...content.view,
      positions: byKey(content.view.positions, ({ id }) => id),
      pinned: [...content.view.pinned].sort(),
    },
  };
}

/** One record may state one edge twice, under two rules or in two ways. */
export const statementKey = (statement: Statement): string =>
  `${statement.edgeId}\n${statement.recordId}\n${canonicalJson(asJson(statement))}`;

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items
    .map((item) => [keyOf(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
}
