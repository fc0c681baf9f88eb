/** Writing statements and the edges they stand on, in one transaction with their records. */
import {
  canonicalJson,
  type EdgeId,
  type EdgeKind,
  type EntityId,
  edgeId,
  gradeRank,
  type RecordId,
  type RowFacts,
  type SourceId,
} from '#model';
import type { Asker } from './bolt.ts';
import { hashId } from './hash-id.ts';

/** What a record says of an edge. */
export type Said = RowFacts['edges'][number] & {
  readonly recordId: RecordId;
  readonly sourceId: SourceId;
};

/** A statement as a node, on the edge between the entities that its ends stand for now. */
interface StatementRow {
  readonly recordId: RecordId;
  readonly properties: Readonly<Record<string, string | number | null>> & {
    readonly id: string;
    readonly edgeId: EdgeId;
  };
}

export interface EdgePlace {
  readonly id: EdgeId;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly kind: EdgeKind;
}

/** Writes the statements that are not there yet; answers how many. */
export async function writeStatements(
  tx: Asker,
  said: readonly Said[],
  canonical: ReadonlyMap<EntityId, EntityId>,
): Promise<number> {
  const rows = new Map<string, StatementRow>();
  for (const each of said) {
    const row = statementRow(each, canonical);
    rows.set(row.properties.id, row);
  }
  if (rows.size === 0) return 0;
  const there = await tx.ask<{ id: string }>('find-statements', { ids: [...rows.keys()] });
  for (const { id } of there) rows.delete(id);
  const statements = [...rows.values()];
  if (statements.length === 0) return 0;
  await placeEdges(
    tx,
    statements.map(({ properties }) => properties.edgeId),
  );
  await tx.ask('add-statements', { statements });
  return statements.length;
}

/** A record says the same thing about the same two ends once, however often its row is met. */
function statementRow(said: Said, canonical: ReadonlyMap<EntityId, EntityId>): StatementRow {
  const { from, kind, to, statement, recordId, sourceId } = said;
  const body = canonicalJson({ ...statement });
  return {
    recordId,
    properties: {
      id: hashId(recordId, from, kind, to, body),
      edgeId: edgeId({ from: canonical.get(from) ?? from, kind, to: canonical.get(to) ?? to }),
      kind,
      statedFrom: from,
      statedTo: to,
      recordId,
      sourceId,
      grade: statement.grade,
      gradeRank: gradeRank(statement.grade),
      asOf: statement.asOf ?? '',
      quote: statement.quote,
      status: statement.status,
      rule: statement.rule,
      note: statement.note,
      body,
    },
  };
}

/** Makes sure that the edges are there, and that they will be summed up anew. */
export async function placeEdges(tx: Asker, ids: Iterable<EdgeId>): Promise<void> {
  for (const [kind, edges] of byKind([...new Set(ids)].map(placeOf)))
    await tx.ask('place-edges', { edges }, [kind]);
}

/** What an edge's id says. */
export function placeOf(id: EdgeId): EdgePlace {
  const [from, kind, to] = id.split('~');
  // The id was made of these three.
  return { id, from: from as EntityId, kind: kind as EdgeKind, to: to as EntityId };
}

/** One batch for each relationship type, because no parameter can be a type. */
export function byKind<Item extends { readonly kind: EdgeKind }>(
  items: readonly Item[],
): Map<EdgeKind, Item[]> {
  const kinds = new Map<EdgeKind, Item[]>();
  for (const item of items) {
    const list = kinds.get(item.kind) ?? [];
    list.push(item);
    kinds.set(item.kind, list);
  }
  return kinds;
}
