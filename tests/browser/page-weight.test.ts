/** What a page makes a reader fetch: pages that are read come without the drawing library. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { aReader } from './reader.ts';
import { serveWorld } from './served-world.ts';

/** Bytes of the first view's scripts, compressed as servers do. */
const MOST = 350_000;
/** What Cytoscape calls its own register of instances, in whichever file it was put. */
const CYTOSCAPE = '_cyreg';
const RESELLER = 'org:name:four-points-technology';

describe.skipIf(!browserIsHere)('the weight of a page', () => {
  const reader = aReader(serveWorld);

  /** The text of every script that the first view of an address asks for, until it stands there. */
  async function scriptsOf(
    path: string,
    stands: (page: Page) => Promise<void> = (page) => page.waitForLoadState('networkidle'),
  ): Promise<string[]> {
    const page = await reader.open();
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.add(request.url());
    });
    await page.goto(path);
    await stands(page);
    return Promise.all([...asked].map(async (script) => (await fetch(script)).text()));
  }
  const weight = (scripts: readonly string[]): number =>
    scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);

  it.each(['/', `/e/${RESELLER}`, '/about'])(
    '%s is read without the drawing library',
    async (path) => {
      const scripts = await scriptsOf(path);
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => script.includes(CYTOSCAPE))).toEqual([]);
      expect(weight(scripts)).toBeLessThanOrEqual(MOST);
    },
  );

  it('the canvas comes with it', async () => {
    const scripts = await scriptsOf(`/explore?show=${RESELLER}`, (page) =>
      page.getByRole('application').waitFor(),
    );
    expect(scripts.some((script) => script.includes(CYTOSCAPE))).toBe(true);
  });
});
