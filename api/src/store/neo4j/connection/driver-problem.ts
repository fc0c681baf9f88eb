/** What the driver reports, in words a reader can act on; never a query or an address with a password. */
import { Neo4jError } from 'neo4j-driver';
import { ProblemError } from '#model';

/** Waits for the driver; its failures come out as `store-down`, mistakes in our own queries as they are. */
export async function inWords<Result>(answer: PromiseLike<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    throw problemOf(error);
  }
}

const REFUSED = /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|Forbidden)/;
const UNREACHABLE = /^(ServiceUnavailable|SessionExpired)$|DatabaseUnavailable|DatabaseNotFound/;
const TIMED_OUT = /TransactionTimedOut|LockClientStopped|Transaction\.Terminated/;
const OUT_OF_MEMORY = /OutOfMemory|MemoryPoolOutOfMemory|StackOverFlow/;

/** The server had no memory for a transaction: nothing of it was written, and a smaller one may pass. */
export class OutOfMemory extends ProblemError {
  constructor() {
    super('store-down', 'Neo4j ran out of memory.', {
      hint: 'Give it more (server.memory.heap.max_size), then try again; nothing was half written.',
    });
  }
}

/** A server without memory for a transaction calls that passing; the same transaction would only fail again for a minute. */
export async function onceOnly<Result>(answer: PromiseLike<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof Neo4jError && OUT_OF_MEMORY.test(error.code) ? problemOf(error) : error;
  }
}

/** The problem that a failure stands for; what did not come from the driver is given back. */
export function problemOf(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (REFUSED.test(code))
    return down('Neo4j refuses the user or the password.', 'Check NEO4J_USER and NEO4J_PASSWORD.');
  if (UNREACHABLE.test(code))
    return down(
      'Neo4j does not answer.',
      'Start it, or check NEO4J_URI and NEO4J_DATABASE; nothing has to be started anew here once it answers.',
    );
  if (TIMED_OUT.test(code)) return tookTooLong();
  if (OUT_OF_MEMORY.test(code)) return new OutOfMemory();
  if (code.startsWith('Neo.ClientError.Statement')) return error;
  return down('Neo4j could not do it now.', 'Try again; its own log says why.');
}

/** The time for an answer is over. */
export const tookTooLong = (): ProblemError =>
  down('Neo4j took too long.', 'Ask for less, or try again.');

const down = (detail: string, hint: string): ProblemError =>
  new ProblemError('store-down', detail, { hint });
