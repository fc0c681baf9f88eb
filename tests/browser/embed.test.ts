/** A snapshot in a frame on somebody else's page: where the settings allow it, and nowhere else. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { onLoopback, type Served } from './loopback.ts';
import { aReader } from './reader.ts';
import { serveWorld } from './served-world.ts';

describe.skipIf(!browserIsHere)('a frame on another origin', () => {
  let framed = '';
  /** Two newspapers, each on an origin of its own, with the same article. */
  const papers: Served[] = [];
  let [friend, stranger]: [string, string] = ['', ''];
  let hash = '';

  async function paper(): Promise<string> {
    const served = await onLoopback((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><title>Article</title><body style="margin:0"><iframe title="Finding" src="${framed}" width="600" height="300" style="display:block;border:0"></iframe><div style="height:4000px">Article</div>`,
      );
    });
    papers.push(served);
    return served.address;
  }
  const reader = aReader(async () => {
    [friend, stranger] = [await paper(), await paper()];
    return serveWorld({ embedOrigins: [friend] });
  });

  beforeAll(async () => {
    hash = await reader.served.keep('A framed finding', ['agency:7012']);
  });
  afterAll(() => Promise.all(papers.map((one) => one.close())));

  async function article(origin: string, path: string): Promise<Page> {
    framed = reader.served.address + path;
    const page = await reader.open({ viewport: { width: 800, height: 600 } });
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
      .poll(async () => {
        await page.mouse.wheel(0, 2_000);
        return scrolled();
      })
      .toBeGreaterThan(0);
  });

  it('that is allowed says in words that a snapshot is not kept here', async () => {
    reader.overlook(/404 \(Not Found\)/);
    const page = await article(friend, `/embed/${'f'.repeat(64)}`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'This snapshot is not kept here' }).waitFor();
    await page.close();
  });

  it.each([
    ['of an origin that is not allowed', () => stranger, () => `/embed/${hash}`],
    ['of the page itself, which is not for frames', () => friend, () => `/s/${hash}`],
    ['of the explorer', () => friend, () => '/explore'],
  ])('is refused: %s', async (_, origin, path) => {
    reader.overlook(/frame/);
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
  });
});
