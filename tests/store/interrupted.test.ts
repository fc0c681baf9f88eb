/** A process killed while it writes leaves a store that opens, audits clean, and is finished by the next import. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openStore } from '#api/store/open-store.ts';
import { bigWorld } from './big-world.ts';
import { load, wholeOf } from './loaded.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TIMES = 5;

/** Starts an import in a process of its own and kills it without warning after a while. */
async function importAndKill(folder: string, afterMs: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'api/bin/tsx.js'), join(ROOT, 'tests/store/import-big-world.ts')],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env.PATH, DATA_DIR: folder } },
  );
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await Promise.race([wait(afterMs), ended]);
  child.kill('SIGKILL');
  await ended;
}

it('survives being killed at any moment', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-killed-'));
  const whole = mkdtempSync(join(tmpdir(), 'paperchain-whole-'));
  const seen: number[] = [];
  try {
    for (let n = 0; n < TIMES; n++) {
      await importAndKill(folder, 20 + 97 * n);
      const store = await openStore({ store: 'embedded', dataDir: folder });
      expect(await store.health()).toMatchObject({ status: 'ok' });
      const { examples, checked } = await store.audit();
      expect(examples).toEqual([]);
      seen.push(checked.records);
      await store.close();
    }
    expect(seen[0]).toBeLessThan(bigWorld().rows.length);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const [finished, untouched] = [
      await openStore({ store: 'embedded', dataDir: folder }),
      await openStore({ store: 'embedded', dataDir: whole }),
    ];
    await load(finished, bigWorld(), 200);
    await load(untouched, bigWorld());
    expect(await wholeOf(finished)).toEqual(await wholeOf(untouched));
    await finished.close();
    await untouched.close();
  } finally {
    for (const each of [folder, whole]) rmSync(each, { recursive: true, force: true });
  }
});
