/** The nine chains on the screen: each one-click start of the front page, over the real seed. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { aReader } from './reader.ts';
import { serveSeed } from './served-seed.ts';

/** What must be read on the page that a start leads to. */
const STARTS: readonly (readonly [start: string, heading: RegExp, reads: readonly RegExp[]])[] = [
  [
    'ICE to Amazon Web Services',
    /in 2 steps/,
    [/70CTD024FC0000017/, /names in its text/, /obligated, in these records/],
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
  const reader = aReader(serveSeed);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
  });

  it.each(STARTS)('%s', async (start, heading, reads) => {
    await page.goto('/');
    await page.getByRole('link', { name: start, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    const text = await page.getByRole('main').textContent();
    for (const words of reads) expect(text).toMatch(words);
  });

  it('of which Ring to ICE, asked in the direction of payment, data and product, is none, with its bounds', async () => {
    await page.goto('/path?from=org:name:ring&to=agency:7012&direction=forward');
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
