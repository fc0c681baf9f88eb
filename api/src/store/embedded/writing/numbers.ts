/** Integer keys: those of known ids, and the next free one. */
import type { Database } from '../database/database.ts';

type Table = 'records' | 'entities' | 'edges' | 'statements';

const NEXT: Readonly<Record<Table, string>> = {
  records: 'SELECT coalesce(max(n), 0) + 1 AS n FROM records',
  entities: 'SELECT coalesce(max(n), 0) + 1 AS n FROM entities',
  edges: 'SELECT coalesce(max(n), 0) + 1 AS n FROM edges',
  statements: 'SELECT coalesce(max(n), 0) + 1 AS n FROM statements',
};

/** The next free key of a table; valid within the writing transaction. */
export const nextNumber = (db: Database, table: Table): number =>
  db.first<{ n: number }>(NEXT[table])?.n ?? 1;

/** Keys by id, for the ids that exist; `sql` selects `id, n` for a JSON list of ids. */
export const numbersOf = (db: Database, sql: string, ids: readonly string[]): Map<string, number> =>
  new Map(
    db.all<{ id: string; n: number }>(sql, JSON.stringify(ids)).map((row) => [row.id, row.n]),
  );
