/** The connection to the server: transactions that read or write, rows as plain objects, failures in words. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { EdgeKind } from '#model';
import { cypherText } from './cypher-file.ts';
import { inWords, onceOnly, problemOf } from './driver-problem.ts';

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** How long a question is asked again while the server does not answer; a reader waits for it. */
const READ_PATIENCE_MS = 3_000;
/** How long a change is tried again: a server that is started anew takes a while. */
const WRITE_PATIENCE_MS = 60_000;
const CONNECT_MS = 5_000;

export type Parameters = Readonly<Record<string, unknown>>;

/** One transaction, asked by the names of query files. */
export interface Asker {
  /** All rows of a query; the caller names the shape that the query returns. */
  ask<Row>(query: string, parameters?: Parameters, kinds?: readonly EdgeKind[]): Promise<Row[]>;
  /** Rows one at a time, for answers too large to hold. */
  each<Row>(query: string, parameters?: Parameters): AsyncIterable<Row>;
}

export class Bolt {
  readonly #reader: Driver;
  readonly #writer: Driver;
  readonly #database: string;
  /** In a cluster a reader asks another server than the writer told: it waits for what was written here. */
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(settings: Neo4jSettings) {
    this.#reader = connect(settings, READ_PATIENCE_MS);
    this.#writer = connect(settings, WRITE_PATIENCE_MS);
    this.#database = settings.database;
  }

  /** Fails with one clear line when the server is not there or refuses the user. */
  async verify(): Promise<void> {
    await inWords(this.#reader.getServerInfo({ database: this.#database }));
  }

  /** Runs questions in one reading transaction; the work may be run again after a failure of the server. */
  async read<Result>(work: (tx: Asker) => Promise<Result>): Promise<Result> {
    return this.#inSession(this.#reader, neo4j.session.READ, (session) =>
      session.executeRead((tx) => work(asker(tx))),
    );
  }

  /** Runs changes in one transaction, all or nothing; the work may be run again after a failure of the server. */
  async write<Result>(work: (tx: Asker) => Promise<Result>): Promise<Result> {
    return this.#inSession(this.#writer, neo4j.session.WRITE, (session) =>
      session.executeWrite((tx) => work(asker(tx))),
    );
  }

  /** Runs one statement that is no question of a file: constraints, indexes. */
  async run(text: string): Promise<Record<string, unknown>[]> {
    return this.#inSession(this.#writer, neo4j.session.WRITE, async (session) =>
      (await session.run(text)).records.map((record) => record.toObject()),
    );
  }

  /** One reading transaction for as long as the reader takes. */
  async *stream<Item>(items: (tx: Asker) => AsyncIterable<Item>): AsyncIterable<Item> {
    const session = this.#session(this.#reader, 'READ');
    try {
      const tx = await inWords(session.beginTransaction());
      yield* items(asker(tx));
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#reader.close(), this.#writer.close()]);
  }

  #session(driver: Driver, defaultAccessMode: 'READ' | 'WRITE'): Session {
    return driver.session({
      database: this.#database,
      defaultAccessMode,
      bookmarkManager: this.#bookmarks,
    });
  }

  async #inSession<Result>(
    driver: Driver,
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    const session = this.#session(driver, mode);
    try {
      return await inWords(work(session));
    } finally {
      // A session whose connection broke cannot be closed in good order; there is nothing left to free.
      await session.close().catch(() => undefined);
    }
  }
}

function connect({ uri, user, password }: Neo4jSettings, patienceMs: number): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: patienceMs,
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: CONNECT_MS * 2,
    userAgent: 'paperchain',
  });
}

type Runner = Pick<ManagedTransaction, 'run'>;

const asker = (tx: Runner): Asker => ({
  async ask<Row>(query: string, parameters: Parameters = {}, kinds?: readonly EdgeKind[]) {
    const text = cypherText(query, parameters, kinds);
    const { records } = await onceOnly(tx.run(text, wholeNumbers(parameters)));
    // The server knows no types of ours: the query and its row type stand side by side at each call.
    return records.map((record) => record.toObject() as Row);
  },
  async *each<Row>(query: string, parameters: Parameters = {}) {
    const rows = tx.run(cypherText(query, parameters), wholeNumbers(parameters));
    try {
      // As above.
      for await (const record of rows) yield record.toObject() as Row;
    } catch (error) {
      throw problemOf(error);
    }
  },
});

/** The driver sends numbers as floating point; all of ours are whole. */
export function wholeNumbers(value: Parameters): Parameters;
export function wholeNumbers(value: unknown): unknown;
export function wholeNumbers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((item) => wholeNumbers(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wholeNumbers(item)]));
}
