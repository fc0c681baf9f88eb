/** Links that the reader draws: by keys alone in graph, outline and table, kept, undone, hidden, and apart from the record everywhere. */
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserIsHere, startChromium } from './chromium.ts';
import { type ServedWorld, serveWorld } from './served-world.ts';

const CANVAS = '/explore?show=agency:7012~org:name:axon-enterprise~org:name:ring';
const WORDS = 'is run by the same person, says my source';

describe.skipIf(!browserIsHere)('a link of one’s own', () => {
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
    context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 860 },
    });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(world.address + CANVAS);
    await page.getByText(/^3 entities/).waitFor();
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  const inspector = () => page.getByRole('complementary', { name: 'Inspector' });
  const dialog = () => page.getByRole('dialog', { name: 'Draw your own link' });
  const words = () => dialog().getByRole('textbox', { name: 'Your words' });
  const focused = async (what: ReturnType<typeof words>): Promise<void> => {
    await expect.poll(() => what.evaluate((one) => one === document.activeElement)).toBe(true);
  };
  const menuItem = async (name: string): Promise<void> => {
    const item = page.getByRole('menuitem', { name });
    await item.waitFor();
    await focused(page.getByRole('menuitem').first());
    for (let n = 0; n < 20 && !(await item.evaluate((one) => one === document.activeElement)); n++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  /** With the dialog open, as a hand on the keyboard does it. */
  const fillIn = async (other: string): Promise<void> => {
    const end = dialog().getByRole('combobox', { name: /The other end/ });
    await focused(end);
    await page.keyboard.type(other);
    await page.getByRole('option', { name: new RegExp(other) }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await focused(words());
    await page.keyboard.type(WORDS);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'hidden' });
  };
  /** Placed and under the keyboard: only then has it a menu. */
  const toBusiest = async (): Promise<void> => {
    const cursor = page.locator('[role=application] [role=img][data-shown=true]');
    await page.getByRole('application').focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('Home');
        return cursor.getAttribute('aria-label', { timeout: 1_000 }).catch(() => '');
      })
      .toMatch(/links? drawn/);
  };
  const menuOfIce = async (): Promise<void> => {
    const row = page.getByRole('row', { name: /^ICE, Agency/ });
    await row.focus();
    await focused(row);
    await page.getByRole('button', { name: 'Actions for ICE' }).press('Enter');
  };
  const drawInGraph = async (): Promise<void> => {
    await toBusiest();
    await page.keyboard.press('Shift+F10');
    await menuItem('Draw your own link…');
    await fillIn('Axon');
    await inspector().getByText(WORDS).waitFor();
  };
  const status = (text: RegExp) => page.getByText(text).first().waitFor();
  const violations = async (): Promise<string[]> => {
    await page.evaluate(axe.source);
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      'axe.run().then(({ violations }) => violations)',
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  it('is drawn by keys, told from the record, kept over a reload, reworded, undone and taken out', async () => {
    await drawInGraph();
    await inspector().getByText('Yours; no record').waitFor();
    await status(/every link cited · 1 of your own/);
    expect(await inspector().textContent()).not.toMatch(/grade [A-IN-W]\b/);
    expect(await violations()).toEqual([]);
    await page.getByText(/^saved \d\d:\d\d$/).waitFor();
    await page.reload();
    await status(/every link cited · 1 of your own/);
    await inspector().getByText(WORDS).waitFor();
    await inspector().getByRole('button', { name: 'Change its words…' }).press('Enter');
    const reword = page.getByRole('dialog', { name: 'The words of your own link' });
    await reword.getByRole('textbox', { name: 'Your words' }).fill('share an address');
    await reword.getByRole('button', { name: 'Keep these words' }).press('Enter');
    await inspector().getByText('share an address').waitFor();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await inspector().getByText(WORDS).waitFor();
    await inspector().getByRole('button', { name: 'Take it out' }).press('Enter');
    await status(/every link cited(?! · \d+ of your own)/);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await status(/every link cited · 1 of your own/);
  });

  it('goes into report and snapshot in the author’s own section, and into no count there', async () => {
    await drawInGraph();
    await page.getByRole('link', { name: 'Report' }).press('Enter');
    const own = page.getByRole('region', { name: 'The author’s own links' });
    await own.getByText(WORDS).waitFor();
    await page.getByText('3 entities, 2 links').waitFor();
    expect(
      await page.getByRole('region', { name: 'Links', exact: true }).textContent(),
    ).not.toContain(WORDS);
    const made = await page.request.post(`${world.address}/api/snapshots`, {
      data: {
        title: 'Mine',
        entityIds: ['agency:7012', 'org:name:axon-enterprise', 'org:name:ring'],
        ownLinks: [{ from: 'agency:7012', to: 'org:name:ring', text: `<b>${WORDS}</b>` }],
      },
    });
    await page.goto(`${world.address}/s/${(await made.json()).hash}`);
    const words = page.getByRole('region', { name: 'The author’s words' });
    await words.getByText(`<b>${WORDS}</b>`).waitFor();
    await words.getByText(/No record stands behind these/).waitFor();
    expect(await page.getByRole('table').allTextContents()).not.toContain(WORDS);
  });

  it('needs another end and words, and says so beside the fields', async () => {
    await page.getByRole('tab', { name: 'Outline' }).press('Enter');
    await menuOfIce();
    await menuItem('Draw your own link…');
    await dialog().getByRole('button', { name: 'Draw it' }).press('Enter');
    await dialog().getByText('Choose an entity on the canvas.').waitFor();
    await dialog().getByText('Say in your own words what joins the two.').waitFor();
    expect(await words().getAttribute('aria-invalid')).toBe('true');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await status(/every link cited(?! · \d+ of your own)/);
  });

  it('stands in outline and table as the reader’s own, and is drawn from there', async () => {
    await page.getByRole('tab', { name: 'Outline' }).press('Enter');
    await menuOfIce();
    await menuItem('Draw your own link…');
    await fillIn('Axon');
    await page.getByRole('row', { name: /^ICE/ }).press('ArrowRight');
    await page.getByRole('row', { name: /Your own link with Axon.*no record/ }).waitFor();
    await page.getByRole('tab', { name: 'Table' }).press('Enter');
    const table = page.getByRole('grid', { name: 'Links of your own' });
    await table.getByRole('row', { name: /ICE.*Axon/ }).waitFor();
    await page
      .getByRole('grid', { name: 'Entities on the canvas' })
      .getByRole('row', { name: /ICE/ })
      .click();
    await inspector().getByRole('button', { name: 'Draw your own link…' }).press('Enter');
    await fillIn('Ring');
    await status(/every link cited · 2 of your own/);
    expect(await violations()).toEqual([]);
  });

  it('joins two that are chosen, is hidden by a filter that says so, and goes and comes with its ends', async () => {
    await toBusiest();
    for (const one of ['c', 'n']) await page.keyboard.press(one);
    const chosen = page.getByRole('region', { name: 'Chosen together' });
    await chosen.getByText('3 entities chosen').waitFor();
    await page.keyboard.press('c');
    await chosen.getByText('2 entities chosen').waitFor();
    await chosen.getByRole('button', { name: 'Link these two…' }).press('Enter');
    await focused(words());
    await page.keyboard.type(WORDS);
    await dialog().getByRole('button', { name: 'Draw it' }).press('Enter');
    await status(/every link cited · 1 of your own/);
    const legend = page.getByRole('region', { name: 'Legend' });
    await legend.getByRole('button', { name: /yours; no record 1\/1/ }).press('Enter');
    await status(/hidden: 1 link of your own by 1 filter/);
    await page.getByRole('button', { name: 'Show them' }).press('Enter');
    await status(/every link cited · 1 of your own/);
  });
});
