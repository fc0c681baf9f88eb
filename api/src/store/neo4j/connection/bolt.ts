/** The connection to the server: transactions that read or write, rows as plain objects, failures in words. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { EdgeKind } from '#model';
import { cypherText } from './cypher-file.ts';
import { inWords, onceOnly, problemOf, tookTooLong } from './driver-problem.ts';

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** How long one question may take, in milliseconds; half a minute unless said otherwise. */
  readonly answerWithinMs?: number;
}

/** How long a question is asked again while the server does not answer; a reader waits for it. */
const READ_PATIENCE_MS = 3_000;
/** How long a change is tried again: a server that is started anew takes a while. */
const WRITE_PATIENCE_MS = 60_000;
const CONNECT_MS = 5_000;
/** After this a question is given up, even when the server, or the way to it, says nothing at all. */
const ANSWER_WITHIN_MS = 30_000;
/** For what reads the whole graph, of which there may be millions; whoever asks for it waits. */
export const WHOLE_GRAPH_WITHIN_MS = 3_600_000;
/** A change may be tried again within its patience, and one over everything takes its time. */
const CHANGE_WITHIN_MS = 300_000;

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
  readonly #answerWithinMs: number;
  /** In a cluster a reader asks another server than the writer told: it waits for what was written here. */
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(settings: Neo4jSettings) {
    this.#reader = connect(settings, READ_PATIENCE_MS);
    this.#writer = connect(settings, WRITE_PATIENCE_MS);
    this.#database = settings.database;
    this.#answerWithinMs = settings.answerWithinMs ?? ANSWER_WITHIN_MS;
  }

  /** Fails with one clear line when the server is not there or refuses the user. */
  async verify(): Promise<void> {
    await inWords(this.#reader.getServerInfo({ database: this.#database }));
  }

  /** Runs questions in one reading transaction; the work may be run again after a failure of the server. Throws `store-down` after the time given. */
  async read<Result>(
    work: (tx: Asker) => Promise<Result>,
    withinMs = this.#answerWithinMs,
  ): Promise<Result> {
    return this.#inSession(this.#reader, neo4j.session.READ, withinMs, (session) =>
      session.executeRead((tx) => work(asker(tx)), { timeout: withinMs }),
    );
  }

  /** Runs changes in one transaction, all or nothing; the work may be run again after a failure of the server. */
  async write<Result>(work: (tx: Asker) => Promise<Result>): Promise<Result> {
    return this.#inSession(this.#writer, neo4j.session.WRITE, CHANGE_WITHIN_MS, (session) =>
      session.executeWrite((tx) => work(asker(tx)), { timeout: CHANGE_WITHIN_MS }),
    );
  }

  /** Runs one statement that is no question of a file: constraints, indexes. */
  async run(text: string): Promise<Record<string, unknown>[]> {
    return this.#inSession(
      this.#writer,
      neo4j.session.WRITE,
      WHOLE_GRAPH_WITHIN_MS,
      async (session) => (await session.run(text)).records.map((record) => record.toObject()),
    );
  }

  /** One reading transaction for as long as the reader takes, an hour at most. */
  async *stream<Item>(items: (tx: Asker) => AsyncIterable<Item>): AsyncIterable<Item> {
    const session = this.#session(this.#reader, 'READ');
    try {
      const begun = session.beginTransaction({ timeout: WHOLE_GRAPH_WITHIN_MS });
      const tx = await inTime(inWords(begun), this.#answerWithinMs);
      yield* items(asker(tx));
    } finally {
      leave(session);
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
    withinMs: number,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    const session = this.#session(driver, mode);
    try {
      return await inTime(inWords(work(session)), withinMs);
    } finally {
      leave(session);
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

/** Nobody waits for it: a session whose connection broke cannot be closed in good order, and one that hangs never is. */
const leave = (session: Session): void => {
  session.close().catch(() => undefined);
};

/** The answer, unless it takes too long. */
async function inTime<Answer>(answer: Promise<Answer>, withinMs: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tookTooLong()), withinMs);
  });
  // What comes after the time is nobody's business.
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
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
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => wholeNumbers(item));
  // A batch holds hundreds of thousands of members, so no list of pairs is made first.
  const members: Record<string, unknown> = { ...value };
  for (const key in members) members[key] = wholeNumbers(members[key]);
  return members;
}
