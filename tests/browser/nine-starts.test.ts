/** The nine chains on the screen: each one-click start of the front page, over the real seed. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { app } from '#api/http/app.ts';
import { loadSeed, type Seeded } from '../seed/seeded.ts';
import { browserIsHere, startChromium } from './chromium.ts';
import { buildShippedPage } from './served-world.ts';

/** What must be read on the page that a start leads to. */
const STARTS: readonly (readonly [start: string, heading: RegExp, reads: readonly RegExp[]])[] = [
  [
    'ICE to Amazon Web Services',
    /in 2 steps/,
    [/70CTD024FC0000017/, /names in its text/, /obligated, seen since FY2021/],
  ],
  ['CBP to Amazon Web Services', /in 2 steps/, [/70B04C24F00000413/, /205,047,324\.62 USD/]],
  [
    'ICE to AWS GovCloud, by way of ELITE',
    /in 3 steps/,
    [/ELITE/, /Palantir Federal Cloud Service/, /where one customer's tenant runs/],
  ],
  [
    'ICE to Thomson Reuters Special Services',
    /in 2 steps/,
    [/70CMSD20FR0000219/, /has a reported subaward to/],
  ],
  ['CBP to Anduril', /in 4 steps/, [/70B02C20D00000019/, /cites contract number/]],
  ['ICE to West Publishing', /in 2 steps/, [/was awarded to/]],
  ['HART to AWS GovCloud', /in 1 step/, [/planned, not operational/]],
  [
    'USCIS to Amazon Bedrock and Textract',
    /in 2 steps/,
    [/DHS-2598|PDF Intake/, /is documented as using a product of/],
  ],
  ['Ring to ICE', /steps/, [/meeting/i, /Axon/i]],
];

describe.skipIf(!browserIsHere)('the nine starts of the front page', () => {
  let seed: Seeded;
  let server: Server;
  let browser: Browser;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    [seed, browser] = await Promise.all([loadSeed(), startChromium()]);
    const pageFolder = join(seed.dataDir, 'page');
    await buildShippedPage(pageFolder);
    const settings = { rateLimit: 0, pathBudgetMs: 30_000, logLevel: 'silent', pageFolder };
    server = createServer(app(seed.store, settings)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port, not on a pipe
    page = await browser.newPage({
      viewport: { width: 1280, height: 860 },
      reducedMotion: 'reduce',
    });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await seed?.close();
  });

  it.each(STARTS)(
    '%s',
    async (start, heading, reads) => {
      await page.goto(address);
      await page.getByRole('link', { name: start, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      const text = await page.getByRole('main').textContent();
      for (const words of reads) expect(text).toMatch(words);
    },
    60_000,
  );

  it('of which Ring to ICE, asked in the direction of payment, data and product, is none, with its bounds', async () => {
    await page.goto(`${address}/path?from=org:name:ring&to=agency:7012&direction=forward`);
    await page
      .getByRole('heading', {
        level: 1,
        name: /No record found in these sources, within these bounds/,
      })
      .waitFor();
    expect(await page.getByRole('main').textContent()).toMatch(
      /each link in its own direction only/,
    );
  });
});
