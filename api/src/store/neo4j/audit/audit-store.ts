/** Counts breaches of the law of the house, hashes that differ, and summaries that their statements do not give. */
import { type Audit, canonicalJson, type Edge, type EdgeId, type Json } from '#model';
import { sha256Hex } from '../../sha256-hex.ts';
import { type Bolt, WHOLE_GRAPH_WITHIN_MS } from '../connection/bolt.ts';
import { hashedText, type RecordRow } from '../reading/records.ts';
import { type EdgeRow, edgeOf } from '../reading/shown.ts';
import { readCounts } from '../reading/stats.ts';
import { summariesOf } from '../settling/summarize.ts';
import { isAsStated, type StatementProperties } from '../writing/write-statements.ts';

const BREACHES = {
  edgesWithoutStatement: 'audit-edges',
  statementsWithoutRecord: 'audit-statements',
  recordsWithoutSource: 'audit-records',
  factsWithoutRecord: 'audit-facts',
} as const;

const AT_MOST = 20;
const AT_ONCE = 2_000;

/** Reads every record and recomputes every summary. */
export async function auditStore(bolt: Bolt): Promise<Audit> {
  const found = new Map<string, string[]>();
  for (const [breach, query] of Object.entries(BREACHES))
    found.set(
      breach,
      await bolt.read(
        async (tx) => idsOf(await tx.ask<{ id: string }>(query)),
        WHOLE_GRAPH_WITHIN_MS,
      ),
    );
  const statements = await brokenStatements(bolt);
  found.set('hashesThatDiffer', [...(await brokenRecords(bolt)), ...statements.keys()]);
  found.set('summariesThatDiffer', await wrongSummaries(bolt, new Set(statements.values())));
  const count = (breach: keyof Audit): number => found.get(breach)?.length ?? 0;
  return {
    edgesWithoutStatement: count('edgesWithoutStatement'),
    statementsWithoutRecord: count('statementsWithoutRecord'),
    recordsWithoutSource: count('recordsWithoutSource'),
    factsWithoutRecord: count('factsWithoutRecord'),
    hashesThatDiffer: count('hashesThatDiffer'),
    summariesThatDiffer: count('summariesThatDiffer'),
    examples: [...found].flatMap(([breach, ids]) =>
      ids.slice(0, AT_MOST).map((id) => ({ breach, id })),
    ),
    checked: await bolt.read(readCounts, WHOLE_GRAPH_WITHIN_MS),
  };
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

async function brokenRecords(bolt: Bolt): Promise<string[]> {
  const broken: string[] = [];
  for await (const { record } of bolt.stream((tx) => tx.each<{ record: RecordRow }>('all-records')))
    if (sha256Hex(hashedText(record)) !== record.sha256) broken.push(record.id);
  return broken;
}

interface SaidRow {
  readonly statement: StatementProperties & { readonly edgeId: EdgeId };
}

/** Statements with their edges. A statement is known by what it says: other words would have given it another id. */
async function brokenStatements(bolt: Bolt): Promise<Map<string, EdgeId>> {
  const broken = new Map<string, EdgeId>();
  for await (const { statement } of bolt.stream((tx) => tx.each<SaidRow>('all-statements')))
    if (!isAsStated(statement)) broken.set(statement.id, statement.edgeId);
  return broken;
}

/** Edges whose summary is not that of their statements, but for those of which a statement is broken anyway. */
async function wrongSummaries(bolt: Bolt, broken: ReadonlySet<EdgeId>): Promise<string[]> {
  const wrong: string[] = [];
  const check = async (edges: readonly Edge[]): Promise<void> => {
    const summaries = await bolt.read((tx) =>
      summariesOf(
        tx,
        edges.map(({ id }) => id),
      ),
    );
    for (const edge of edges) {
      const summary = summaries.get(edge.id)?.edge;
      // A statement whose record is gone gives no summary; it is counted as a breach of its own.
      if (summary && textOf(summary) !== textOf(edge)) wrong.push(edge.id);
    }
  };
  let batch: Edge[] = [];
  for await (const { edge } of bolt.stream((tx) => tx.each<{ edge: EdgeRow }>('settled-edges'))) {
    if (!broken.has(edge.id)) batch.push(edgeOf(edge));
    if (batch.length < AT_ONCE) continue;
    await check(batch);
    batch = [];
  }
  await check(batch);
  return wrong;
}

/** The model's edge holds nothing that JSON cannot say. */
const textOf = (edge: Edge): string => canonicalJson({ ...edge } as unknown as Json);
