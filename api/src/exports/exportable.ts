/** What a writer of exports needs of a store, and how it goes through it: in a fixed order, never all at once. */
import type {
  AuthorsLink,
  DocumentedEdge,
  EdgeId,
  EntityDetail,
  EntityId,
  ExportItem,
} from '#model';
import { breathing } from './breathing.ts';

/** The part of a store that is read; any store has it. */
export interface Exportable {
  health(): Promise<{ readonly dataVersion: string }>;
  export(entityIds?: readonly EntityId[]): AsyncIterable<ExportItem>;
  documentedEdges(ids: readonly EdgeId[], receipts?: number): Promise<DocumentedEdge[]>;
}

/** What is written of it: everything, or what stands among some entities, or some edges among these. */
export interface GraphPart {
  readonly entityIds?: readonly EntityId[] | undefined;
  readonly edgeIds?: readonly EdgeId[] | undefined;
  /** Where a picture puts each of `entityIds`, in their order. */
  readonly positions?: readonly (readonly [x: number, y: number])[] | undefined;
  /** What the author drew between `entityIds`; no part of the graph. */
  readonly ownLinks?: readonly AuthorsLink[] | undefined;
}

export type GraphWriter = (graph: Exportable, part: GraphPart) => AsyncIterable<string>;

const EDGES_AT_ONCE = 100;

/** The entities of the part in the order of their ids, then its edges with every receipt, a hundred at a time. */
export async function* entitiesThenEdges(
  graph: Exportable,
  { entityIds, edgeIds }: GraphPart,
): AsyncGenerator<{ readonly entity: EntityDetail } | { readonly edges: DocumentedEdge[] }> {
  const wanted = edgeIds && new Set<EdgeId>(edgeIds);
  let batch: EdgeId[] = [];
  const documented = (): Promise<DocumentedEdge[]> =>
    graph.documentedEdges(batch, Number.MAX_SAFE_INTEGER);
  for await (const { section, item } of breathing(graph.export(entityIds))) {
    if (section === 'entities') yield { entity: item };
    else if (section !== 'edges') break;
    else if (!wanted || wanted.has(item.id)) batch.push(item.id);
    if (batch.length < EDGES_AT_ONCE) continue;
    yield { edges: await documented() };
    batch = [];
  }
  if (batch.length > 0) yield { edges: await documented() };
}
