/** The explorer as a reader works with it: nothing is lost, everything can be undone, all of it without a pointer. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { barriersOn } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { drawn, expandReseller, saved, viewIn } from './desk.ts';
import { aReader, focusOn, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

describe.skipIf(!browserIsHere)('the explorer in a real browser', () => {
  const reader = aReader(serveWorld);
  let page: Page;
  beforeEach(async () => {
    page = await reader.open();
  });

  it('undoes and redoes by keyboard, by name, and over a reload', async () => {
    await expandReseller(reader);
    await focusOn(page.getByRole('application'));
    await page.keyboard.press('Control+z');
    await drawn(page, '2 entities, 0 links');
    await page.getByText('Undid: Added 25 of 60 links of Four Points Technology, L.L.C.').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await drawn(page, '27 entities, 50 links');
    await saved(page);
    await page.keyboard.press('Control+z');
    await drawn(page, '2 entities, 0 links');
    await expect.poll(() => viewIn(page.url()).entities.length).toBe(2);
    await saved(page);
    await page.reload();
    await drawn(page, '2 entities, 0 links');
    await reader.press('button', 'Redo');
    await drawn(page, '27 entities, 50 links');
    await reader.press('button', /^History/);
    await reader.press('button', /^The beginning/);
    await page.getByText('0 steps in force, 2 undone').waitFor();
  });

  it('says what a filter hides, and shows it with one press', async () => {
    await expandReseller(reader);
    await reader.press('button', 'Filters');
    await reader.press('checkbox', 'Contracts (25)', 'Space');
    await page.getByText('hidden: 25 entities, 50 links by 1 filter').waitFor();
    await drawn(page, '2 entities, 0 links');
    await reader.press('button', 'Show them');
    await drawn(page, '27 entities, 50 links');
    await reader.press('button', /^History/);
    await page.getByRole('button', { name: /Filter: entities, Contracts hidden/ }).waitFor();
  });

  it('goes from an agency to a company by the contracts between them, 25 at a time', async () => {
    await page.goto('/explore?show=agency:7012&select=agency:7012');
    await reader.press('button', 'Companies it reaches through contracts');
    const reseller = page.getByRole('listitem').filter({ hasText: '60 contracts' });
    await reseller.getByText('1,830,006.00 USD').waitFor();
    for (const [entities, links] of [
      [27, 50],
      [52, 100],
      [62, 120],
    ]) {
      await reader.press('button', 'Add 25 of 60 contracts with Four Points Technology, L.L.C.');
      await drawn(page, `${entities} entities, ${links} links`);
    }
    await reseller.getByText('All are on the canvas.').waitFor();
    await reader.press('button', 'Undo');
    await drawn(page, '52 entities, 100 links');
  });

  it('does in the outline what the canvas does: unfold, choose, open, hide', async () => {
    await expandReseller(reader);
    await reader.press('tab', 'Outline');
    const grid = page.getByRole('treegrid', { name: 'Outline of the canvas' });
    await pressOn(
      grid.getByRole('row', { name: /^ICE, Agency, 25 of 62 links on the canvas/ }),
      'ArrowRight',
    );
    await pressOn(grid.getByRole('row', { name: /^awarded 70CTD024FR0000059, grade A/ }));
    await page.getByText('It does not prove').waitFor();
    await focusOn(grid.getByRole('row', { name: /^70CTD024FR0000059, Contract/ }));
    await reader.press('button', 'Actions for 70CTD024FR0000059');
    await reader.press('menuitem', 'Hide');
    await page.getByText('Hid 70CTD024FR0000059 and 2 links.').waitFor();
    await page.keyboard.press('Control+z');
    await grid.getByRole('row', { name: /^ICE, Agency, 25 of 62 links on the canvas/ }).waitFor();
  });

  it('keeps open rows over a look at the graph, and gives the focus back to where it was', async () => {
    await expandReseller(reader);
    await reader.press('tab', 'Outline');
    const rested = (name: string | RegExp) =>
      expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toMatch(name);
    // No row was ever focused, as for a reader whose screen reader presses what it reads.
    await reader.press('button', 'Actions for 70CTD024FR0000040');
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
    await reader.press('menuitem', 'Hide');
    await rested(/^70CTD024FR0000043, Contract/);
    await page.keyboard.press('Home');
    await rested(/^Four Points/);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('row', { name: /^holds 70CTD024FR0000043, grade A/ }).waitFor();
    await page.keyboard.press('Enter');
    await reader.press('button', 'Close the inspector');
    await rested(/^Four Points/);
    await reader.press('tab', 'Graph');
    await drawn(page, '26 entities, 48 links');
    await reader.press('tab', 'Outline');
    await page.getByRole('row', { name: /^holds 70CTD024FR0000043, grade A/ }).waitFor();
  });

  it('chooses several in the outline, and shows the graph for what only the graph can do', async () => {
    await expandReseller(reader);
    await reader.press('tab', 'Outline');
    await reader.press('row', /^Four Points/, 'Shift+ArrowDown');
    await page.getByRole('row', { name: /^ICE, Agency, .*chosen$/ }).waitFor();
    const chosen = page.getByRole('region', { name: 'Chosen together' });
    await chosen.getByText('2 entities chosen').waitFor();
    await reader.press('button', 'Actions for 70CTD024FR0000040');
    await reader.press('menuitem', 'Choose this one too');
    await chosen.getByText('3 entities chosen').waitFor();
    await reader.press('button', 'Actions for ICE');
    await reader.press('menuitem', 'Let go of this one');
    await chosen.getByText('2 entities chosen').waitFor();
    await reader.press('button', 'Arrange');
    await reader.press('menuitem', /^In rows/);
    await drawn(page, '27 entities, 50 links');
    await reader.press('button', /^History/);
    await page
      .getByRole('button', { name: /^Laid in rows/ })
      .first()
      .waitFor();
  });

  it('keeps several investigations; what is deleted comes back', async () => {
    await expandReseller(reader);
    await saved(page);
    await reader.press('button', /^Investigations/);
    await page.getByRole('textbox', { name: 'Title of this one' }).fill('Resellers');
    await reader.press('button', 'New investigation');
    await drawn(page, '0 entities, 0 links');
    await reader.press('button', /^Investigations/);
    await reader.press('button', 'Delete Resellers');
    await reader.press('button', 'Bring it back');
    await reader.press('button', 'Open Resellers');
    await drawn(page, '27 entities, 50 links');
    expect(await page.title()).toBe('Resellers · Paperchain');
  });

  it('never writes over the work of another window', async () => {
    await expandReseller(reader);
    await saved(page);
    await expect.poll(() => viewIn(page.url()).entities.length).toBe(27);
    const other = await reader.openAnother();
    await other.goto(page.url());
    await drawn(other, '27 entities, 50 links');
    await pressOn(other.getByRole('button', { name: 'Undo' }));
    await drawn(other, '2 entities, 0 links');
    await saved(other);
    await page.bringToFront();
    await reader.press('tab', 'Outline');
    await focusOn(page.getByRole('row', { name: /^ICE, Agency/ }));
    await reader.press('button', 'Actions for ICE');
    await reader.press('menuitem', 'Pin');
    await page.getByText(/Changed in another window meanwhile\. Kept here as/).waitFor();
    await other.bringToFront();
    await pressOn(other.getByRole('button', { name: /^Investigations/ }));
    await other.getByRole('button', { name: /^Open .*\(copy\)$/ }).waitFor();
    await other.getByText('2 entities, 0 links · saved').waitFor();
  });

  for (const theme of ['light', 'dark'] as const)
    it(`has no barrier that axe finds, whatever is open, in ${theme}`, async () => {
      page = await reader.open({ colorScheme: theme });
      await expandReseller(reader);
      await reader.press('button', 'Filters');
      expect(await barriersOn(page)).toEqual([]);
      await reader.press('tab', 'Outline');
      await reader.press('row', /^ICE, Agency/, 'ArrowRight');
      expect(await barriersOn(page)).toEqual([]);
      for (const dialog of [/^History/, /^Investigations/]) {
        await reader.press('button', dialog);
        await page.getByRole('dialog').waitFor();
        expect(await barriersOn(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });

  it('fits a window of 320 pixels with everything open', async () => {
    page = await reader.open({ viewport: { width: 320, height: 860 } });
    await expandReseller(reader);
    await reader.press('button', 'Tools');
    await reader.press('button', 'Filters');
    for (const tab of ['Graph', 'Outline', 'Table']) {
      await reader.press('tab', tab);
      const over = await page.evaluate<number>(
        'document.documentElement.scrollWidth - window.innerWidth',
      );
      expect(over).toBeLessThanOrEqual(0);
    }
  });
});
