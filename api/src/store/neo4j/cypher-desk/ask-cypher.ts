/** A reader's own Cypher: one statement, reading, within limits of time, rows and size that the reader cannot move. */
import neo4j, { type Driver, Neo4jError, type Session, type Transaction } from 'neo4j-driver';
import { type CypherQuestion, ProblemError } from '#model';
import { type Neo4jSettings, wholeNumbers } from '../connection/bolt.ts';
import { inWords } from '../connection/driver-problem.ts';
import { plainValue } from './cypher-value.ts';
import { refusePlan, refuseText } from './refuse-cypher.ts';

const TIME_MS = 10_000;
/** The server ends a statement seconds after its time; the reader is told at once. */
const DEADLINE_MS = TIME_MS + 1_000;
const MOST_ROWS = 1_000;
const MOST_LETTERS = 4_000_000;
const AT_A_TIME = 2;

interface Rows {
  readonly columns: string[];
  readonly rows: unknown[][];
  readonly cut: boolean;
}

export class CypherDesk {
  readonly #driver: Driver;
  readonly #database: string;
  #open = 0;

  constructor({ uri, user, password, database }: Neo4jSettings) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      maxConnectionPoolSize: AT_A_TIME,
      connectionTimeout: DEADLINE_MS,
      userAgent: 'paperchain-reader',
    });
    this.#database = database;
  }

  /** Throws `impossible`, `malformed`, `too-many`, `store-down`; rejects with the signal's reason when it aborts. */
  async ask(question: CypherQuestion, signal?: AbortSignal): Promise<Rows> {
    refuseText(question.query);
    signal?.throwIfAborted();
    if (this.#open >= AT_A_TIME)
      throw new ProblemError('too-many', `${AT_A_TIME} statements are being answered already.`, {
        hint: 'Try again in a few seconds.',
      });
    this.#open++;
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: 'READ' });
    try {
      return await withinTime(readRows(session, question), signal);
    } catch (error) {
      throw refusedByServer(error);
    } finally {
      this.#open--;
      // Closing waits for the server to let go; nobody has to wait with it.
      session.close().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}

async function readRows(session: Session, { query, params }: CypherQuestion): Promise<Rows> {
  const tx = session.beginTransaction({ timeout: TIME_MS });
  const given = wholeNumbers(params);
  const { summary } = await tx.run(`EXPLAIN ${query}`, given);
  refusePlan(summary.plan);
  return collect(tx, query, given);
}

async function collect(
  tx: Pick<Transaction, 'run'>,
  query: string,
  params: Readonly<Record<string, unknown>>,
): Promise<Rows> {
  const result = tx.run(query, params);
  const columns = (await result.keys()).map(String);
  const rows: unknown[][] = [];
  let letters = 0;
  for await (const record of result) {
    const row = columns.map((column) => plainValue(record.get(column)));
    letters += JSON.stringify(row).length;
    if (rows.length === MOST_ROWS || letters > MOST_LETTERS) return { columns, rows, cut: true };
    rows.push(row);
  }
  return { columns, rows, cut: false };
}

/** The answer, unless the deadline passes or the reader leaves first. */
async function withinTime<Answer>(answer: Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    const leave = (): void => reject(signal?.reason);
    const timer = setTimeout(() => reject(tooLong()), DEADLINE_MS);
    signal?.addEventListener('abort', leave, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    };
  });
  // Whichever comes second is nobody's business.
  answer.catch(() => undefined);
  try {
    return await Promise.race([inWords(answer), stopped]);
  } finally {
    stop();
  }
}

const tooLong = (): ProblemError =>
  new ProblemError('impossible', `The statement took longer than ${TIME_MS / 1_000} seconds.`, {
    field: 'query',
    hint: 'Bind it to ids, name labels and types, or LIMIT earlier.',
  });

/** A statement that the server does not understand, or that would write, is the reader's to mend: its words are passed on. */
function refusedByServer(error: unknown): unknown {
  if (error instanceof ProblemError && /took too long/.test(error.message)) return tooLong();
  if (!(error instanceof Neo4jError)) return error;
  return new ProblemError('malformed', `Neo4j: ${error.message.split('\n')[0]?.slice(0, 300)}`, {
    field: 'query',
    hint: 'Mend the statement; it may only read.',
  });
}
