/** The reader of these suites: one who stays in one window begins each test as if nothing had been done in it. */
import { describe, expect, it } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { aReader } from './reader.ts';
import { serveWorld } from './served-world.ts';

/** What the page finds of this visit: its storages, its look, its width. */
const FOUND = `(async () => ({
  kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  databases: (await indexedDB.databases()).length,
  dark: matchMedia('(prefers-color-scheme: dark)').matches,
  forced: matchMedia('(forced-colors: active)').matches,
  width: innerWidth,
}))()`;

describe.skipIf(!browserIsHere)('a reader who stays in one window', () => {
  const reader = aReader(serveWorld, { sameWindow: true });
  const found = async (): Promise<unknown> => {
    // Of the same origin, and no program of the page keeps anything there; the browser asks it for an icon.
    reader.overlook(/404 \(Not Found\)/);
    await reader.page.goto('/api/health');
    return reader.page.evaluate(FOUND);
  };

  it('sees a first window in the look that is asked for', async () => {
    const page = await reader.open({ colorScheme: 'dark', forcedColors: 'active' });
    expect(await found()).toMatchObject({ kept: [], databases: 0, dark: true, forced: true });
    await page.evaluate(`new Promise((done) => {
      localStorage.setItem('a', '1');
      sessionStorage.setItem('b', '2');
      indexedDB.open('c').onsuccess = done;
    }).then(() => undefined)`);
    expect(await found()).toMatchObject({ kept: ['a', 'b'], databases: 1 });
  });

  it('finds nothing of it in the next, in another look', async () => {
    await reader.open({ viewport: { width: 320, height: 720 } });
    expect(await found()).toEqual({
      kept: [],
      databases: 0,
      dark: false,
      forced: false,
      width: 320,
    });
  });
});
