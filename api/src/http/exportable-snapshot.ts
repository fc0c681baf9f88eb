/** A snapshot as something that exports can be written of: what stands in the file, and nothing of the data since. */
import type { Exportable, GraphPart } from '#api/exports/exportable.ts';
import { documentedIn, entitiesIn } from '#api/snapshot/documented-in.ts';
import type { SnapshotContent } from '#api/snapshot/format.ts';
import type { EntityDetail, ExportItem } from '#model';

/** A file holds no aliases, identifiers and facts of its entities; they are left empty. */
export function exportableSnapshot(snapshot: SnapshotContent): Exportable {
  const documented = new Map(documentedIn(snapshot).map((one) => [one.edge.id, one]));
  return {
    health: async () => ({ dataVersion: snapshot.dataVersion }),
    export: () => itemsOf(snapshot),
    documentedEdges: async (ids) => ids.flatMap((id) => documented.get(id) ?? []),
  };
}

async function* itemsOf(snapshot: SnapshotContent): AsyncGenerator<ExportItem> {
  for (const entity of entitiesIn(snapshot).values()) {
    const item: EntityDetail = { ...entity, aliases: [], identifiers: [], facts: [] };
    yield { section: 'entities', item };
  }
  for (const item of snapshot.edges) yield { section: 'edges', item };
  for (const item of snapshot.statements) yield { section: 'statements', item };
  for (const item of snapshot.records) yield { section: 'records', item };
  for (const item of snapshot.sources) yield { section: 'sources', item };
}

/** Where a picture puts the entities of a snapshot: where its author had them; and what the author drew between them. */
export function placedPart({ view: { positions }, ownLinks }: SnapshotContent): GraphPart {
  const own = ownLinks ? { ownLinks } : {};
  if (positions.length === 0) return own;
  return {
    ...own,
    entityIds: positions.map(({ id }) => id),
    positions: positions.map(({ x, y }) => [x, y] as const),
  };
}
