/** Gathers what a snapshot holds from the store, closed under the law of the house. */
import type { SnapshotContent } from '#api/snapshot/format.ts';
import { statementKey } from '#api/snapshot/seal.ts';
import {
  type DocumentedEdge,
  type EdgeId,
  type Entity,
  type EntityId,
  ProblemError,
  type Receipt,
  type Statement,
} from '#model';
import type { GraphStore } from '#store';

/** Statements of the largest snapshot that is made. */
const MOST_STATEMENTS = 50_000;
/** Edges asked of the store at a time. */
const AT_A_TIME = 500;

/** Which part of the data. Ids that are not known are left out. */
export interface Chosen {
  readonly entityIds: readonly EntityId[];
  /** Without it: every edge among the entities. */
  readonly edgeIds?: readonly EdgeId[] | undefined;
  /** Edges that are cited, whatever else is chosen. */
  readonly cited: readonly EdgeId[];
}

export type GatheredContent = Pick<
  SnapshotContent,
  'dataVersion' | 'sources' | 'records' | 'statements' | 'edges' | 'entities'
>;

/** Edges with every statement, record and source behind them, and their ends. Throws `too-large`. */
export async function gatherContent(store: GraphStore, chosen: Chosen): Promise<GatheredContent> {
  const { dataVersion } = await store.health();
  const entities = await store.entities(chosen.entityIds);
  const among = chosen.edgeIds ?? (await edgesAmong(store, entities));
  const ids = [...new Set([...among, ...chosen.cited])];
  refuseTooLarge(await documented(store, ids, 0));
  const edges = await documented(store, ids, Number.MAX_SAFE_INTEGER);
  const receipts = edges.flatMap((each) => each.receipts);
  return {
    dataVersion,
    entities: distinct([...entities, ...edges.flatMap(({ from, to }) => [from, to])].map(bare)),
    edges: distinct(edges.map(({ edge }) => edge)),
    statements: [
      ...new Map(receipts.map(statementOf).map((one) => [statementKey(one), one])).values(),
    ],
    records: distinct(receipts.map(({ record }) => record)),
    sources: distinct(receipts.map(({ source }) => source)),
  };
}

async function edgesAmong(store: GraphStore, entities: readonly Entity[]): Promise<EdgeId[]> {
  if (entities.length === 0) return [];
  const { edges } = await store.graph(entities.map(({ id }) => id));
  return edges.map(({ id }) => id);
}

async function documented(
  store: GraphStore,
  ids: readonly EdgeId[],
  receipts: number,
): Promise<DocumentedEdge[]> {
  const edges: DocumentedEdge[] = [];
  for (let at = 0; at < ids.length; at += AT_A_TIME)
    edges.push(...(await store.documentedEdges(ids.slice(at, at + AT_A_TIME), receipts)));
  return edges;
}

function refuseTooLarge(edges: readonly DocumentedEdge[]): void {
  const statements = edges.reduce((sum, { edge }) => sum + edge.records, 0);
  if (statements <= MOST_STATEMENTS) return;
  const [given, most] = [statements, MOST_STATEMENTS].map((n) => n.toLocaleString('en-US'));
  throw new ProblemError(
    'too-large',
    `These edges rest on ${given} statements; a snapshot holds ${most}.`,
    {
      hint: 'Choose fewer entities or edges.',
    },
  );
}

const bare = ({ id, kind, name, shortName }: Entity) => ({ id, kind, name, shortName });

const statementOf = ({ record: _, source: __, ...statement }: Receipt): Statement => statement;

const distinct = <T extends { readonly id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];
