/** The two pages that are measured: the product over its seed, and the canvas alone at a stated size. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

const ROOT = resolve(import.meta.dirname, '../..');
const SEED_WAIT = 300_000;

/** Starts the product as users do, on a free port and in a folder of its own, which goes with it. */
export async function serveProduct(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'paperchain-bench-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port), RATE_LIMIT: '0' };
  const bin = join(ROOT, 'api/bin/paperchain.js');
  const server = spawn(process.execPath, [bin, 'serve'], { env, stdio: 'ignore', cwd: ROOT });
  const close = async (): Promise<void> => {
    const left = new Promise((done) => server.once('exit', done));
    if (server.exitCode === null && server.kill()) await left;
    await rm(folder, { recursive: true, force: true });
  };
  await answering(server, address).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { address, close };
}

async function answering(server: ChildProcess, address: string): Promise<void> {
  const until = Date.now() + SEED_WAIT;
  while (server.exitCode === null && Date.now() < until) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error('The product did not start; `npm start` says why.');
}

/** Builds the page of this folder as the product's page is built, and serves it. */
export async function serveCanvas(): Promise<Served> {
  const root = join(import.meta.dirname, 'page');
  const outDir = await mkdtemp(join(tmpdir(), 'paperchain-canvas-'));
  const shared = { root, configFile: false, logLevel: 'error', plugins: [react()] } as const;
  await build({ ...shared, plugins: [...shared.plugins], build: { outDir, emptyOutDir: true } });
  const port = await freePort();
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}
