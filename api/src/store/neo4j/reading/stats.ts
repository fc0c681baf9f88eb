/** Counts: what is loaded, by source, kind and grade. */
import type { Counts, HealthAnswer, Stats } from '#model';
import type { Asker } from '../connection/bolt.ts';
import { isSettled, readMeta } from '../schema/meta.ts';
import { countSources } from './documents.ts';

const NOTHING: Counts = { entities: 0, edges: 0, statements: 0, records: 0, sources: 0 };

/** Entities and edges as they are shown: merged ids are one. */
export const readCounts = async (tx: Asker): Promise<Counts> =>
  (await tx.ask<Counts>('counts'))[0] ?? NOTHING;

export async function readHealth(tx: Asker): Promise<HealthAnswer> {
  const meta = await readMeta(tx);
  const [latest] = await tx.ask<{ day: string | null }>('latest-day');
  return {
    status: isSettled(meta) ? 'ok' : 'loading',
    store: 'neo4j',
    dataVersion: meta.dataVersion,
    counts: await readCounts(tx),
    contentAsOf: latest?.day ?? null,
  };
}

export async function readStats(tx: Asker): Promise<Stats> {
  const counted = async (query: string): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await tx.ask<{ name: string; n: number }>(query)).map(({ name, n }) => [name, n]),
    );
  return {
    dataVersion: (await readMeta(tx)).dataVersion,
    counts: await readCounts(tx),
    entitiesByKind: await counted('entities-by-kind'),
    edgesByKind: await counted('edges-by-kind'),
    statementsByGrade: await counted('statements-by-grade'),
    sources: await countSources(tx),
    decisions: await tx.ask<Stats['decisions'][number]>('decisions-by-rule'),
  };
}
