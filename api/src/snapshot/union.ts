/** Two findings in one: everything of both, sums computed anew. Where they disagree, nothing is guessed. */
import { canonicalJson, summarizeEdge } from '#model';
import type { SnapshotContent } from './format.ts';
import { asJson } from './manifest.ts';
import { statementKey } from './seal.ts';

/** A thing that stands in both and is not the same. */
export interface Conflict {
  readonly thing: 'source' | 'record' | 'entity' | 'data version';
  readonly id: string;
}

export interface Union {
  /** Null when there is a conflict. */
  readonly content: SnapshotContent | null;
  readonly conflicts: readonly Conflict[];
}

/** Joins the content of two snapshots under a new title; pictures and words of both authors stay in the originals. */
export function uniteSnapshots(a: SnapshotContent, b: SnapshotContent, title: string): Union {
  const conflicts: Conflict[] = [];
  const join = <T extends { readonly id: string }>(
    thing: Conflict['thing'],
    ones: readonly T[],
    others: readonly T[],
  ): T[] => {
    const joined = new Map<string, T>(ones.map((one) => [one.id, one]));
    for (const other of others) {
      const one = joined.get(other.id);
      if (!one) joined.set(other.id, other);
      else if (textOf(one) !== textOf(other)) conflicts.push({ thing, id: other.id });
    }
    return [...joined.values()];
  };
  if (a.dataVersion !== b.dataVersion)
    conflicts.push({ thing: 'data version', id: `${a.dataVersion} and ${b.dataVersion}` });
  const parts = {
    sources: join('source', a.sources, b.sources),
    records: join('record', a.records, b.records),
    entities: join('entity', a.entities, b.entities),
  };
  return { content: conflicts.length > 0 ? null : united(a, b, title, parts), conflicts };
}

function united(
  a: SnapshotContent,
  b: SnapshotContent,
  title: string,
  parts: Pick<SnapshotContent, 'sources' | 'records' | 'entities'>,
): SnapshotContent {
  const statements = [...distinct([...a.statements, ...b.statements], statementKey).values()];
  const publisherIds = new Map(parts.records.map(({ id, recordId }) => [id, recordId]));
  const edges = [...distinct([...a.edges, ...b.edges], ({ id }) => id).values()].map((edge) =>
    summarizeEdge(
      edge,
      statements
        .filter(({ edgeId }) => edgeId === edge.id)
        .map((one) => ({
          ...one,
          publisherId: publisherIds.get(one.recordId) ?? one.recordId,
          superseded: one.supersededBy !== null,
        })),
    ),
  );
  return {
    title,
    note: '',
    dataVersion: a.dataVersion,
    ...parts,
    statements,
    edges,
    view: { edges: 'chosen', positions: [], pinned: [] },
    questions: [],
    story: [],
    notes: [],
  };
}

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> =>
  new Map(items.map((item) => [keyOf(item), item]));

const textOf = (value: unknown): string => canonicalJson(asJson(value));
