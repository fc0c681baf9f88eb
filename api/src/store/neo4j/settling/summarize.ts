/** Summaries of edges, recomputed from their statements; an edge that has none left goes. */

import {
  centsOf,
  dayNumber,
  type Edge,
  type EdgeId,
  firstDay,
  gradeRank,
  lastDay,
  type StatementBody,
  summarizeEdge,
  type WeighedStatement,
} from '#model';
import { sortingAmount, writePathAmounts } from '../../edge-amounts.ts';
import type { Asker } from '../connection/bolt.ts';
import { byKind, placeOf } from '../schema/edge-place.ts';
import { noteChanges } from './note-changes.ts';

interface StatementRow {
  readonly edge: EdgeId;
  readonly body: string;
  readonly publisherId: string;
  readonly sourceId: string;
  readonly superseded: boolean;
}

export interface Summary {
  readonly edge: Edge;
  readonly sources: readonly string[];
}

/** The summary of each edge that has a statement; the order of statements is that of their records' ids. */
export async function summariesOf(
  tx: Asker,
  ids: readonly EdgeId[],
): Promise<Map<EdgeId, Summary>> {
  const stated = new Map<EdgeId, StatementRow[]>();
  for (const row of await tx.ask<StatementRow>('statements-of-edges', { ids })) {
    const list = stated.get(row.edge) ?? [];
    stated.set(row.edge, list);
    list.push(row);
  }
  return new Map(
    [...stated].map(([id, rows]) => [
      id,
      {
        edge: summarizeEdge(placeOf(id), rows.map(weigh)),
        sources: [...new Set(rows.map(({ sourceId }) => sourceId))].sort(),
      },
    ]),
  );
}

const weigh = ({ body, publisherId, superseded }: StatementRow): WeighedStatement => ({
  // The body was written from a parsed statement.
  ...(JSON.parse(body) as StatementBody),
  publisherId,
  superseded,
});

/** Sums up some of the marked edges; answers how many there were. */
export async function summarizeSome(tx: Asker, most: number): Promise<number> {
  const marked = await tx.ask<{ id: EdgeId }>('unsettled-edges', { most });
  if (marked.length > 0)
    await summarize(
      tx,
      marked.map(({ id }) => id),
    );
  return marked.length;
}

/** Sums up edges, takes away those that no statement stands behind any more, and takes their marks off. */
export async function summarize(tx: Asker, ids: readonly EdgeId[]): Promise<void> {
  await noteChanges(tx, ids, []);
  const summaries = await summariesOf(tx, ids);
  const places = ids.map(placeOf);
  for (const [kind, kept] of byKind(places.filter(({ id }) => summaries.has(id)))) {
    const edges = kept.map((place) => ({
      ...place,
      properties: propertiesOf(summaries.get(place.id)),
    }));
    await tx.ask('keep-summaries', { edges }, [kind]);
  }
  for (const [kind, edges] of byKind(places.filter(({ id }) => !summaries.has(id))))
    await tx.ask('drop-edges', { edges }, [kind]);
  await tx.ask('settle-edges', { ids });
}

const propertiesOf = (summary: Summary | undefined) =>
  summary ? edgeProperties(summary.edge, summary.sources) : {};

/** The summary as the relationship carries it, beside its id; `sources` are sorted. */
export function edgeProperties(edge: Edge, sources: readonly string[]) {
  const sorted = sortingAmount(edge.amounts);
  const { from = null, to = null } = edge.period ?? {};
  return {
    grade: edge.grade,
    gradeRank: gradeRank(edge.grade),
    status: edge.status,
    since: from,
    until: to,
    period: edge.period && JSON.stringify(edge.period),
    fromDay: from && dayNumber(firstDay(from)),
    toDay: to && dayNumber(lastDay(to)),
    basis: sorted?.basis ?? null,
    cents: sorted ? centsOf(sorted.value) : null,
    amounts: JSON.stringify(edge.amounts),
    pathAmounts: writePathAmounts(edge.amounts),
    flags: edge.flags,
    records: edge.records,
    sources,
  };
}
