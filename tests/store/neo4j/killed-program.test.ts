/** A program killed while it imports leaves on the server whole batches, which the next start finishes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#api/store/open-store.ts';
import { bigWorld } from '../big-world.ts';
import { load, wholeOf } from '../loaded.ts';
import { openServer, type Server, settingsOf } from './empty-store.ts';
import { skipReason } from './skip-reason.ts';
import { wireTo } from './wire.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const why = skipReason('killing a program that imports into Neo4j');

/** After so many batches that were told, and so many parts of what is asked next: in the middle of a transaction. */
const MOMENTS = [
  [1, 3],
  [2, 9],
  [3, 14],
  [4, 40],
] as const;

describe.skipIf(why !== null)('a program that imports into Neo4j', () => {
  let server: Server;
  beforeAll(async () => {
    server = await openServer();
    await server.clear();
  });
  afterAll(() => server?.close());

  /** Starts an import in a process of its own, and kills it at a moment; true if it was killed before its end. */
  async function importAndKill([batches, parts]: (typeof MOMENTS)[number]): Promise<boolean> {
    const wire = await wireTo(server.uri);
    const child = spawn(
      process.execPath,
      [join(ROOT, 'api/bin/tsx.js'), join(ROOT, 'tests/store/import-big-world.ts')],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          PATH: process.env.PATH,
          STORE: 'neo4j',
          NEO4J_URI: wire.uri,
          NEO4J_USER: server.user,
          NEO4J_PASSWORD: server.password,
        },
      },
    );
    const ended = once(child, 'exit');
    let told = 0;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.endsWith('rows')) return;
      told += 1;
      if (told !== batches) return;
      let asked = 0;
      wire.onRequest = () => {
        asked += 1;
        if (asked === parts) child.kill('SIGKILL');
      };
    });
    await ended;
    await wire.close();
    return child.signalCode === 'SIGKILL';
  }

  it('leaves, however often it is killed, what ends as an undisturbed import', {
    timeout: 300_000,
  }, async () => {
    for (const moment of MOMENTS) {
      expect(await importAndKill(moment)).toBe(true);
      const store = await openStore(settingsOf(server));
      expect(await store.health()).toMatchObject({ status: 'ok' });
      const { examples, checked } = await store.audit();
      expect(examples).toEqual([]);
      expect(checked.records % 200).toBe(0);
      expect(checked.records).toBeGreaterThanOrEqual(200 * moment[0]);
      await store.close();
    }
    const folder = mkdtempSync(join(tmpdir(), 'paperchain-undisturbed-'));
    const [finished, undisturbed] = [
      await openStore(settingsOf(server)),
      await openStore({ store: 'embedded', dataDir: folder }),
    ];
    for (const each of [finished, undisturbed]) await load(each, bigWorld());
    expect(await wholeOf(finished)).toEqual(await wholeOf(undisturbed));
    for (const each of [finished, undisturbed]) await each.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
