/** The command line: finds the command, hands it what it needs, translates what is thrown into one line and an exit code. */
import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { NotUnderstood } from '#api/importers/importer.ts';
import { ProblemError } from '#model';
import { ConfigError, readConfig, settingsTable } from '../config.ts';
import { type Context, type Folders, Hindrance, INTERRUPTED, say, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const FOLDERS: Folders = {
  root: ROOT,
  seed: join(ROOT, 'seed'),
  page: join(ROOT, 'web', 'dist'),
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs one command and resolves to its exit code. */
export async function run(
  args: readonly string[],
  environment: Environment,
  streams: Pick<Context, 'out' | 'err'>,
  signal: AbortSignal,
): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    say(streams.out, helpText());
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) return unknownCommand(name, streams.err);
  if (rest.includes('--help') || rest.includes('-h')) {
    say(streams.out, `paperchain ${entry.usage}\n\n  ${entry.summary}\n\n${settingsText()}`);
    return 0;
  }
  try {
    const config = readConfig(environment);
    const command = await entry.load();
    return await command(rest, { config, folders: FOLDERS, ...streams, signal });
  } catch (error) {
    const code = complain(error, entry.usage, streams.err, environment.LOG_LEVEL);
    return signal.aborted ? INTERRUPTED : code;
  }
}

function unknownCommand(name: string, err: Writable): number {
  const names = Object.keys(COMMANDS).join(', ');
  const what = name === '' ? 'No command was given.' : `There is no command ${name}.`;
  say(err, `${what} Commands: ${names}. See paperchain --help.`);
  return 2;
}

function complain(error: unknown, usage: string, err: Writable, level?: string): number {
  if (error instanceof UsageError) {
    say(err, `${error.message}\nUsage: paperchain ${usage}`);
    return 2;
  }
  if (error instanceof ConfigError) {
    say(err, error.message);
    return 2;
  }
  if (error instanceof NotUnderstood || error instanceof Hindrance) {
    say(err, error.message);
    return 1;
  }
  if (error instanceof ProblemError) {
    const { detail, hint } = error.problem;
    say(err, hint ? `${detail} ${hint}` : detail);
    return 1;
  }
  say(err, 'Something broke here that should not. LOG_LEVEL=debug shows where.');
  if (level === 'debug' || level === 'trace') say(err, String(Object(error).stack ?? error)); // asked for by name
  return 1;
}

function helpText(): string {
  const commands = Object.values(COMMANDS)
    .map(({ usage, summary }) => `  paperchain ${usage}\n      ${summary}`)
    .join('\n');
  return `Paperchain: follow the paper from an agency to the companies, products and clouds behind it.\n\nCommands\n${commands}\n\n${settingsText()}`;
}

const settingsText = (): string =>
  `Settings (environment; name, value when left out, meaning: accepted)\n${settingsTable()}`;
