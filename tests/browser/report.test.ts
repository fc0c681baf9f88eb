/** What a printer gets: the report of the canvas, a path, a snapshot; as PDF, and read in the print style. */
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { barriersOn, tooWideBy } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { RESELLER, saved } from './desk.ts';
import { aReader, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

const AWARD = 'award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';
const CANVAS = `/explore?show=agency:7012~${AWARD}~org:name:amazon-web-services`;
const PATH = '/path?from=agency:7012&to=org:name:amazon-web-services';

/** Pixels between the margins of A4, 2 cm wide. */
const A4_TEXT = (170 / 25.4) * 96;
/** Height of a line whose letters have 7 points: it is a little higher than they are large. */
const SEVEN_POINTS = (7 / 72) * 96;

/** The texts of a drawing and where they stand, measured with the letters of this machine. */
const textsOf = (texts: Locator) =>
  texts.evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom, height } = one.getBoundingClientRect();
      const lines = Math.max(1, one.querySelectorAll('tspan').length);
      return { says: one.textContent, left, right, top, bottom, line: height / lines };
    }),
  );

/** None smaller than 7 points, none over another; boxes hold a little air round the letters. */
function expectReadable(texts: Awaited<ReturnType<typeof textsOf>>): void {
  expect(Math.min(...texts.map(({ line }) => line))).toBeGreaterThan(SEVEN_POINTS);
  const over = texts.flatMap((one, at) =>
    texts
      .slice(0, at)
      .filter((other) => one.left < other.right - 1 && other.left < one.right - 1)
      .filter((other) => one.top < other.bottom - 3 && other.top < one.bottom - 3)
      .map((other) => `${one.says} over ${other.says}`),
  );
  expect(over).toEqual([]);
}

/** What is printed behind each link of that name. */
const printedAfter = (page: Page, name: string | RegExp): Promise<string[]> =>
  page
    .getByRole('link', { name })
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').content));

