/** A snapshot's edges as documents: ends, receipts, what each kind proves; all from the file alone. */
import {
  type DocumentedEdge,
  type Edge,
  type Entity,
  edgeKindMeaning,
  edgeSentence,
  gradeRank,
  type Receipt,
} from '#model';
import type { SnapshotContent } from './format.ts';

/** The part of a content that documents are made of. */
type Documents = Pick<SnapshotContent, 'sources' | 'records' | 'statements' | 'edges' | 'entities'>;

/** Every edge with its receipts, best first; edges whose ends are missing are left out, as `verify` tells. */
export function documentedIn(snapshot: Documents): DocumentedEdge[] {
  const entities = entitiesIn(snapshot);
  const receipts = receiptsIn(snapshot);
  return snapshot.edges.flatMap((edge) => {
    const [from, to] = [entities.get(edge.from), entities.get(edge.to)];
    if (!from || !to) return [];
    const { proves, doesNotProve } = edgeKindMeaning(edge.kind);
    const sentence = edgeSentence(edge, from, to);
    const best = (receipts.get(edge.id) ?? []).sort(bestFirst);
    return [{ edge, from, to, sentence, proves, doesNotProve, receipts: best }];
  });
}

/** Entities with their links and sources counted within the file. */
export function entitiesIn({ entities, edges }: Documents): Map<string, Entity> {
  const links = new Map<string, number>();
  for (const { from, to } of edges as readonly Edge[])
    for (const end of new Set([from, to])) links.set(end, (links.get(end) ?? 0) + 1);
  return new Map(
    entities.map((one) => [
      one.id,
      { ...one, roles: [], links: links.get(one.id) ?? 0, sources: 0 },
    ]),
  );
}

function receiptsIn({ statements, records, sources }: Documents): Map<string, Receipt[]> {
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const receipts = new Map<string, Receipt[]>();
  for (const statement of statements) {
    const record = recordOf.get(statement.recordId);
    const source = record && sourceOf.get(record.sourceId);
    if (!record || !source) continue;
    const list = receipts.get(statement.edgeId) ?? [];
    receipts.set(statement.edgeId, list);
    list.push({ ...statement, record, source });
  }
  return receipts;
}

const bestFirst = (a: Receipt, b: Receipt): number =>
  Number(a.supersededBy !== null) - Number(b.supersededBy !== null) ||
  gradeRank(a.grade) - gradeRank(b.grade) ||
  inOrder(b.asOf ?? '', a.asOf ?? '') ||
  inOrder(a.recordId, b.recordId);

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
