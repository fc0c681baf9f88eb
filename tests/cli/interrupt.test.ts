import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { killedImport, longFile } from './interrupt.ts';
import { Desk } from './paperchain.ts';

const ROWS = 9_000;
let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

describe('an import that is killed', () => {
  it('leaves a store that audits clean, and is finished by the next one', {
    timeout: 120_000,
  }, async () => {
    const whole = await Desk.open();
    await whole.run(['import', await longFile(whole, ROWS)]);
    const wanted = (await whole.run(['stats'])).out;
    await whole.close();

    const file = await longFile(desk, ROWS);
    for (const part of [0.35, 0.6, 0.85]) {
      const { audit } = await killedImport(desk, file, 400 + Math.random() * 2_500 * part);
      expect(audit).toMatchObject({ code: 0, err: '' });
    }
    const last = await desk.run(['import', file]);
    expect(last.code).toBe(0);
    const [, added = '', there = ''] =
      /: ([\d,]+) added, ([\d,]+) already there/.exec(last.out) ?? [];
    const count = (text: string): number => Number(text.replaceAll(',', ''));
    expect(count(added) + count(there)).toBe(ROWS);
    expect((await desk.run(['stats'])).out).toBe(wanted);
    expect((await desk.run(['audit'])).code).toBe(0);
  });

  it('stops cleanly at Ctrl-C and says what is kept', async () => {
    const file = await longFile(desk, 30_000);
    const child = desk.start(['import', file]);
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
    });
    child.stdout?.resume();
    const exit = once(child, 'exit');
    // Once the store's file is there the import is under way, and far from its end.
    while (!existsSync(join(desk.dataDir, 'paperchain.db'))) await sleep(20);
    child.kill('SIGINT');
    const [code] = await exit;
    expect(code).toBe(130);
    expect(said).toContain('What was written is kept');
    expect((await desk.run(['audit'])).code).toBe(0);
  });
});
