/** The graph as a file, and its sources as citations. */
import { type Citation, edgeCitations, sourceCitation } from '#api/citations/citation.ts';
import { cite } from '#api/citations/cite.ts';
import { GRAPH_WRITERS } from '#api/exports/write-graph.ts';
import { CITATION_FILES, type EdgeId, type EntityId, EXPORT_FILES, type SourceId } from '#model';
import type { GraphStore } from '#store';
import type { Answerer } from './endpoint.ts';
import { exportableSnapshot, placedPart } from './exportable-snapshot.ts';
import { known, unknownId } from './known.ts';
import { keptWhole } from './snapshots.ts';

export const exportFile: Answerer<'exportFile'> = async ({ store, body, settings }) => {
  const { format, snapshot: hash, ...part } = body;
  if (hash !== undefined) {
    const kept = await keptWhole(settings, hash);
    const text = GRAPH_WRITERS[format](exportableSnapshot(kept), placedPart(kept));
    return { file: EXPORT_FILES[format], text };
  }
  if (part.entityIds) await allKnown(store, part.entityIds);
  return { file: EXPORT_FILES[format], text: GRAPH_WRITERS[format](store, part) };
};

/** Throws a 404 for the first id that is not in the data. */
async function allKnown(store: GraphStore, ids: readonly EntityId[]): Promise<void> {
  if ((await store.entities(ids)).length === ids.length) return;
  for (const id of ids)
    if ((await store.entities([id])).length === 0) throw await unknownId(store, id, 'entityIds');
}

export const citations: Answerer<'citations'> = async ({ store, body }) => {
  const { edgeIds, sourceIds, style } = body;
  const cited = [...(await ofEdges(store, edgeIds)), ...(await ofSources(store, sourceIds))];
  return { file: CITATION_FILES[style], text: whole(cite(style, cited)) };
};

async function ofEdges(store: GraphStore, ids: readonly EdgeId[]): Promise<Citation[]> {
  const documented = await store.documentedEdges(ids, Number.MAX_SAFE_INTEGER);
  const byId = new Map(documented.map((one) => [one.edge.id, one]));
  const cited: Citation[] = [];
  for (const id of ids) {
    const edge = byId.get(id);
    if (!edge) throw await unknownId(store, id, 'edgeIds');
    cited.push(...edgeCitations(edge));
  }
  return cited;
}

async function ofSources(store: GraphStore, ids: readonly SourceId[]): Promise<Citation[]> {
  const cited: Citation[] = [];
  for (const id of ids) {
    const { source } = await known(store, id, store.source(id), 'sourceIds');
    cited.push(sourceCitation(source));
  }
  return cited;
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}
