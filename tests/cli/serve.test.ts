import { once } from 'node:events';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#api/cli/command.ts';
import { serve } from '#api/cli/serve.ts';
import { readConfig } from '#api/config.ts';
import { Desk, factsFile, SOURCE, someRows } from './paperchain.ts';

let desk: Desk;
let stop: AbortController;
beforeEach(async () => {
  desk = await Desk.open();
  stop = new AbortController();
  await mkdir(join(desk.folder, 'seed', 'facts'), { recursive: true });
  await mkdir(join(desk.folder, 'page'));
  await writeFile(join(desk.folder, 'page', 'index.html'), 'the page');
  const seed = brotliCompressSync(factsFile(someRows(40)));
  await writeFile(join(desk.folder, 'seed', 'facts', 'list.jsonl.br'), seed);
});
afterEach(async () => {
  stop.abort();
  await desk.close();
});

interface Served {
  readonly address: string;
  readonly said: string;
  readonly code: Promise<number>;
}

function context(environment: Readonly<Record<string, string>> = {}): Context {
  const settings = { DATA_DIR: desk.dataDir, PORT: '0', LOG_LEVEL: 'silent', ...environment };
  const { folder } = desk;
  return {
    config: readConfig(settings),
    folders: { root: folder, seed: join(folder, 'seed'), page: join(folder, 'page') },
    out: new PassThrough(),
    err: new PassThrough(),
    signal: stop.signal,
  };
}

/** Starts serving and waits for the address it prints. */
async function served(): Promise<Served> {
  const given = context();
  const code = serve([], given);
  let said = '';
  for await (const chunk of given.out as PassThrough) {
    said += String(chunk);
    if (said.includes('Ctrl-C')) break;
  }
  return { address: /http:\/\/\S+/.exec(said)?.[0] ?? '', said, code };
}

const health = async (address: string) => (await fetch(`${address}/api/health`)).json();

describe('paperchain serve', () => {
  it('loads the seed into an empty store, and prints the address and three things to try', async () => {
    const { address, said, code } = await served();
    expect(await health(address)).toMatchObject({ status: 'ok', counts: { records: 40 } });
    expect(await (await fetch(`${address}/e/agency:7012`)).text()).toBe('the page');
    expect(said.match(new RegExp(`${address}/`, 'g'))?.length).toBeGreaterThanOrEqual(3);
    stop.abort();
    expect(await code).toBe(0);
  });

  it('answers the questions it says to try', async () => {
    const { address, said } = await served();
    for (const [url = ''] of said.matchAll(/http:\/\/[^\s')]+/g))
      expect((await fetch(url)).status, url).toBe(200);
    expect(address).not.toBe('');
  });

  it('leaves a store alone that holds something else', async () => {
    await desk.run(['import', await desk.file('mine.jsonl', factsFile(someRows(3)))]);
    const { address } = await served();
    expect(await health(address)).toMatchObject({ counts: { records: 3 } });
  });

  it('finishes a seed whose loading was cut short', async () => {
    await desk.run(['import', await desk.file('part.jsonl', factsFile(someRows(3)))]);
    const mark = join(desk.dataDir, 'seed-is-loading');
    await writeFile(mark, '');
    const { address } = await served();
    expect(await health(address)).toMatchObject({ counts: { records: 40 } });
    await expect(access(mark)).rejects.toThrow();
  });

  it('reads the seed again where the store holds it as older rules read it, and only then', async () => {
    const mine = await desk.file('mine.jsonl', factsFile(someRows(3)));
    await desk.run(['import', mine]);
    const facts = join(desk.folder, 'seed', 'facts', 'list.jsonl.br');
    await writeFile(facts, brotliCompressSync(factsFile(someRows(7), 2)));
    const source = { ...SOURCE, ruleVersion: 2 };
    const file = { facts: 'list.jsonl.br', counts: { facts: 7 }, source };
    await writeFile(join(desk.folder, 'seed', 'manifest.json'), JSON.stringify({ files: [file] }));
    const { address, code } = await served();
    expect(await health(address)).toMatchObject({ counts: { records: 7 } });
    stop.abort();
    await code;
    stop = new AbortController();
    await writeFile(facts, 'no facts at all');
    expect(await health((await served()).address)).toMatchObject({ counts: { records: 7 } });
  });

  it('says which port is taken', async () => {
    const other: Server = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // it listens on a port
    await expect(serve([], context({ PORT: String(port) }))).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or take another: PORT=${port + 1}.`,
    );
    other.close();
  });
});
