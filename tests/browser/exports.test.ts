/** Taking a finding away from the page: files of what is drawn, citations of what is read; by keyboard alone. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { barriersOn } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { aReader, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

const ORDER = 'award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';
const DESK = `/explore?show=agency:7012~${ORDER}~org:name:amazon-web-services`;
const EDGE = `/edge/${ORDER}~names_product~org:name:amazon-web-services`;

/** A PNG as another decoder than the browser's reads it: its size, and its colours as `#rrggbb`. */
async function decoded(png: Buffer) {
  const { resolve } = createRequire(import.meta.url);
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const drawn = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
  ).render();
  const pixels = Buffer.from(drawn.pixels);
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels[at + 3] === 255) colours.add(`#${pixels.toString('hex', at, at + 3)}`);
  return { width: drawn.width, height: drawn.height, colours };
}

describe.skipIf(!browserIsHere)('taking a finding away', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  });

  const visit = async (path: string): Promise<void> => {
    await reader.visit(path);
    await page.getByRole('button', { name: 'Cite' }).first().waitFor();
  };
  /** Opens a menu by its button and takes an entry by its first letters. */
  const choose = async (button: string, entry: string): Promise<void> => {
    await pressOn(page.getByRole('button', { name: button, exact: true }).first());
    // The first entry has the focus once the menu listens.
    await page.getByRole('menuitem').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(entry.slice(0, 2));
    await page.getByRole('menuitem', { name: entry }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
  };
  const saved = async (entry: string): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), choose('Export', entry)]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  it('what is drawn is saved as data, these entities and links and no other', async () => {
    await visit(DESK);
    const csv = await saved('CSV');
    expect(csv.name).toBe('paperchain.csv');
    const rows: Record<string, string>[] = parse(csv.bytes, { columns: true });
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['awarded', 'names_product']);
    expect(rows.every(({ record_sha256 }) => /^[0-9a-f]{64}$/.test(record_sha256 ?? ''))).toBe(
      true,
    );
    const json = JSON.parse((await saved('JSON')).bytes.toString());
    expect(json.entities).toHaveLength(3);
    for (const [entry, root] of [
      ['GraphML', '<graphml'],
      ['GEXF', '<gexf'],
      ['FollowTheMoney', '"schema":"Contract"'],
    ] as const)
      expect((await saved(entry)).bytes.toString()).toContain(root);
    await page.getByText('Saved as paperchain.ftm.jsonl.').waitFor();
  });

  it('a picture is saved in lines and in pixels, twice as large', async () => {
    await visit(DESK);
    const svg = (await saved('SVG')).bytes.toString();
    const [, width = '', height = ''] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(svg).toContain('>ICE</tspan>');
    const png = await saved('PNG');
    expect(png.name).toBe('paperchain.png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    const { width: across, height: down, colours } = await decoded(png.bytes);
    expect([across, down]).toEqual([Number(width) * 2, Number(height) * 2]);
    expect(colours.size).toBeGreaterThan(10);
    // The colours of an agency, a contract and the ground, as the SVG has them.
    for (const colour of ['#0072b2', '#009e73', '#f5f7fa']) {
      expect(svg).toContain(colour);
      expect(colours).toContain(colour);
    }
  });

  it('a picture puts everything where the canvas has it', async () => {
    await visit(DESK);
    const asked = page.waitForRequest('**/api/export');
    await saved('SVG');
    const { entityIds, positions } = (await asked).postDataJSON();
    expect(positions).toHaveLength(entityIds.length);
    expect(new Set(positions.map(String)).size).toBe(entityIds.length);
  });

  it.each([
    [EDGE, 'BibTeX', '@misc{rec-'],
    [EDGE, 'Footnote', '1. Publisher of tests, “Contract transactions of ICE”'],
    ['/path?from=agency:7012&to=org:name:amazon-web-services', 'RIS', 'TY  - DATA'],
    [DESK, 'CSL-JSON', '"type": "dataset"'],
  ])('the sources of %s are copied as %s', async (path, style, begins) => {
    await visit(path);
    await choose('Cite', style);
    await page.getByText(`Copied as ${style}.`).waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain(begins);
  });

  it('where the clipboard is kept from the page, the citation is saved as a file', async () => {
    await page.addInitScript('Object.defineProperty(navigator, "clipboard", { value: undefined })');
    await visit(EDGE);
    const download = page.waitForEvent('download');
    await choose('Cite', 'RIS');
    expect((await download).suggestedFilename()).toBe('paperchain-citations.ris');
    await page.getByText('Saved as paperchain-citations.ris.').waitFor();
  });

  it('a server that cannot be reached is said', async () => {
    reader.overlook(/net::ERR_FAILED/);
    await visit(EDGE);
    await page.route('**/api/citations', (route) => route.abort());
    await choose('Cite', 'RIS');
    await page.getByRole('status').filter({ hasText: 'The server cannot be reached.' }).waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'the open menus have no barrier that axe finds, in %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      for (const button of ['Export', 'Cite']) {
        await visit(DESK);
        await pressOn(page.getByRole('button', { name: button, exact: true }));
        await page.getByRole('menu').waitFor();
        expect(await barriersOn(page)).toEqual([]);
      }
    },
  );

  it('nothing is offered while nothing is drawn', async () => {
    await page.goto('/explore');
    await page.getByText('Nothing is on the canvas yet').waitFor();
    expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0);
  });
});