describe.skipIf(!browserIsHere)('a report', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
    await page.addInitScript('window.print = () => { document.title = "printing"; };');
  });

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
  /** The reseller and so many of its neighbours. */
  async function aroundReseller(limit: number): Promise<string[]> {
    const path = `/api/entities/${encodeURIComponent(RESELLER)}/neighbours?limit=${limit}`;
    const { entities } = await (await fetch(`${reader.served.address}${path}`)).json();
    return [RESELLER, ...entities.map(({ id }: { id: string }) => id)];
  }
  const records = async (): Promise<{ sha256: string; recordId: string }[]> => {
    const id = encodeURIComponent(`${AWARD}~names_product~org:name:amazon-web-services`);
    const { receipts } = await (await fetch(`${reader.served.address}/api/edges/${id}`)).json();
    return receipts.map(({ record }: { record: { sha256: string; recordId: string } }) => record);
  };

  it('of the canvas holds its picture, each record with its hash, sources, method and data version', async () => {
    await page.goto(CANVAS);
    await page
      .getByText(/^3 entities/)
      .first()
      .waitFor();
    await pressOn(page.getByRole('link', { name: 'Report', exact: true }));
    await page.getByRole('region', { name: 'Method' }).waitFor();
    const picture = page.getByRole('img', { name: /The drawing/ });
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(100);
    const { dataVersion } = await (await fetch(`${reader.served.address}/api/health`)).json();
    const paper = await onPaper();
    const widths = await picture.evaluate((image) => [
      image.clientWidth,
      image.closest('main')?.querySelector('h1')?.clientWidth,
    ]);
    expect(widths[0]).toBeGreaterThan(500);
    expect(widths[0]).toBe(widths[1]);
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
  });

  it('of many entities is drawn as wide as the page, in text of 7 points or more, none of it over another', async () => {
    const ids = await aroundReseller(60);
    const answer = await fetch(`${reader.served.address}/api/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        format: 'svg',
        entityIds: ids,
        positions: ids.map((_, at) => [Math.round(900 * Math.cos(at)), Math.round(40 * at)]),
      }),
    });
    const svg = (await answer.text()).replace(/<\?xml[^>]*\?>/, '');
    // As wide as what A4 leaves between margins of 2 cm.
    await page.setContent(
      `<style>body { margin: 0 } svg { width: 170mm; height: auto }</style>${svg}`,
    );
    const texts = await textsOf(page.locator('svg text'));
    expect(texts.length).toBeGreaterThan(100);
    expectReadable(texts);
    expect(Math.max(...texts.map(({ right }) => right))).toBeLessThan(A4_TEXT);
  });

  it('is what opens when it is asked for at once after a change, however slowly its script comes', async () => {
    await reader.visit(CANVAS);
    await pressOn(page.getByRole('application'), 'Home', 'p');
    await saved(page);
    let held = 0;
    let letGo = (): void => undefined;
    const free = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      held += 1;
      await free;
      await route.continue();
    });
    // In one turn, as nobody's fingers could: the change is not in the address yet.
    await page.evaluate(`document.querySelector('[aria-label=Undo]').click();
      [...document.links].find(({ textContent }) => textContent === 'Report').click();`);
    await expect.poll(() => held).toBeGreaterThan(0);
    // Long enough, on the page's own clock, for the desk to have written its address if it still would.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
    letGo();
    await page.getByRole('region', { name: 'Method' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/report');
  });

  it('of an empty canvas says what it would be made of', async () => {
    await page.goto('/report');
    await page.getByText('Nothing is on the canvas').waitFor();
  });

  it('of a path is its chain with sources, bounds and data version, and the drawing once it is printed', async () => {
    await page.goto(PATH);
    await pressOn(page.getByRole('button', { name: 'Print', exact: true }));
    await expect.poll(() => page.title()).toBe('printing');
    const paper = await onPaper();
    const { dataVersion } = await (await fetch(`${reader.served.address}/api/health`)).json();
    for (const part of [dataVersion, 'FY2022 is truncated at the source.', 'HOSTING SUPPORT'])
      expect(paper).toContain(part);
    expect(await page.getByRole('img', { name: /The drawing/ }).isVisible()).toBe(true);
    expect(await page.getByRole('application').isVisible()).toBe(false);
    const said = await printedAfter(page, 'Archived row');
    expect(said.length).toBeGreaterThan(0);
    for (const words of said) expect(words).toContain(`(${reader.served.address}/api/records/rec`);
    for (const name of [/^Source and all/, /records?, all of them$/])
      for (const words of await printedAfter(page, name))
        expect(words).toContain(`(${reader.served.address}/`);
    await isPdf();
  });

  it('of a snapshot is the snapshot: hash, records and sources', async () => {
    const entities = ['agency:7012', AWARD, 'org:name:amazon-web-services'];
    const hash = await reader.served.keep('A finding', entities);
    await page.goto(`/s/${hash}`);
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

  it('of a snapshot with many entities has its drawing as wide as the page and no strip, and names that can be read', async () => {
    const hash = await reader.served.keep('Many', await aroundReseller(40));
    await page.setViewportSize({ width: Math.round(A4_TEXT), height: 1000 });
    await page.goto(`/s/${hash}`);
    const drawing = page.getByRole('region', { name: 'The drawing' });
    await drawing.getByRole('group').waitFor();
    await page.emulateMedia({ media: 'print' });
    const picture = (await drawing.getByRole('group').boundingBox())?.width ?? 0;
    expect(picture).toBeGreaterThan(A4_TEXT * 0.6);
    expect(picture).toBeLessThanOrEqual(Math.round(A4_TEXT));
    const texts = await textsOf(drawing.locator('svg text'));
    expect(texts.length).toBeGreaterThan(40);
    expectReadable(texts);
    expect((await drawing.getByRole('group').boundingBox())?.height).toBeLessThan(A4_TEXT * 1.5);
  });

  it('has no barrier that axe finds, and is no wider than a small window', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(CANVAS);
    await page
      .getByText(/^3 entities/)
      .first()
      .waitFor();
    await reader.press('button', 'Tools');
    await pressOn(page.getByRole('link', { name: 'Report', exact: true }));
    await page.getByRole('region', { name: 'Method' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await tooWideBy(page)).toBe(0);
  });
});
