/** The explorer as a reader works with it: nothing is lost, everything can be undone, all of it without a pointer. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barriersOn } from './barriers.ts';
import { browserIsHere, startChromium } from './chromium.ts';
import { type ServedWorld, serveWorld } from './served-world.ts';

const RESELLER = 'org:name:four-points-technology';
const START = `/explore?show=${RESELLER}~agency:7012&select=${RESELLER}`;

describe.skipIf(!browserIsHere)('the explorer in a real browser', () => {
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
  beforeEach(() => open('light'));
  afterEach(() => context.close());

  async function open(colorScheme: 'light' | 'dark', width = 1280): Promise<void> {
    await context?.close();
    const viewport = { width, height: 860 };
    context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' });
    complaints = [];
    page = await window();
  }
  async function window(): Promise<Page> {
    const one = await context.newPage();
    one.setDefaultTimeout(20_000);
    one.on('pageerror', (error) => complaints.push(error.message));
    one.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return one;
  }
  const press = async (
    role: Parameters<Page['getByRole']>[0],
    name: string | RegExp,
    key = 'Enter',
    on = page,
  ) => {
    await on.getByRole(role, { name }).first().focus();
    await on.keyboard.press(key);
  };
  const drawn = (text: string, on = page) =>
    on.getByRole('application', { name: `Entity graph: ${text}` }).waitFor();
  const saved = (on = page) => on.getByText(/^saved \d\d:\d\d$/).waitFor();
  /** Reseller and agency with the first 25 orders of each other. */
  const expand = async (): Promise<void> => {
    await page.goto(world.address + START);
    await press('button', 'Expand holds, 60');
    await press('button', 'Add these 25');
    await page.getByText('25 of 60 on the canvas').waitFor();
    await page.keyboard.press('Escape');
    await drawn('27 entities, 50 links');
  };
  it('undoes and redoes by keyboard, by name, and over a reload', async () => {
    await expand();
    await page.getByRole('application').focus();
    await page.keyboard.press('Control+z');
    await drawn('2 entities, 0 links');
    await page.getByText('Undid: Added 25 of 60 links of Four Points Technology, L.L.C.').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await drawn('27 entities, 50 links');
    await saved();
    await page.keyboard.press('Control+z');
    await drawn('2 entities, 0 links');
    await expect.poll(() => page.url()).not.toContain('award');
    await saved();
    await page.waitForTimeout(400);
    await page.reload();
    await drawn('2 entities, 0 links');
    await press('button', 'Redo');
    await drawn('27 entities, 50 links');
    await press('button', /^History/);
    await press('button', /^The beginning/);
    await page.getByText('0 steps in force, 2 undone').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says what a filter hides, and shows it with one press', async () => {
    await expand();
    await press('button', 'Filters');
    await press('checkbox', 'Contracts (25)', 'Space');
    await page.getByText('hidden: 25 entities, 50 links by 1 filter').waitFor();
    await drawn('2 entities, 0 links');
    await press('button', 'Show them');
    await drawn('27 entities, 50 links');
    await press('button', /^History/);
    await page.getByRole('button', { name: /Filter: entities, Contracts hidden/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('goes from an agency to a company by the contracts between them, 25 at a time', async () => {
    await page.goto(`${world.address}/explore?show=agency:7012&select=agency:7012`);
    await press('button', 'Companies it reaches through contracts');
    const reseller = page.getByRole('listitem').filter({ hasText: '60 contracts' });
    await reseller.getByText('1,830,006.00 USD').waitFor();
    for (const [entities, links] of [
      [27, 50],
      [52, 100],
      [62, 120],
    ]) {
      await press('button', 'Add 25 of 60 contracts with Four Points Technology, L.L.C.');
      await drawn(`${entities} entities, ${links} links`);
    }
    await reseller.getByText('All are on the canvas.').waitFor();
    await press('button', 'Undo');
    await drawn('52 entities, 100 links');
    expect(complaints).toEqual([]);
  });

  it('does in the outline what the canvas does: unfold, choose, open, hide', async () => {
    await expand();
    await press('tab', 'Outline');
    const grid = page.getByRole('treegrid', { name: 'Outline of the canvas' });
    await grid.getByRole('row', { name: /^ICE, Agency, 25 links drawn/ }).focus();
    await page.keyboard.press('ArrowRight');
    await grid.getByRole('row', { name: /^awarded 70CTD024FR0000059, grade A/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('It does not prove').waitFor();
    await grid.getByRole('row', { name: /^70CTD024FR0000059, Contract/ }).focus();
    await press('button', 'Actions for 70CTD024FR0000059');
    await press('menuitem', 'Hide');
    await page.getByText('Hid 70CTD024FR0000059 and 2 links.').waitFor();
    await page.keyboard.press('Control+z');
    await grid.getByRole('row', { name: /^ICE, Agency, 25 links drawn/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps open rows over a look at the graph, and gives the focus back to where it was', async () => {
    await expand();
    await press('tab', 'Outline');
    const rested = (name: string | RegExp) =>
      expect
        .poll(() => page.locator(':focus').getAttribute('aria-label'), { timeout: 15_000 })
        .toMatch(name);
    // No row was ever focused, as for a reader whose screen reader presses what it reads.
    await press('button', 'Actions for 70CTD024FR0000040');
    await page.getByRole('menuitem', { name: 'Show in the inspector' }).waitFor();
    await page.keyboard.press('Escape');
    await rested('Actions for 70CTD024FR0000040');
    await page.getByRole('button', { name: 'Actions for 70CTD024FR0000041' }).click();
    await page.getByRole('menuitem', { name: 'Show in the inspector' }).waitFor();
    await page.keyboard.press('Escape');
    await rested('Actions for 70CTD024FR0000041');
    await page.keyboard.press('ArrowDown');
    await rested(/^70CTD024FR0000042, Contract/);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Hide', exact: true }).waitFor();
    await press('menuitem', 'Hide');
    await rested(/^70CTD024FR0000043, Contract/);
    await page.keyboard.press('Home');
    await rested(/^Four Points/);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('row', { name: /^holds 70CTD024FR0000043, grade A/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Close the inspector' }).press('Enter');
    await rested(/^Four Points/);
    await press('tab', 'Graph');
    await press('tab', 'Outline');
    await page.getByRole('row', { name: /^holds 70CTD024FR0000043, grade A/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps several investigations; what is deleted comes back', async () => {
    await expand();
    await saved();
    await press('button', /^Investigations/);
    await page.getByRole('textbox', { name: 'Title of this one' }).fill('Resellers');
    await press('button', 'New investigation');
    await drawn('0 entities, 0 links');
    await press('button', /^Investigations/);
    await press('button', 'Delete Resellers');
    await press('button', 'Bring it back');
    await press('button', 'Open Resellers');
    await drawn('27 entities, 50 links');
    expect(await page.title()).toBe('Resellers · Paperchain');
  });

  it('never writes over the work of another window', async () => {
    await expand();
    await saved();
    await expect.poll(() => page.url()).toContain('award');
    const other = await window();
    await other.goto(page.url());
    await drawn('27 entities, 50 links', other);
    await press('button', 'Undo', 'Enter', other);
    await drawn('2 entities, 0 links', other);
    await saved(other);
    await other.waitForTimeout(600);
    await page.bringToFront();
    await press('tab', 'Outline');
    await page.getByRole('row', { name: /^ICE, Agency/ }).focus();
    await press('button', 'Actions for ICE');
    await press('menuitem', 'Pin');
    await page.getByText(/Changed in another window meanwhile\. Kept here as/).waitFor();
    await other.bringToFront();
    await press('button', /^Investigations/, 'Enter', other);
    await other.getByRole('button', { name: /^Open .*\(copy\)$/ }).waitFor();
    await other.getByText('2 entities, 0 links · saved').waitFor();
  });

  for (const theme of ['light', 'dark'] as const)
    it(`has no barrier that axe finds, whatever is open, in ${theme}`, async () => {
      await open(theme);
      await expand();
      await press('button', 'Filters');
      expect(await barriersOn(page)).toEqual([]);
      await press('tab', 'Outline');
      await press('row', /^ICE, Agency/, 'ArrowRight');
      expect(await barriersOn(page)).toEqual([]);
      for (const dialog of [/^History/, /^Investigations/]) {
        await press('button', dialog);
        await page.getByRole('dialog').waitFor();
        expect(await barriersOn(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });

  it('fits a window of 320 pixels with everything open', async () => {
    await open('light', 320);
    await expand();
    await press('button', 'Tools');
    await press('button', 'Filters');
    for (const tab of ['Graph', 'Outline', 'Table']) {
      await press('tab', tab);
      const over = await page.evaluate<number>(
        'document.documentElement.scrollWidth - window.innerWidth',
      );
      expect(over).toBeLessThanOrEqual(0);
    }
  });
});
