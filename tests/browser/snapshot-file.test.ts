/** The single file of a snapshot as a reader gets it: opened from the disk, with no network at all. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#api/snapshot/format.ts';
import { htmlFile } from '#api/snapshot/html-file.ts';
import { sealSnapshot, snapshotText } from '#api/snapshot/seal.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { contentOf, finding, LIST, MADE, resealed } from '../snapshot/finding.ts';
import { anAgency, anAward, aRow, byName, link, money } from '../store/world.ts';
import { barriersOn, tooWideBy } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { aReader, pressOn } from './reader.ts';
import { shippedViewer } from './shipped-page.ts';

/** Nothing is left undrawn below the edge of the window. */
const TALL = { width: 1280, height: 8000 };
const FILE = 'finding.paperchain.html';
const ICE = anAgency('7012', 'U.S. Immigration and Customs Enforcement', 'ICE');

/** An agency, 250 awards and 249 holders: 500 entities, as many records behind each award, each with all its cells. */
const manyRows = (each: number) =>
  Array.from({ length: 250 * each }, (_, n) => {
    const award = anAward(`70CTD024FR${String(n % 250).padStart(7, '0')}`);
    const holder = byName(`Company of the number ${n % 249}`);
    const paid = money(`${n + 1}.10`, '2024-08-15');
    const cells = Array.from({ length: 12 }, (_, at): [string, string] => [
      `column ${at} of the transactions`,
      `what the row ${n} of the file says in its column ${at}`,
    ]);
    const links = [link(ICE, 'awarded', award, paid), link(award, 'held_by', holder, paid)];
    return aRow(LIST, `order ${n}`, [ICE, award, holder], links, Object.fromEntries(cells));
  });

