/** Runs the real command line over a data folder of its own: within this process, or in one of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { run } from '#api/cli/run.ts';
import type { RowFacts, Source } from '#model';
import { anAgency, anAward, aSource, awardRow, byName } from '../store/world.ts';

const BIN = resolve(import.meta.dirname, '../../api/bin/paperchain.js');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder for one test's data and files, and the command line over it. */
export class Desk {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Desk> {
    return new Desk(await mkdtemp(join(tmpdir(), 'paperchain-cli-')));
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  /** Writes a file and gives its path. */
  async file(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
    return spawn(process.execPath, [BIN, ...args], {
      cwd: this.folder,
      env: { PATH: process.env.PATH, DATA_DIR: this.dataDir, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Within this process, until the signal stops it. */
  async run(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
    signal = new AbortController().signal,
  ): Promise<Outcome> {
    const [out, err] = [new PassThrough(), new PassThrough()];
    const texts = [textOf(out), textOf(err)];
    const settings = { DATA_DIR: this.dataDir, ...environment };
    const code = await run(args, settings, { out, err }, signal);
    out.end();
    err.end();
    const [said = '', complained = ''] = await Promise.all(texts);
    return { code, out: said, err: complained };
  }

  /** In a process of its own, as a shell would. */
  async spawn(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Outcome> {
    const child = this.start(args, environment);
    const [out, err, [code]] = await Promise.all([
      textOf(child.stdout),
      textOf(child.stderr),
      once(child, 'exit') as Promise<[number | null]>, // what the event carries
    ]);
    return { code, out, err };
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

async function textOf(stream: AsyncIterable<unknown> | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

export const SOURCE: Source = aSource('A list of contracts');

/** Rows of a contract list, as many as one likes; every seventh award is held by another company. */
export const someRows = (count: number): RowFacts[] =>
  Array.from({ length: count }, (_, i) =>
    awardRow(SOURCE, `r${i}`, {
      agency: anAgency('7012', 'U.S. Immigration and Customs Enforcement', 'ICE'),
      award: anAward(`70CTD0${String(i).padStart(8, '0')}`),
      holder: byName(i % 7 === 0 ? 'Leidos' : `Company ${i % 50}`),
      value: `${i}.25`,
      on: '2021-05-06',
    }),
  );

/** A file in the project's own format, as read by some version of the rules. */
export const factsFile = (rows: readonly RowFacts[], ruleVersion = SOURCE.ruleVersion): string =>
  [{ type: 'source', source: { ...SOURCE, ruleVersion } }, ...rows]
    .map((fact) => `${JSON.stringify(fact)}\n`)
    .join('');
