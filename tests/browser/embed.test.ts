/** A snapshot in a frame on somebody else's page: where the settings allow it, and nowhere else. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserIsHere, startChromium } from './chromium.ts';
import { type ServedWorld, serveWorld } from './served-world.ts';

describe.skipIf(!browserIsHere)('a frame on another origin', () => {
  let framed = '';
  /** Two newspapers, each on an origin of its own, with the same article. */
  const papers: Server[] = [];
  let [friend, stranger]: [string, string] = ['', ''];
  let world: ServedWorld;
  let browser: Browser;
  let hash = '';

  async function paper(): Promise<string> {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><title>Article</title><body style="margin:0"><iframe title="Finding" src="${framed}" width="600" height="300" style="display:block;border:0"></iframe><div style="height:4000px">Article</div>`,
      );
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    papers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port, not on a pipe
  }

  beforeAll(async () => {
    [friend, stranger] = [await paper(), await paper()];
    [world, browser] = await Promise.all([serveWorld({ embedOrigins: [friend] }), startChromium()]);
    const response = await fetch(`${world.address}/api/snapshots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'A framed finding', entityIds: ['agency:7012'] }),
    });
    hash = (await response.json()).hash;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    for (const server of papers) {
      server.closeAllConnections();
      server.close();
    }
    await world?.close();
  });

  async function article(origin: string, path: string): Promise<Page> {
    framed = world.address + path;
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    page.setDefaultTimeout(20_000);
    await page.goto(origin);
    return page;
  }

  it('that is allowed shows the finding, verified, and lets the wheel scroll the article', async () => {
    const page = await article(friend, `/embed/${hash}`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { level: 1, name: 'A framed finding' }).waitFor();
    await frame.getByRole('status').filter({ hasText: '✓ Verified' }).waitFor();
    await page.mouse.move(300, 150);
    const scrolled = () => page.evaluate<number>('window.scrollY');
    // A frame may scroll to its own end first; then the article goes on.
    await expect
      .poll(
        async () => {
          await page.mouse.wheel(0, 2_000);
          return scrolled();
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    await page.close();
  }, 60_000);

  it.each([
    ['of an origin that is not allowed', () => stranger, () => `/embed/${hash}`],
    ['of the page itself, which is not for frames', () => friend, () => `/s/${hash}`],
    ['of the explorer', () => friend, () => '/explore'],
  ])('is refused: %s', async (_, origin, path) => {
    const page = await article(origin(), path());
    const refused = () =>
      Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.url()),
      ).then((urls) => urls[0]);
    await expect.poll(refused).toMatch(/^chrome-error:/);
    expect(await page.frameLocator('iframe').getByRole('heading', { level: 1 }).count()).toBe(0);
    await page.close();
  });
});
