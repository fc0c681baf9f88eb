/** Counts: what is loaded, by source, kind and grade. */
import { type Counts, CountsSchema, type HealthAnswer, type Stats } from '#model';
import type { Database } from '../database/database.ts';
import { isSettled, readMeta, writeMeta } from '../database/meta.ts';
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

/** Writes down what was counted: of millions of rows that takes a third of a second, and every answer needs the health. */
export const noteCounts = (db: Database): void =>
  writeMeta(db, 'counts', JSON.stringify(readCounts(db)));

/** As noted when the data were settled; files from before that was done have no note. */
function notedCounts(db: Database): Counts | null {
  const noted = readMeta(db, 'counts');
  return noted === '' ? null : CountsSchema.parse(JSON.parse(noted));
}

export function readHealth(db: Database): HealthAnswer {
  const settled = isSettled(db);
  return {
    status: settled ? 'ok' : 'loading',
    store: 'embedded',
    dataVersion: readMeta(db, 'data_version'),
    counts: (settled ? notedCounts(db) : null) ?? readCounts(db),
    contentAsOf: db.first<{ day: string | null }>(LATEST)?.day ?? null,
  };
}

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
