/** A reader's own story: written beside the canvas, put in order, played, undone, kept, and handed over in a snapshot. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { tooWideBy } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { aReader, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

const PATH = '/path?from=agency:7012&to=org:name:amazon-web-services';
const AWARD = 'award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';
const LINK = `agency:7012~awarded~${AWARD}`;
const CANVAS = `/explore?show=agency:7012~${AWARD}&select=${LINK}`;

describe.skipIf(!browserIsHere)('a story of one’s own', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
  });

  const panel = () => page.getByRole('complementary', { name: 'Story' });
  const rows = () => panel().getByRole('button', { name: /^Step \d+ · / });
  const names = async (): Promise<string[]> =>
    (await rows().allTextContents()).map((text) => text.replace(/^Step (\d+) · .*?: /, '$1 '));
  /** Everything that the browser keeps for the page, as text. */
  const shelf = () =>
    page.evaluate<string>(`(async () => {
      const done = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
      const kept = [];
      for (const { name } of await indexedDB.databases()) {
        const opened = await done(indexedDB.open(name));
        for (const store of opened.objectStoreNames)
          kept.push(await done(opened.transaction(store).objectStore(store).getAll()));
        opened.close();
      }
      return JSON.stringify(kept);
    })()`);

  async function write(text: string): Promise<void> {
    await reader.press('button', 'Add a step');
    const words = panel().getByRole('textbox', { name: /^Words of step/ });
    await words.fill(text);
    await words.blur();
    await panel().getByRole('button', { name: text }).waitFor();
  }

  it('is written, marked where it cites nothing, cites what is chosen, and goes into a snapshot', async () => {
    await page.goto(CANVAS);
    await page.getByRole('heading', { level: 2, name: /awarded/ }).waitFor();
    await reader.press('button', /^Story/);
    await reader.press('button', 'Close the inspector');
    await write('An order was placed.');
    await panel().getByText('States a fact and cites no link.').waitFor();
    await expect.poll(shelf).toContain('An order was placed.');
    await page.goto(CANVAS);
    await page.getByRole('heading', { level: 2, name: /awarded/ }).waitFor();
    await reader.press('button', /^Story \(1\)/);
    await reader.press('button', /^Step 1 · On record: An order/);
    await reader.press('button', 'Cite what is chosen');
    await panel().getByRole('list', { name: 'Cited by step 1' }).waitFor();
    expect(await panel().getByText('States a fact and cites no link.').count()).toBe(0);
    await reader.press('button', 'Snapshot');
    await pressOn(page.getByRole('dialog').getByRole('button', { name: 'Make it' }));
    const link = page.getByRole('link', { name: /\/s\/[0-9a-f]{64}$/ });
    const hash = /[0-9a-f]{64}/.exec((await link.getAttribute('href')) ?? '')?.[0];
    const { story } = await (await fetch(`${reader.served.address}/api/snapshots/${hash}`)).json();
    expect(story).toEqual([{ text: 'On record. An order was placed.', focus: [], cites: [LINK] }]);
  });

  it('is put in order by key and by pointer, undone, and still there after a reload', async () => {
    await page.goto(CANVAS);
    await reader.press('button', /^Story/);
    for (const text of ['First.', 'Second.', 'Third.']) await write(text);
    await reader.press('button', /^Step 3 · /);
    await reader.press('button', 'Move step 3 up');
    await expect.poll(names).toEqual(['1 First.', '2 Third.', '3 Second.']);
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Third.');
    const handle = panel().getByTitle('Drag step 1 to another place');
    await handle.dragTo(panel().getByRole('listitem').nth(2));
    await expect.poll(names).toEqual(['1 Third.', '2 Second.', '3 First.']);
    await reader.press('button', 'Undo');
    await expect.poll(names).toEqual(['1 First.', '2 Third.', '3 Second.']);
    await reader.press('button', 'Take step 1 out');
    await expect.poll(names).toEqual(['1 Third.', '2 Second.']);
    await expect.poll(shelf).toContain('Took step 1 out of the story.');
    await page.reload();
    await reader.press('button', /^Story \(2\)/);
    await expect.poll(names).toEqual(['1 Third.', '2 Second.']);
  });

  it('is made of a path, each step with its link, and played by the arrow keys', async () => {
    await page.goto(PATH);
    await reader.press('button', 'Make story');
    await panel().waitFor();
    await reader.press('button', /^Play 4 steps/);
    const card = (at: number) => panel().getByRole('region', { name: `Step ${at} of 4` });
    await card(1).waitFor();
    await page.keyboard.press('ArrowRight');
    await card(2).waitFor();
    expect(await card(2).textContent()).toContain('ICE awarded 70CTD024FC0000017');
    expect(await card(2).getByRole('list', { name: 'Cited' }).getByRole('listitem').count()).toBe(
      1,
    );
    const drawn = page.getByRole('application');
    await expect.poll(() => drawn.getAttribute('aria-label')).toContain('2 entities');
    await page.keyboard.press('Escape');
    await expect.poll(() => drawn.getAttribute('aria-label')).toContain('3 entities');
  });

  it.each([1280, 320])('has no barrier that axe finds in a window of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(CANVAS);
    if (width === 320) await reader.press('button', 'Tools');
    await reader.press('button', /^Story/);
    await write('First.');
    await page.evaluate(axe.source);
    const barriers = async () =>
      (await page.evaluate<axe.AxeResults>('axe.run()')).violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
      );
    await expect.poll(barriers).toEqual([]);
    await reader.press('button', /^Play/);
    await panel().getByRole('region', { name: 'Step 1 of 1' }).waitFor();
    await expect.poll(barriers).toEqual([]);
    expect(await tooWideBy(page)).toBe(0);
  });
});
