/** Counts: what is loaded, by source, kind and grade. */
import type { Counts, HealthAnswer, Stats } from '#model';
import type { Database } from '../database/database.ts';
import { isSettled, readMeta } from '../database/meta.ts';
import { countSources } from './documents.ts';

/** Entities and edges as they are shown: merged ids are one. */
const COUNTS = `
SELECT
  (SELECT count(*) FROM entities WHERE canonical = n) AS entities,
  (SELECT count(*) FROM edges) AS edges,
  (SELECT count(*) FROM statements) AS statements,
  (SELECT count(*) FROM records) AS records,
  (SELECT count(*) FROM sources) AS sources`;
const NOTHING: Counts = { entities: 0, edges: 0, statements: 0, records: 0, sources: 0 };

export const readCounts = (db: Database): Counts => db.first<Counts>(COUNTS) ?? NOTHING;

const LATEST = `SELECT max(as_of) AS day FROM sources WHERE as_of <> ''`;

export const readHealth = (db: Database): HealthAnswer => ({
  status: isSettled(db) ? 'ok' : 'loading',
  store: 'embedded',
  dataVersion: readMeta(db, 'data_version'),
  counts: readCounts(db),
  contentAsOf: db.first<{ day: string | null }>(LATEST)?.day ?? null,
});

const ENTITIES_BY_KIND =
  'SELECT kind AS name, count(*) AS n FROM entities WHERE canonical = n GROUP BY kind ORDER BY kind';
const EDGES_BY_KIND = 'SELECT kind AS name, count(*) AS n FROM edges GROUP BY kind ORDER BY kind';
const STATEMENTS_BY_GRADE =
  'SELECT grade AS name, count(*) AS n FROM statements GROUP BY grade ORDER BY grade';
const DECISIONS =
  'SELECT verdict, rule, count(*) AS count FROM decisions GROUP BY verdict, rule ORDER BY verdict, rule';

export function readStats(db: Database): Stats {
  const counted = (sql: string): Record<string, number> =>
    Object.fromEntries(db.all<{ name: string; n: number }>(sql).map(({ name, n }) => [name, n]));
  return {
    dataVersion: readMeta(db, 'data_version'),
    counts: readCounts(db),
    entitiesByKind: counted(ENTITIES_BY_KIND),
    edgesByKind: counted(EDGES_BY_KIND),
    statementsByGrade: counted(STATEMENTS_BY_GRADE),
    sources: countSources(db),
    decisions: db.all<Stats['decisions'][number]>(DECISIONS),
  };
}
