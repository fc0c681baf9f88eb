/** The state of the explorer as a reader hands it on: filters that say what they hide, links that open the same view. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { drawn, expandReseller, saved, viewIn } from './desk.ts';
import { aReader, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

describe.skipIf(!browserIsHere)('the state of the explorer in a real browser', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
  });

  /** The address of the view as it is now, whatever the address bar has written yet. */
  const viewNow = (on = page) => on.getByRole('link', { name: /^Canvas/ }).getAttribute('href');

  it('names what each filter hides, and takes each off by itself', async () => {
    await expandReseller(reader);
    await reader.press('button', 'Filters');
    await page.getByRole('textbox', { name: 'Only names or ids with' }).fill('70CTD024FR0000059');
    await page.keyboard.press('Enter');
    await drawn(page, '3 entities, 2 links');
    await reader.press('checkbox', 'Contract transactions of ICE (50)', 'Space');
    await page.getByText('by 2 filters').waitFor();
    await drawn(page, '1 entity, 0 links');
    await reader.press(
      'button',
      /^Take off the filter “only “70CTD024FR0000059””, which hides 24 entities/,
    );
    await page.getByText('hidden: 27 entities, 50 links by 1 filter').waitFor();
    await reader.press('button', /^Take off the filter “one source left out”/);
    await drawn(page, '27 entities, 50 links');
    await reader.press('button', /^History/);
    await page.getByRole('button', { name: 'Filter off: one source left out' }).waitFor();
  });

  it('filters folded links by source, and sums them anew where the work was kept', async () => {
    await reader.visit('/explore?show=agency:7012&select=agency:7012');
    await reader.press('button', 'Companies it reaches through contracts');
    await reader.press('button', 'Add Four Points Technology, L.L.C. by one folded link');
    await drawn(page, '2 entities, 0 links, 1 folded link of 60 awards');
    await reader.press('button', 'Filters');
    await reader.press('checkbox', 'Contract transactions of ICE (1)', 'Space');
    await page.getByText('hidden: 2 entities, 1 folded link by 1 filter').waitFor();
    await reader.press('button', 'Undo');
    await drawn(page, '2 entities, 0 links, 1 folded link of 60 awards');
    await saved(page);
    await expect.poll(() => page.url()).toContain('four-points');
    await page.route('**/partners?*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('"contracts":60', '"contracts":61');
      await route.fulfill({ response, body });
    });
    await page.reload();
    await drawn(page, '2 entities, 0 links, 1 folded link of 61 awards');
    await page.getByRole('button', { name: 'Redo' }).and(page.locator(':enabled')).waitFor();
  });

  it('plays the years step by step where less motion is wanted, and takes no step of the history', async () => {
    const award = (piid: string) => `award:CONT_AWD_${piid}_7012_-NONE-_-NONE-`;
    const show = ['agency:7012', award('70CMSD24P00000027'), award('70CTD024FR0000059')].join('~');
    await page.goto(`/explore?show=${show}`);
    await drawn(page, '3 entities, 2 links');
    const steps = await page.getByRole('button', { name: /^History/ }).textContent();
    await reader.press('button', 'Filters');
    await reader.press('button', 'A year on');
    await page.getByText('shown: what had begun by the end of 2022').waitFor();
    await drawn(page, '2 entities, 1 link');
    await reader.press('button', 'A year on');
    await reader.press('button', 'A year on');
    await drawn(page, '3 entities, 2 links');
    await reader.press('button', 'A year back');
    await drawn(page, '2 entities, 1 link');
    await reader.press('button', 'All years');
    await drawn(page, '3 entities, 2 links');
    expect(await page.getByRole('button', { name: /^History/ }).textContent()).toBe(steps);
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
  });

  it('is opened elsewhere by its address: the same places, pins, filters and selection', async () => {
    await expandReseller(reader);
    await reader.press('tab', 'Outline');
    await reader.press('row', /^ICE, Agency/, 'Home');
    await reader.press('button', 'Actions for ICE');
    await reader.press('menuitem', 'Pin');
    await reader.press('tab', 'Graph');
    await reader.press('button', 'Filters');
    await reader.press('checkbox', 'Contracts (25)', 'Space');
    await page.getByText('hidden: 25 entities, 50 links by 1 filter').waitFor();
    await expect.poll(() => viewIn(page.url()).looks.filters.kinds).toEqual(['contract']);
    const view = page.url();
    const other = await reader.openElsewhere({ viewport: { width: 900, height: 700 } });
    await other.goto(page.url());
    await other.getByText('hidden: 25 entities, 50 links by 1 filter').waitFor();
    await drawn(other, '2 entities, 0 links');
    expect(viewIn((await viewNow(other)) ?? '')).toEqual(viewIn(view));
    await pressOn(other.getByRole('button', { name: 'Show them' }));
    await drawn(other, '27 entities, 50 links');
  });

  it('begins anew where a link shows the same entities otherwise, and keeps what was there', async () => {
    await expandReseller(reader);
    await saved(page);
    const whole = (await viewNow()) ?? '';
    await reader.press('button', 'Filters');
    await reader.press('checkbox', 'Contracts (25)', 'Space');
    await expect.poll(() => viewIn(page.url()).looks.filters.kinds).toEqual(['contract']);
    await saved(page);
    await page.goto(whole);
    await drawn(page, '27 entities, 50 links');
    await reader.press('button', /^Investigations/);
    await expect
      .poll(() => page.getByRole('button', { name: /^Open Four Points/ }).count())
      .toBe(1);
  });

  it('asks in a second window where to go on, and gives the investigation from one to the other', async () => {
    await expandReseller(reader);
    await saved(page);
    await expect.poll(() => viewIn(page.url()).entities.length).toBe(27);
    const other = await reader.openAnother();
    await other.goto(page.url());
    await other.getByText('This investigation is open in another window').waitFor();
    await pressOn(other.getByRole('button', { name: 'Continue here' }));
    await other.getByText('Going on here, with all that the other window did.').waitFor();
    await pressOn(other.getByRole('button', { name: 'Undo' }));
    await drawn(other, '2 entities, 0 links');
    await saved(other);
    await page.bringToFront();
    await page.getByText('This investigation is open in another window').waitFor();
    await reader.press('button', 'Continue here');
    await drawn(page, '2 entities, 0 links');
    await other.bringToFront();
    await other.getByText('This investigation is open in another window').waitFor();
    await pressOn(other.getByRole('button', { name: 'Continue as a copy' }));
    await other.getByText(/^Going on as “.*\(copy\)”/).waitFor();
    await pressOn(other.getByRole('button', { name: 'Redo' }));
    await drawn(other, '27 entities, 50 links');
    await page.bringToFront();
    await drawn(page, '2 entities, 0 links');
  });

  it('keeps the reader’s own notes apart, over a reload and on closing, and undoes them', async () => {
    await page.goto('/explore?show=agency:7012&select=agency:7012');
    await page
      .getByRole('textbox', { name: 'Your note on this', exact: true })
      .fill('Ask for the task order.');
    await reader.press('button', 'Close the inspector');
    await page.getByText('Your note on ICE is kept.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'History (2)' }).count()).toBe(1);
    await saved(page);
    await expect.poll(() => page.url()).not.toContain('select');
    await page.reload();
    await reader.press('button', /^Investigations/);
    await page.getByText('Ask for the task order.').waitFor();
    await pressOn(page.getByRole('dialog').getByRole('button', { name: 'ICE', exact: true }));
    await expect
      .poll(() =>
        page.getByRole('textbox', { name: 'Your note on this', exact: true }).inputValue(),
      )
      .toBe('Ask for the task order.');
    await reader.press('button', 'Undo');
    await expect
      .poll(() =>
        page.getByRole('textbox', { name: 'Your note on this', exact: true }).inputValue(),
      )
      .toBe('');
  });

  it('keeps rows sorted and narrowed while the graph is looked at, and saves just these', async () => {
    await expandReseller(reader);
    await reader.press('tab', 'Table');
    const links = page.getByRole('grid', { name: 'Links on the canvas' });
    await page
      .getByRole('textbox', { name: /^Only rows with \(50 of 50\)/ })
      .fill('ICE awarded 59,');
    await page.getByRole('textbox', { name: /\(1 of 50\)/ }).waitFor();
    await pressOn(links.getByRole('row').nth(1));
    await reader.press('tab', 'Graph');
    await reader.press('tab', 'Table');
    await page.getByRole('textbox', { name: /\(1 of 50\)/ }).waitFor();
    expect(await links.getByRole('row').nth(1).getAttribute('aria-selected')).toBe('true');
    const saving = page.waitForEvent('download');
    await pressOn(page.getByRole('button', { name: 'Save these rows as CSV' }).last());
    const text = await readFile(await (await saving).path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).toMatch(
      /^Id,From,Link,To,Amount,Dates,Grade,Records\r\nagency:7012~awarded~award:/,
    );
  });

  it('hands an investigation over in a file, which is read beside the page; where that breaks, it is said', async () => {
    await expandReseller(reader);
    await reader.press('button', /^Investigations, now:/);
    const download = page.waitForEvent('download');
    await reader.press('button', 'Save as file');
    const text = await readFile(await (await download).path());
    const open = async (buffer: Buffer): Promise<void> => {
      const chosen = page.waitForEvent('filechooser');
      await reader.press('button', 'Open a file');
      const file = { name: 'work.json', mimeType: 'application/json', buffer };
      await (await chosen).setFiles(file);
    };
    const worker = page.waitForEvent('worker', (one) => /investigation-worker/.test(one.url()));
    await open(Buffer.from('{}'));
    await worker;
    await page
      .getByRole('alert')
      .filter({ hasText: 'no investigation that can be read' })
      .waitFor();
    await page.route(/investigation-worker/, (route) => route.abort());
    await open(text);
    await page.getByRole('alert').filter({ hasText: 'could not be read' }).waitFor();
    await page.unroute(/investigation-worker/);
    await open(text);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await drawn(page, '27 entities, 50 links');
    await page
      .getByText(/^Opened “/)
      .first()
      .waitFor();
  });

  it('keeps the canvas working without the server, says so, and goes on when it is back', async () => {
    reader.overlook(/net::ERR_FAILED/);
    await expandReseller(reader);
    await page.route('**/api/**', (route) => route.abort());
    await reader.press('tab', 'Outline');
    await reader.press('row', /^ICE, Agency/, 'Home');
    await reader.press('row', /^ICE, Agency/);
    await page.getByText('No connection. What is here stays').waitFor();
    await reader.press('tab', 'Graph');
    await reader.press('button', 'Filters');
    await reader.press('checkbox', 'Contracts (25)', 'Space');
    await drawn(page, '2 entities, 0 links');
    await reader.press('button', 'Undo');
    await reader.press('button', 'Undo');
    await drawn(page, '2 entities, 0 links');
    await reader.press('button', 'Redo');
    await drawn(page, '27 entities, 50 links');
    await saved(page);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.unroute('**/api/**');
    await reader.press('button', 'Try again');
    await page.getByRole('button', { name: /^Expand awarded/ }).waitFor();
    await page.getByText('No connection. What is here stays').waitFor({ state: 'detached' });
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
    await expandReseller(reader);
    await command('hide all contracts');
    await drawn(page, '2 entities, 0 links');
    await command('undo');
    await drawn(page, '27 entities, 50 links');
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
  });

  it('shows what it can of an odd address, and says in a line what it did not understand', async () => {
    reader.overlook(/404 \(Not Found\)/);
    for (const [odd, said] of [
      ['agency:7012~nonsense', /^nonsense$/],
      ['agency:7012&v=9.abc', /does not know/],
      ['agency:7012&v=1.%00%ff', /damaged/],
      ['agency:7012~org:name:nobody-of-this-name', /org:name:nobody-of-this-name: not in the data/],
    ] as const) {
      await page.goto(`/explore?show=${odd}`);
      await drawn(page, '1 entity, 0 links');
      await page.getByText('Part of the address was not understood').waitFor();
      await page.getByText(said).waitFor();
    }
  });
});
