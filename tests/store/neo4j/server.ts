/**
 * A real Neo4j server for tests, without Docker: its jars from Maven Central, a fresh home, a free port,
 * authentication on. With `NEO4J_URI` set, that server is used instead.
 */
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const VERSION = '5.26.12';
const PASSWORD = 'paperchain-test';
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

export interface Neo4jServer extends Neo4jAddress {
  /** Ends the server at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same files and port. */
  start(): Promise<void>;
  /** Stops it and removes its files. */
  close(): Promise<void>;
}

const says = (command: string, args: readonly string[]): string => {
  const run = spawnSync(command, args, { encoding: 'utf8' });
  return run.status === 0 ? `${run.stdout}${run.stderr}` : '';
};

/** Why no server can be started here; null when one can. */
export function whyNoNeo4j(): string | null {
  if (process.env.NEO4J_URI) return null;
  const java = /version "(\d+)/.exec(says('java', ['-version']))?.[1];
  if (java === undefined || Number(java) < 17)
    return 'NEO4J_URI is not set and there is no Java 17 or newer';
  if (existsSync(JARS) || says('mvn', ['-v']) !== '') return null;
  return 'NEO4J_URI is not set and there is no Maven';
}

const JARS = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'paperchain',
  `neo4j-${VERSION}`,
);

async function jars(): Promise<string> {
  if (existsSync(JARS)) return JARS;
  const fresh = `${JARS}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  await promisify(execFile)('mvn', [
    '-q',
    '-B',
    '-f',
    join(import.meta.dirname, 'pom.xml'),
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${fresh}`,
  ]);
  // Two test files may fetch at the same time: the first to finish wins.
  await rename(fresh, JARS).catch(() => rm(fresh, { recursive: true, force: true }));
  return JARS;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

const settingsAt = (port: number): Settings => ({
  'server.bolt.listen_address': `127.0.0.1:${port}`,
  'server.bolt.advertised_address': `127.0.0.1:${port}`,
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  'dbms.usage_report.enabled': 'false',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'db.transaction.timeout': '60s',
  'db.tx_log.preallocate': 'false',
  'db.tx_log.rotation.retention_policy': 'keep_none',
  'internal.server.bolt.thread_pool_shutdown_wait_time': '100ms',
  'server.memory.pagecache.size': '128m',
});

/** For worlds of a few rows that follow each other: planning every query anew, and compiling it well, would be most of the time. */
const SMALL_WORLDS: Settings = { 'dbms.cypher.min_replan_interval': '1h' };
const QUICK_START = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

const textOf = (settings: Settings): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

async function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    const end = (open: boolean): void => {
      socket.destroy();
      done(open);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

async function untilAnswers(
  port: number,
  open: boolean,
  child: ChildProcess | null,
): Promise<void> {
  for (let tries = 0; tries < 1_800; tries += 1) {
    if ((await answers(port)) === open) return;
    if (open && child?.exitCode !== null)
      throw new Error(`Neo4j ended with code ${child?.exitCode}`);
    await wait(100);
  }
  throw new Error(`Neo4j did not ${open ? 'start' : 'stop'} within three minutes`);
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((done) => child.once('exit', done));
};

/** Runs `neo4j-admin` on the home of a server that is not started yet. */
export type Admin = (args: readonly string[], folder?: string) => Promise<unknown>;

/** Names and values as they stand in `neo4j.conf`. */
export type Settings = Readonly<Record<string, string>>;

export interface ServerOptions {
  readonly heapMb?: number;
  /** Beside, or instead of, those of a server for tests. */
  readonly settings?: Settings;
  /** What is done before the server starts. */
  readonly before?: (admin: Admin) => Promise<void>;
  /** Started slowly and as people run it, because it will be measured. */
  readonly measured?: boolean;
}

/** Starts a server of its own; the caller closes it. */
export async function startNeo4j({
  heapMb = 512,
  settings = {},
  before = async () => undefined,
  measured = false,
}: ServerOptions = {}): Promise<Neo4jServer> {
  const [library, port, home] = await Promise.all([
    jars(),
    freePort(),
    mkdtemp(join(tmpdir(), 'paperchain-neo4j-')),
  ]);
  for (const folder of ['conf', 'data', 'logs', 'plugins', 'import', 'run'])
    await mkdir(join(home, folder));
  const lines = { ...settingsAt(port), ...(measured ? {} : SMALL_WORLDS), ...settings };
  await writeFile(join(home, 'conf', 'neo4j.conf'), textOf(lines));
  const classes = join(library, '*');
  const admin: Admin = (args, folder = home) =>
    promisify(execFile)('java', ['-cp', classes, 'org.neo4j.cli.AdminTool', ...args], {
      cwd: folder,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    });
  await admin(['dbms', 'set-initial-password', PASSWORD]);
  await before(admin);
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const machine = [`-Xms${heapMb}m`, `-Xmx${heapMb}m`, ...(measured ? [] : QUICK_START)];
    const folders = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
    child = spawn(
      'java',
      [...machine, ...OPENED, '-cp', classes, 'org.neo4j.server.CommunityEntryPoint', ...folders],
      {
        stdio: 'ignore',
      },
    );
    await untilAnswers(port, true, child).catch((error: unknown) => {
      child?.kill('SIGKILL');
      throw error;
    });
  };
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child) return;
    child.kill(signal);
    await ended(child);
    child = null;
    await untilAnswers(port, false, null);
  };
  await start();
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password: PASSWORD,
    kill: () => stop('SIGKILL'),
    start,
    close: async () => {
      await stop('SIGTERM');
      await rm(home, { recursive: true, force: true });
    },
  };
}
