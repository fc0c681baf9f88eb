/** Making a snapshot of what is shown, and reading it where the link leads. */
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyFile } from '#api/snapshot/verify.ts';
import { browserIsHere, startChromium } from './chromium.ts';
import { type ServedWorld, serveWorld } from './served-world.ts';

const PATH = '/path?from=agency:7012&to=org:name:amazon-web-services';
const CANVAS = '/explore?show=agency:7012~award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';

describe.skipIf(!browserIsHere)('a snapshot made on the page', () => {
  let world: ServedWorld;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [world, browser] = await Promise.all([serveWorld(), startChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterEach(() => context.close());

  const press = async (role: 'button' | 'link', name: string | RegExp): Promise<void> => {
    await page.getByRole(role, { name }).first().focus();
    await page.keyboard.press('Enter');
  };
  const made = () => page.getByRole('link', { name: /\/s\/[0-9a-f]{64}$/ });

  async function make(): Promise<string> {
    await press('button', 'Snapshot');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).waitFor();
    await press('button', 'Make it');
    return (await made().getAttribute('href')) ?? '';
  }

  it('of a path holds its chains, and its link leads to a page that verifies itself', async () => {
    await page.goto(world.address + PATH);
    const link = await make();
    await page.goto(link);
    await page.getByRole('status').filter({ hasText: '✓ Verified' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'ICE → Amazon Web Services' }).waitFor();
    await page.getByRole('heading', { name: 'Chain 1, 2 steps' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('of the canvas is the file that is handed over', async () => {
    await page.goto(world.address + CANVAS);
    const link = await make();
    const address = await page.getByRole('link', { name: /opens offline/ }).getAttribute('href');
    const file = await fetch(world.address + address);
    const { sound, snapshot, root } = await verifyFile(new Uint8Array(await file.arrayBuffer()));
    expect(sound).toBe(true);
    expect(link.endsWith(`/s/${root}`)).toBe(true);
    expect(snapshot?.entities).toHaveLength(2);
    expect(snapshot?.edges.map(({ kind }) => kind)).toEqual(['awarded']);
    expect(complaints).toEqual([]);
  });

  it('needs a title, and says why it was refused', async () => {
    await page.route('**/api/snapshots', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'urn:paperchain:problem:unauthorized',
          title: 'Writing needs a token',
          status: 401,
          detail: 'The token for writing is missing or wrong.',
        }),
      }),
    );
    await page.goto(world.address + PATH);
    await press('button', 'Snapshot');
    const title = page.getByRole('dialog').getByRole('textbox', { name: 'Title' });
    await title.fill('');
    await page.getByText('A snapshot needs a title.').waitFor();
    await title.fill('A title');
    await press('button', 'Make it');
    await page.getByRole('alert').filter({ hasText: 'The token for writing is missing' }).waitFor();
    await page.getByRole('textbox', { name: 'Token for writing' }).waitFor();
  });

  it('is asked for in a dialog that has no barrier that axe finds', async () => {
    await page.goto(world.address + PATH);
    await press('button', 'Snapshot');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).waitFor();
    await page.evaluate(axe.source);
    const found = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });
});
