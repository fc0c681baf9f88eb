/** What a printer gets: the report of the canvas, a path, a snapshot; as PDF, and read in the print style. */
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserIsHere, startChromium } from './chromium.ts';
import { type ServedWorld, serveWorld } from './served-world.ts';

const AWARD = 'award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';
const CANVAS = `/explore?show=agency:7012~${AWARD}~org:name:amazon-web-services`;
const PATH = '/path?from=agency:7012&to=org:name:amazon-web-services';

describe.skipIf(!browserIsHere)('a report', () => {
  let world: ServedWorld;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [world, browser] = await Promise.all([serveWorld(), startChromium()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addInitScript('window.print = () => { document.title = "printing"; };');
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterEach(() => context.close());

  /** What stands on the paper, as text. */
  async function onPaper(): Promise<string> {
    await page.emulateMedia({ media: 'print' });
    return page.evaluate<string>('document.body.innerText');
  }
  async function isPdf(): Promise<void> {
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/\/Type\s*\/Page\b/);
  }
  const records = async (): Promise<{ sha256: string; recordId: string }[]> => {
    const id = encodeURIComponent(`${AWARD}~names_product~org:name:amazon-web-services`);
    const { receipts } = await (await fetch(`${world.address}/api/edges/${id}`)).json();
    return receipts.map(({ record }: { record: { sha256: string; recordId: string } }) => record);
  };

  it('of the canvas holds its picture, each record with its hash, sources, method and data version', async () => {
    await page.goto(world.address + CANVAS);
    await page
      .getByText(/^3 entities/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Report', exact: true }).press('Enter');
    await page.getByRole('region', { name: 'Method' }).waitFor();
    const picture = page.getByRole('img', { name: /The drawing/ });
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(100);
    const { dataVersion } = await (await fetch(`${world.address}/api/health`)).json();
    const paper = await onPaper();
    expect(paper).toContain(dataVersion);
    const said = await records();
    expect(said.length).toBeGreaterThan(0);
    for (const { sha256, recordId } of said) {
      expect(paper).toContain(sha256);
      expect(paper).toContain(recordId);
    }
    expect(paper).toContain('HOSTING SUPPORT FOR THE AMAZON WEB SERVICES ENVIRONMENT');
    expect(paper).toContain('FY2022 is truncated at the source.');
    expect(paper).toContain('No record found means: not in these sources.');
    expect(await page.getByRole('button', { name: /Print/ }).count()).toBe(0);
    await isPdf();
    expect(complaints).toEqual([]);
  });

  it('of an empty canvas says what it would be made of', async () => {
    await page.goto(`${world.address}/report`);
    await page.getByText('Nothing is on the canvas').waitFor();
  });

  it('of a path is its chain with sources, bounds and data version, and the drawing once it is printed', async () => {
    await page.goto(world.address + PATH);
    await page.getByRole('button', { name: 'Print', exact: true }).press('Enter');
    await expect.poll(() => page.title()).toBe('printing');
    const paper = await onPaper();
    const { dataVersion } = await (await fetch(`${world.address}/api/health`)).json();
    for (const part of [dataVersion, 'FY2022 is truncated at the source.', 'HOSTING SUPPORT'])
      expect(paper).toContain(part);
    expect(await page.getByRole('img', { name: /The drawing/ }).isVisible()).toBe(true);
    expect(await page.getByRole('application').isVisible()).toBe(false);
    await isPdf();
    expect(complaints).toEqual([]);
  });

  it('of a snapshot is the snapshot: hash, records and sources', async () => {
    const response = await fetch(`${world.address}/api/snapshots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        title: 'A finding',
        entityIds: ['agency:7012', AWARD, 'org:name:amazon-web-services'],
      }),
    });
    const { hash } = await response.json();
    await page.goto(`${world.address}/s/${hash}`);
    await page.getByRole('status').filter({ hasText: '✓ Verified' }).waitFor();
    await page
      .getByRole('heading', { name: /Sources/ })
      .first()
      .waitFor();
    const paper = await onPaper();
    for (const part of [hash, 'A finding', 'FY2022 is truncated at the source.'])
      expect(paper).toContain(part);
    expect(paper).not.toContain('What changed in the data since');
    await isPdf();
  });

  it('has no barrier that axe finds, and is no wider than a small window', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(world.address + CANVAS);
    await page
      .getByText(/^3 entities/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Tools' }).press('Enter');
    await page.getByRole('link', { name: 'Report', exact: true }).press('Enter');
    await page.getByRole('region', { name: 'Method' }).waitFor();
    await page.evaluate(axe.source);
    const found = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
  });
});
