/** Documents: records with their sources, sources with their counts, edges with their receipts. */

import {
  type DocumentedEdge,
  type EdgeId,
  type EdgeSources,
  edgeId,
  type NeighboursAnswer,
  type PageQuestion,
  parseEdgeId,
  type Receipt,
  type RecordAnswer,
  type RecordId,
  type SourceAnswer,
  type SourceCounts,
  type SourceId,
  type SourcesAnswer,
} from '#model';
import { keyOfCursor, makeCursor, questionMark } from '../../cursor.ts';
import { documentedEdge } from '../../documented-edge.ts';
import { Remembered } from '../../remembered.ts';
import type { Asker } from '../connection/bolt.ts';
import { readMeta } from '../schema/meta.ts';
import { canonicalIds } from './canonical-ids.ts';
import {
  hashedText,
  type RecordRow,
  recordOf,
  type StatementRow,
  sourceOf,
  statementOf,
} from './records.ts';
import { edgeOf, edgesAndEnds, entityOf, type LinkRow } from './shown.ts';

/** Null when unknown. */
export async function readRecord(tx: Asker, id: RecordId): Promise<RecordAnswer | null> {
  const [row] = await tx.ask<{ record: RecordRow; source: string }>('record', { id });
  if (!row) return null;
  const edges = await tx.ask<{ id: EdgeId }>('record-edges', { id });
  return {
    record: recordOf(row.record),
    source: sourceOf(row.source),
    edges: edges.map((edge) => edge.id),
    dataVersion: (await readMeta(tx)).dataVersion,
  };
}

/** The exact text that was hashed; null when unknown. */
export async function readRawRecord(tx: Asker, id: RecordId): Promise<string | null> {
  const [row] = await tx.ask<{ record: RecordRow }>('record', { id });
  return row ? hashedText(row.record) : null;
}

type CountedRow = Omit<SourceCounts, 'source'> & { readonly body: string };

/** Every source with its counts, or the one asked for, by id. */
export async function countSources(tx: Asker, id: SourceId | null = null): Promise<SourceCounts[]> {
  const rows = await tx.ask<CountedRow>('sources', { id });
  return rows.map(({ body, records, statements, edges }) => ({
    source: sourceOf(body),
    records,
    statements,
    edges,
  }));
}

export async function readSources(tx: Asker): Promise<SourcesAnswer> {
  const { stamp, dataVersion } = await readMeta(tx);
  return { sources: await COUNTED.fetch(stamp, '', () => countSources(tx)), dataVersion };
}

const COUNTED = new Remembered<SourceCounts[]>();

/** Null when unknown. */
export async function readSource(tx: Asker, id: SourceId): Promise<SourceAnswer | null> {
  const [counted] = await countSources(tx, id);
  return counted ? { ...counted, dataVersion: (await readMeta(tx)).dataVersion } : null;
}

/** The edges that a source supports, by page, in the order of their ends; null when unknown. */
export async function readSourceEdges(
  tx: Asker,
  id: SourceId,
  question: PageQuestion,
): Promise<NeighboursAnswer | null> {
  const source = await readSource(tx, id);
  if (!source) return null;
  const { stamp } = await readMeta(tx);
  const mark = questionMark(`source ${id}`, question);
  const skip = keyOfCursor(stamp, mark, question.after) ?? 0;
  const rows = await tx.ask<LinkRow>('source-edges', { id, skip, most: question.limit + 1 });
  const shown = rows.slice(0, question.limit);
  return {
    total: source.edges,
    ...edgesAndEnds(shown),
    next: rows.length > shown.length ? makeCursor(stamp, mark, skip + shown.length) : null,
    dataVersion: source.dataVersion,
  };
}

/** More receipts than any edge has. */
const ALL = 2_000_000_000;

/** Edges with receipts, best first; ids of merged entities answer, unknown ones are left out. */
export async function readDocumentedEdges(
  tx: Asker,
  ids: readonly EdgeId[],
  most = ALL,
): Promise<DocumentedEdge[]> {
  const asked = await canonicalEdgeIds(tx, ids);
  const links = new Map(
    (await tx.ask<LinkRow>('edges', { edges: asked.map(partsOf) })).map((row) => [
      row.edge.id,
      row,
    ]),
  );
  const shown = asked.flatMap((id) => links.get(id) ?? []);
  const receipts = await readReceipts(
    tx,
    shown.map(({ edge }) => edge.id),
    most,
  );
  return shown.map(({ edge, from, to }) =>
    documentedEdge(edgeOf(edge), entityOf(from), entityOf(to), receipts.get(edge.id) ?? []),
  );
}

/** Which sources edges rest on; ids of merged entities answer, unknown ones are left out. */
export async function readEdgeSources(tx: Asker, ids: readonly EdgeId[]): Promise<EdgeSources[]> {
  const canonical = await canonicalById(tx, ids);
  const rows = await tx.ask<EdgeSources>('edge-sources', { ids: [...new Set(canonical.values())] });
  const sources = new Map(rows.map((row) => [row.id, row.sources]));
  return [...canonical].flatMap(([id, shown]) => {
    const found = sources.get(shown);
    return found ? [{ id, sources: found }] : [];
  });
}

const canonicalEdgeIds = async (tx: Asker, ids: readonly EdgeId[]): Promise<EdgeId[]> => [
  ...new Set((await canonicalById(tx, ids)).values()),
];

/** The shown edge behind each id whose ends are known. */
async function canonicalById(tx: Asker, ids: readonly EdgeId[]): Promise<Map<EdgeId, EdgeId>> {
  const ends = ids.flatMap((id) => {
    const parts = parseEdgeId(id);
    return parts ? [{ id, ...parts }] : [];
  });
  const canonical = await canonicalIds(tx, [
    ...new Set(ends.flatMap(({ from, to }) => [from, to])),
  ]);
  return new Map(
    ends.flatMap(({ id, from, kind, to }): [EdgeId, EdgeId][] => {
      const [left, right] = [canonical.get(from), canonical.get(to)];
      return left && right ? [[id, edgeId({ from: left, kind, to: right })]] : [];
    }),
  );
}

const partsOf = (id: EdgeId) => ({ id, from: id.split('~')[0], to: id.split('~')[2] });

interface ReceiptRow {
  readonly edge: EdgeId;
  readonly statement: StatementRow;
  readonly record: RecordRow;
  readonly source: string;
}

async function readReceipts(
  tx: Asker,
  ids: readonly EdgeId[],
  most: number,
): Promise<Map<EdgeId, Receipt[]>> {
  const receipts = new Map<EdgeId, Receipt[]>();
  for (const row of await tx.ask<ReceiptRow>('receipts', { ids, most })) {
    const list = receipts.get(row.edge) ?? [];
    receipts.set(row.edge, list);
    list.push({
      ...statementOf(row.statement),
      record: recordOf(row.record),
      source: sourceOf(row.source),
    });
  }
  return receipts;
}