describe.skipIf(!browserIsHere)('the single file of a snapshot', () => {
  let folder = '';
  let viewer = '';
  let page: Page;
  let asked: string[] = [];

  const reader = aReader(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paperchain-file-'));
    viewer = await shippedViewer();
    return {
      address: pathToFileURL(folder).href,
      close: () => rm(folder, { recursive: true, force: true }),
    };
  });

  async function open(html: string, look: BrowserContextOptions = {}): Promise<void> {
    await writeFile(join(folder, FILE), html);
    page = await reader.open({ offline: true, ...look });
    asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${reader.served.address}/${FILE}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  const fileOf = async (snapshot: Snapshot): Promise<string> =>
    htmlFile(viewer, snapshotText(snapshot));
  const verdict = (words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

  it('shows the finding, the chain and the record behind every link, and asks for nothing', async () => {
    await open(await fileOf(await finding()));
    await verdict(/✓ Verified: \d+ parts hashed.*Unsigned/);
    expect(await page.title()).toBe('What ICE bought · Paperchain');
    expect(await page.getByRole('row').allTextContents()).toHaveLength(1 + 4 + 1 + 3);
    const quotes = await page.locator('blockquote').allTextContents();
    expect(quotes).toContain('AWS HOSTING – "GOVCLOUD" <b>');
    await pressOn(page.getByRole('link', { name: /names in its text Amazon/ }).first());
    await page.getByRole('article', { name: /names in its text Amazon/ }).waitFor();
    await pressOn(page.getByText('All cells of this record').first());
    await page
      .getByText(/^SHA-256 [0-9a-f]{64}, read by the rule/)
      .first()
      .waitFor();
    await reader.press('button', 'Verify');
    await verdict(/✓ Verified/);
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('plays the story by keyboard: words, picture and records of each step, then the sources', async () => {
    const plain = await finding();
    const cites = plain.edges.map(({ id }) => id);
    const story = [
      ...plain.story,
      { text: 'The order names a cloud.', focus: [], cites },
      { text: 'No record of a visit is here.', focus: [], cites: [] },
    ];
    await open(await fileOf(await resealed({ ...plain, author: 'A. Writer', story })));
    await verdict(/✓ Verified/);
    await page.getByText('In the words of A. Writer').waitFor();
    const step = (name: string) => page.getByRole('article', { name });
    await step('Step 1 of 3').getByText('ICE awarded the order.').waitFor();
    await step('Step 1 of 3').getByRole('group').waitFor();
    expect(await step('Step 2 of 3').count()).toBe(0);
    await reader.press('button', 'Next');
    const heading = (name: string) =>
      page.getByRole('heading', { name }).and(page.locator(':focus')).waitFor();
    await heading('Step 2 of 3');
    expect(await step('Step 2 of 3').getByRole('listitem').count()).toBe(cites.length);
    await step('Step 2 of 3').getByText('AWS HOSTING – "GOVCLOUD" <b>').waitFor();
    await page.keyboard.press('ArrowRight');
    await heading('Step 3 of 3');
    await page.keyboard.press('ArrowRight');
    await heading('Sources of the story');
    await step('Sources of the story').getByText('A list of contracts').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await heading('Step 3 of 3');
    await page.emulateMedia({ media: 'print' });
    for (const text of ['ICE awarded the order.', 'The order names a cloud.', 'No record of a'])
      await page.getByText(text).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('says the drawing in an outline, and leads from either to the records', async () => {
    await open(await fileOf(await finding()));
    const target = () => page.locator(':target').textContent();
    const drawing = page.getByRole('region', { name: 'The drawing' });
    const picture = drawing.getByRole('group', { name: /^4 entities and 3 links, drawn/ });
    await pressOn(picture.getByRole('link', { name: /names in its text Amazon/ }));
    await expect.poll(target).toMatch(/names in its text Amazon/);
    const width = async () => (await picture.boundingBox())?.width ?? Number.NaN;
    const before = await width();
    await reader.press('button', 'Larger');
    await expect.poll(width).toBeGreaterThan(before);
    const outline = page.getByRole('region', { name: 'Outline' });
    await pressOn(outline.locator('summary').first());
    await expect.poll(() => outline.getByRole('link').count()).toBe(3);
    await pressOn(outline.getByRole('link', { name: /names in its text Amazon/ }));
    await expect.poll(target).toMatch(/names in its text Amazon/);
  });

  it('tells the kinds in its drawing apart by shape and glyph, not by colour alone', async () => {
    await open(await fileOf(await finding()));
    const marks = page.getByRole('region', { name: 'The drawing' }).locator('svg[data-kind]');
    await marks.filter({ visible: true }).first().waitFor();
    const shapes = new Map<string | null, string>();
    for (const mark of await marks.filter({ visible: true }).all())
      shapes.set(await mark.getAttribute('data-kind'), await mark.innerHTML());
    expect([...shapes.keys()].sort()).toEqual(['agency', 'contract', 'organization']);
    expect(new Set(shapes.values()).size).toBe(3);
    // As high as two or three lines of text, however few there are.
    for (const mark of await marks.all()) {
      const { width = 0, height = 0 } = (await mark.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThan(20);
      expect(Math.max(width, height)).toBeLessThan(60);
    }
  });

  it('says what was changed in it', async () => {
    const html = await fileOf(await finding());
    expect(html).toContain('Ask for the file.');
    await open(html.replace('Ask for the file.', 'Ask for the vile.'));
    await verdict(/Not sound. Do not rely on this file..*\/notes was changed/);
  });

  it('is refused whole when it is no snapshot', async () => {
    const html = await fileOf(await finding());
    await open(html.replace('"format":"paperchain/1"', '"format":"paperchain/2"'));
    await page.getByRole('alert').filter({ hasText: '/format' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(0);
  });

  it('is refused in one line when it is hostile, and nothing of it is shown or run', async () => {
    const html = await fileOf(await finding());
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    for (const [from, to, why] of [
      ['"url":null', '"url":"javascript:alert(1)"', /records\/0\/url/],
      ['"fields":{', '"fields":{"__proto__":{"x":1},', /__proto__ is a name that no snapshot/],
      ['"from":[', `"from":[${deep},`, /deeper than 24 levels/],
    ] as const) {
      expect(html).toContain(from);
      await open(html.replace(from, () => to));
      const alert = page.getByRole('alert');
      await alert.filter({ hasText: why }).waitFor();
      expect((await alert.textContent())?.length).toBeLessThan(300);
      expect(await page.getByRole('link').count()).toBe(0);
      expect(asked).toHaveLength(1);
    }
  });

  it('shows a script in a name as the text it is', async () => {
    const plain = await finding();
    const name = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
    const entities = plain.entities.map((entity) => ({ ...entity, name, shortName: null }));
    await open(await fileOf(await resealed({ ...plain, title: name, note: name, entities })));
    await verdict(/✓ Verified/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
    expect(await page.locator('img').count()).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('with 500 entities and 5,000 records is smaller than 5 MB, and sound', async () => {
    const json = snapshotText(await sealSnapshot(await contentOf(manyRows(20)), MADE));
    expect(json.length).toBeGreaterThan(8_000_000);
    const html = await htmlFile(viewer, json);
    expect(Buffer.byteLength(html)).toBeLessThan(5_000_000);
    expect((await verifyFile(new TextEncoder().encode(html))).sound).toBe(true);
  });

  it('with 500 entities opens whole, and verifies itself', async () => {
    const snapshot = await sealSnapshot(await contentOf(manyRows(6)), MADE);
    expect(snapshot.entities).toHaveLength(500);
    await open(await fileOf(snapshot));
    await page.locator(`#link-${snapshot.edges.length}`).waitFor({ state: 'attached' });
    await verdict(/✓ Verified/);
    expect(asked).toHaveLength(1);
  });

  for (const theme of ['light', 'dark'] as const)
    it(`has no barrier that axe finds, in ${theme}`, async () => {
      await open(await fileOf(await finding()), { colorScheme: theme, viewport: TALL });
      await verdict(/✓ Verified/);
      expect(await barriersOn(page)).toEqual([]);
    });

  it('is no wider than a narrow window', async () => {
    await open(await fileOf(await finding()), { viewport: { width: 320, height: 860 } });
    await verdict(/✓ Verified/);
    expect(await tooWideBy(page)).toBe(0);
  });
});
