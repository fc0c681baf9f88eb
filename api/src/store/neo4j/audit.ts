/** Counts breaches of the law of the house, hashes that differ, and summaries that their statements do not give. */
import { type Audit, canonicalJson, type Edge, type Json } from '#model';
import { sha256Hex } from '../sha256-hex.ts';
import type { Bolt } from './bolt.ts';
import { hashedText, type RecordRow } from './records.ts';
import { type EdgeRow, edgeOf } from './shown.ts';
import { readCounts } from './stats.ts';
import { summariesOf } from './summarize.ts';

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
    found.set(breach, await bolt.read(async (tx) => idsOf(await tx.ask<{ id: string }>(query))));
  found.set('hashesThatDiffer', await brokenRecords(bolt));
  found.set('summariesThatDiffer', await wrongSummaries(bolt));
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
    checked: await bolt.read(readCounts),
  };
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

async function brokenRecords(bolt: Bolt): Promise<string[]> {
  const broken: string[] = [];
  for await (const { record } of bolt.stream((tx) => tx.each<{ record: RecordRow }>('all-records')))
    if (sha256Hex(hashedText(record)) !== record.sha256) broken.push(record.id);
  return broken;
}

async function wrongSummaries(bolt: Bolt): Promise<string[]> {
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
    batch.push(edgeOf(edge));
    if (batch.length < AT_ONCE) continue;
    await check(batch);
    batch = [];
  }
  await check(batch);
  return wrong;
}

/** The model's edge holds nothing that JSON cannot say. */
const textOf = (edge: Edge): string => canonicalJson({ ...edge } as unknown as Json);
