/** One connection to the file: prepared once, asked by parameters only, writing in whole transactions. */
import Libsql from 'libsql';
import { ProblemError } from '#model';

export type Value = string | number | bigint | null;
type Connection = InstanceType<typeof Libsql>;
/** What is used of the driver: values always go in as one list, because it mistakes a single null for a set of named ones. */
interface Prepared {
  all(values: readonly Value[]): unknown[];
  run(values: readonly Value[]): { readonly changes: number };
  iterate(values: readonly Value[]): IterableIterator<unknown>;
}

/** More would only cost: by then the driver's own share is small. */
const ROWS_AT_ONCE = 50;

export class Database {
  readonly path: string;
  readonly #connection: Connection;
  readonly #prepared = new Map<string, Prepared>();

  /** Opens the file, which is made if it is not there; a reader refuses every change. */
  constructor(path: string, use: 'write' | 'read') {
    this.path = path;
    this.#connection = new Libsql(path);
    this.#connection.exec('PRAGMA busy_timeout = 10000');
    this.#connection.exec('PRAGMA foreign_keys = ON');
    this.#connection.exec('PRAGMA cache_size = -64000');
    this.#connection.exec('PRAGMA temp_store = MEMORY');
    if (use === 'read') this.#connection.exec('PRAGMA query_only = ON');
    else
      this.#connection.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000',
      );
  }

  /** All rows of a query; the caller names the shape that the query's columns have. */
  all<Row>(sql: string, ...values: Value[]): Row[] {
    // The driver knows no types: the query and its row type stand side by side at each call.
    return this.#prepare(sql).all(values) as Row[];
  }

  /** The first row, if any. */
  first<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.all<Row>(sql, ...values)[0];
  }

  /** Rows one at a time, for answers too large to hold. */
  *each<Row>(sql: string, ...values: Value[]): IterableIterator<Row> {
    const prepared: Prepared = this.#connection.prepare<[readonly Value[]]>(sql);
    // As above: the driver knows no types.
    yield* prepared.iterate(values) as IterableIterator<Row>;
  }

  /** Runs a change and returns the number of rows changed. */
  run(sql: string, ...values: Value[]): number {
    return this.#prepare(sql).run(values).changes;
  }

  /**
   * Inserts rows many at a time: `head` up to VALUES, each row as wide as the columns it names, `tail` after them.
   * Answers what the tail returns.
   */
  insert<Row>(head: string, rows: readonly (readonly Value[])[], tail = ''): Row[] {
    const returned: Row[] = [];
    for (let start = 0; start < rows.length; ) {
      const size = rows.length - start >= ROWS_AT_ONCE ? ROWS_AT_ONCE : 1;
      const chunk = rows.slice(start, start + size);
      const row = `(${(chunk[0] ?? []).map(() => '?').join(', ')})`;
      const sql = `${head} VALUES ${chunk.map(() => row).join(', ')} ${tail}`;
      // As above: the driver knows no types.
      returned.push(...(this.#prepare(sql).all(chunk.flat()) as Row[]));
      start += size;
    }
    return returned;
  }

  /** Runs statements without parameters or results. */
  script(sql: string): void {
    this.#connection.exec(sql);
  }

  /** All or nothing; other writers wait. */
  transact<Result>(work: () => Result): Result {
    this.begin();
    try {
      const result = work();
      this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  /** One view of the data for several queries. */
  snapshot<Result>(work: () => Result): Result {
    this.#connection.exec('BEGIN');
    try {
      return work();
    } finally {
      this.#connection.exec('COMMIT');
    }
  }

  begin(): void {
    try {
      this.#connection.exec('BEGIN IMMEDIATE');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
        throw new ProblemError('store-down', 'Another process is writing to this store.', {
          hint: 'Wait until its import has finished, then try again.',
        });
      throw error;
    }
  }

  commit(): void {
    this.#connection.exec('COMMIT');
  }

  rollback(): void {
    if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
  }

  close(): void {
    this.#prepared.clear();
    this.#connection.close();
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const prepared: Prepared = this.#connection.prepare<[readonly Value[]]>(sql);
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}
