/** What a command is given, and what it may say when it is called wrongly. */
import type { Writable } from 'node:stream';
import type { Config } from '../config.ts';

/** Folders of the checkout that commands read. */
export interface Folders {
  readonly root: string;
  /** Facts that come with the project, and their manifest. */
  readonly seed: string;
  /** The built page. */
  readonly page: string;
}

export interface Context {
  readonly config: Config;
  readonly folders: Folders;
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly err: Writable & { readonly isTTY?: boolean };
  /** Aborts at the first Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Runs with the arguments after its name; resolves to the exit code. */
export type Command = (args: readonly string[], context: Context) => Promise<number>;

/** Exit code of a command that was stopped, as shells count Ctrl-C. */
export const INTERRUPTED = 130;

/** The command was called wrongly: one line, then how it is called. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something outside stands in the way (a port, a folder): one line. Exit code 1. */
export class Hindrance extends Error {
  override readonly name = 'Hindrance';
}

/** Writes one line. */
export const say = (stream: Writable, line: string): void => {
  stream.write(`${line}\n`);
};
