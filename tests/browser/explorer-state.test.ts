/** The state of the explorer as a reader hands it on: filters that say what they hide, links that open the same view. */
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserIsHere, startChromium } from './chromium.ts';
import { type ServedWorld, serveWorld } from './served-world.ts';

const RESELLER = 'org:name:four-points-technology';
const START = `/explore?show=${RESELLER}~agency:7012&select=${RESELLER}`;

describe.skipIf(!browserIsHere)('the state of the explorer in a real browser', () => {
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
    complaints = [];
    context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      reducedMotion: 'reduce',
    });
    page = await window();
  });
  afterEach(() => context.close());

  async function window(on = context): Promise<Page> {
    const one = await on.newPage();
    one.setDefaultTimeout(30_000);
    one.on('pageerror', (error) => complaints.push(error.message));
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
  /** The address of the view as it is now, whatever the address bar has written yet. */
  const viewNow = (on = page) => on.getByRole('link', { name: /^Canvas/ }).getAttribute('href');
  /** Reseller and agency with the first 25 orders of each other. */
  const expand = async (): Promise<void> => {
    await page.goto(world.address + START);
    await press('button', 'Expand holds, 60');
    await press('button', 'Add these 25');
    await page.getByText('25 of 60 on the canvas').waitFor();
    await page.keyboard.press('Escape');
    await drawn('27 entities, 50 links');
  };

  it('names what each filter hides, and takes each off by itself', async () => {
    await expand();
    await press('button', 'Filters');
    await page.getByRole('textbox', { name: 'Only names or ids with' }).fill('70CTD024FR0000059');
    await page.keyboard.press('Enter');
    await drawn('3 entities, 2 links');
    await press('checkbox', 'Contract transactions of ICE (50)', 'Space');
    await page.getByText('by 2 filters').waitFor();
    await drawn('1 entity, 0 links');
    await press(
      'button',
      /^Take off the filter “only “70CTD024FR0000059””, which hides 24 entities/,
    );
    await page.getByText('hidden: 27 entities, 50 links by 1 filter').waitFor();
    await press('button', /^Take off the filter “one source left out”/);
    await drawn('27 entities, 50 links');
    await press('button', /^History/);
    await page.getByRole('button', { name: 'Filter off: one source left out' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('plays the years step by step where less motion is wanted, and takes no step of the history', async () => {
    const award = (piid: string) => `award:CONT_AWD_${piid}_7012_-NONE-_-NONE-`;
    const show = ['agency:7012', award('70CMSD24P00000027'), award('70CTD024FR0000059')].join('~');
    await page.goto(`${world.address}/explore?show=${show}`);
    await drawn('3 entities, 2 links');
    const steps = await page.getByRole('button', { name: /^History/ }).textContent();
    await press('button', 'Filters');
    await press('button', 'A year on');
    await page.getByText('shown: what had begun by the end of 2022').waitFor();
    await drawn('2 entities, 1 link');
    await press('button', 'A year on');
    await press('button', 'A year on');
    await drawn('3 entities, 2 links');
    await press('button', 'A year back');
    await drawn('2 entities, 1 link');
    await press('button', 'All years');
    await drawn('3 entities, 2 links');
    expect(await page.getByRole('button', { name: /^History/ }).textContent()).toBe(steps);
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is opened elsewhere by its address: the same places, pins, filters and selection', async () => {
    await expand();
    await press('tab', 'Outline');
    await press('row', /^ICE, Agency/, 'Home');
    await press('button', 'Actions for ICE');
    await press('menuitem', 'Pin');
    await press('tab', 'Graph');
    await press('button', 'Filters');
    await press('checkbox', 'Contracts (25)', 'Space');
    await page.getByText('hidden: 25 entities, 50 links by 1 filter').waitFor();
    const view = await viewNow();
    await expect.poll(() => page.url()).toBe(world.address + view);
    const elsewhere = await browser.newContext({ viewport: { width: 900, height: 700 } });
    const other = await window(elsewhere);
    await other.goto(page.url());
    await other.getByText('hidden: 25 entities, 50 links by 1 filter').waitFor();
    await drawn('2 entities, 0 links', other);
    expect(await viewNow(other)).toBe(view);
    await press('button', 'Show them', 'Enter', other);
    await drawn('27 entities, 50 links', other);
    await elsewhere.close();
    expect(complaints).toEqual([]);
  });

  it('begins anew where a link shows the same entities otherwise, and keeps what was there', async () => {
    await expand();
    await saved();
    const whole = await viewNow();
    await press('button', 'Filters');
    await press('checkbox', 'Contracts (25)', 'Space');
    await expect.poll(() => page.url()).not.toBe(world.address + whole);
    await saved();
    await page.goto(world.address + whole);
    await drawn('27 entities, 50 links');
    await press('button', /^Investigations/);
    await expect
      .poll(() => page.getByRole('button', { name: /^Open Four Points/ }).count())
      .toBe(1);
    expect(complaints).toEqual([]);
  });

  it('asks in a second window where to go on, and gives the investigation from one to the other', async () => {
    await expand();
    await saved();
    await expect.poll(() => page.url()).toContain('award');
    const other = await window();
    await other.goto(page.url());
    await other.getByText('This investigation is open in another window').waitFor();
    await press('button', 'Continue here', 'Enter', other);
    await other.getByText('Going on here, with all that the other window did.').waitFor();
    await press('button', 'Undo', 'Enter', other);
    await drawn('2 entities, 0 links', other);
    await saved(other);
    await page.bringToFront();
    await page.getByText('This investigation is open in another window').waitFor();
    await press('button', 'Continue here');
    await drawn('2 entities, 0 links');
    await other.bringToFront();
    await other.getByText('This investigation is open in another window').waitFor();
    await press('button', 'Continue as a copy', 'Enter', other);
    await other.getByText(/^Going on as “.*\(copy\)”/).waitFor();
    await press('button', 'Redo', 'Enter', other);
    await drawn('27 entities, 50 links', other);
    await page.bringToFront();
    await drawn('2 entities, 0 links');
    expect(complaints).toEqual([]);
  });

  it('keeps the reader’s own notes apart, over a reload and on closing, and undoes them', async () => {
    await page.goto(`${world.address}/explore?show=agency:7012&select=agency:7012`);
    await page
      .getByRole('textbox', { name: 'Your note on this', exact: true })
      .fill('Ask for the task order.');
    await press('button', 'Close the inspector');
    await page.getByText('Your note on ICE is kept.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'History (2)' }).count()).toBe(1);
    await saved();
    await expect.poll(() => page.url()).not.toContain('select');
    await page.reload();
    await press('button', /^Investigations/);
    await page.getByText('Ask for the task order.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'ICE', exact: true }).press('Enter');
    await expect
      .poll(() =>
        page.getByRole('textbox', { name: 'Your note on this', exact: true }).inputValue(),
      )
      .toBe('Ask for the task order.');
    await press('button', 'Undo');
    await expect
      .poll(() =>
        page.getByRole('textbox', { name: 'Your note on this', exact: true }).inputValue(),
      )
      .toBe('');
    expect(complaints).toEqual([]);
  });

  it('keeps rows sorted and narrowed while the graph is looked at, and saves just these', async () => {
    await expand();
    await press('tab', 'Table');
    const links = page.getByRole('grid', { name: 'Links on the canvas' });
    await page
      .getByRole('textbox', { name: /^Only rows with \(50 of 50\)/ })
      .fill('ICE awarded 59,');
    await page.getByRole('textbox', { name: /\(1 of 50\)/ }).waitFor();
    await links.getByRole('row').nth(1).press('Enter');
    await press('tab', 'Graph');
    await press('tab', 'Table');
    await page.getByRole('textbox', { name: /\(1 of 50\)/ }).waitFor();
    expect(await links.getByRole('row').nth(1).getAttribute('aria-selected')).toBe('true');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save these rows as CSV' }).last().press('Enter');
    const text = await readFile(await (await saving).path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).toMatch(
      /^Id,From,Link,To,Amount,Dates,Grade,Records\r\nagency:7012~awarded~award:/,
    );
    expect(complaints).toEqual([]);
  });

  it('keeps the canvas working without the server, says so, and goes on when it is back', async () => {
    await expand();
    await page.route('**/api/**', (route) => route.abort());
    await press('tab', 'Outline');
    await press('row', /^ICE, Agency/, 'Home');
    await press('row', /^ICE, Agency/);
    await page.getByText('No connection. What is here stays').waitFor();
    await press('tab', 'Graph');
    await press('button', 'Filters');
    await press('checkbox', 'Contracts (25)', 'Space');
    await drawn('2 entities, 0 links');
    await press('button', 'Undo');
    await press('button', 'Undo');
    await drawn('2 entities, 0 links');
    await press('button', 'Redo');
    await drawn('27 entities, 50 links');
    await saved();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.unroute('**/api/**');
    await press('button', 'Try again');
    await page.getByRole('button', { name: /^Expand awarded/ }).waitFor();
    await page.getByText('No connection. What is here stays').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('does by name what menus do, in the command box', async () => {
    const command = async (typed: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').fill(typed);
      await page.getByRole('listbox', { name: 'Actions' }).waitFor();
      // The words are looked up a moment after they are typed; Enter waits for that like a reader.
      await page.getByText(/found|is called/).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('searchbox').waitFor({ state: 'detached' });
    };
    await expand();
    await command('hide all contracts');
    await drawn('2 entities, 0 links');
    await command('undo');
    await drawn('27 entities, 50 links');
    await command('pin');
    await page.getByText('Pinned Four Points Technology, L.L.C.').waitFor();
    await command('show table');
    await page.getByRole('grid', { name: 'Links on the canvas' }).waitFor();
    await command('filters');
    await page.getByRole('complementary', { name: 'Filters' }).waitFor();
    await command('history');
    await page.getByRole('dialog', { name: 'History' }).waitFor();
    await page.keyboard.press('Escape');
    const saving = page.waitForEvent('download');
    await command('export csv');
    expect((await saving).suggestedFilename()).toMatch(/\.csv$/);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('contract transactions of ice');
    await page.getByRole('option', { name: /^Contract transactions of ICE/ }).click();
    await page.getByRole('heading', { name: 'Contract transactions of ICE' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows what it can of an odd address, and says in a line what it did not understand', async () => {
    for (const [odd, said] of [
      ['agency:7012~nonsense', /^nonsense$/],
      ['agency:7012&v=9.abc', /does not know/],
      ['agency:7012&v=1.%00%ff', /damaged/],
      ['agency:7012~org:name:nobody-of-this-name', /org:name:nobody-of-this-name: not in the data/],
    ] as const) {
      await page.goto(`${world.address}/explore?show=${odd}`);
      await drawn('1 entity, 0 links');
      await page.getByText('Part of the address was not understood').waitFor();
      await page.getByText(said).waitFor();
    }
    expect(complaints).toEqual([]);
  });
});
