/** Links that the reader draws: by keys alone in graph, outline and table, kept, undone, hidden, and apart from the record everywhere. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { barriersOn } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { saved } from './desk.ts';
import { aReader, focusOn, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

const CANVAS = '/explore?show=agency:7012~org:name:axon-enterprise~org:name:ring';
const WORDS = 'is run by the same person, says my source';

describe.skipIf(!browserIsHere)('a link of one’s own', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
    await page.goto(CANVAS);
    await page.getByText(/^3 entities/).waitFor();
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
    await focusOn(page.getByRole('application'));
    await expect
      .poll(async () => {
        await page.keyboard.press('Home');
        return cursor.getAttribute('aria-label', { timeout: 1_000 }).catch(() => '');
      })
      .toMatch(/links? drawn/);
  };
  const menuOfIce = async (): Promise<void> => {
    const row = page.getByRole('row', { name: /^ICE, Agency/ });
    await focusOn(row);
    await reader.press('button', 'Actions for ICE');
  };
  const drawInGraph = async (): Promise<void> => {
    await toBusiest();
    await page.keyboard.press('Shift+F10');
    await menuItem('Draw your own link…');
    await fillIn('Axon');
    await inspector().getByText(WORDS).waitFor();
  };
  const status = (text: RegExp) => page.getByText(text).first().waitFor();

  it('is drawn by keys, told from the record, kept over a reload, reworded, undone and taken out', async () => {
    await drawInGraph();
    await inspector().getByText('Yours; no record').waitFor();
    await status(/every link cited · 1 of your own/);
    expect(await inspector().textContent()).not.toMatch(/grade [A-IN-W]\b/);
    expect(await barriersOn(page)).toEqual([]);
    await saved(page);
    await page.reload();
    await status(/every link cited · 1 of your own/);
    await inspector().getByText(WORDS).waitFor();
    await pressOn(inspector().getByRole('button', { name: 'Change its words…' }));
    const reword = page.getByRole('dialog', { name: 'The words of your own link' });
    await reword.getByRole('textbox', { name: 'Your words' }).fill('share an address');
    await pressOn(reword.getByRole('button', { name: 'Keep these words' }));
    await inspector().getByText('share an address').waitFor();
    await reader.press('button', 'Undo');
    await inspector().getByText(WORDS).waitFor();
    await pressOn(inspector().getByRole('button', { name: 'Take it out' }));
    await status(/every link cited(?! · \d+ of your own)/);
    await reader.press('button', 'Undo');
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
    const made = await page.request.post(`${reader.served.address}/api/snapshots`, {
      data: {
        title: 'Mine',
        entityIds: ['agency:7012', 'org:name:axon-enterprise', 'org:name:ring'],
        ownLinks: [{ from: 'agency:7012', to: 'org:name:ring', text: `<b>${WORDS}</b>` }],
      },
    });
    await page.goto(`${reader.served.address}/s/${(await made.json()).hash}`);
    const words = page.getByRole('region', { name: 'The author’s words' });
    await words.getByText(`<b>${WORDS}</b>`).waitFor();
    await words.getByText(/No record stands behind these/).waitFor();
    expect(await page.getByRole('table').allTextContents()).not.toContain(WORDS);
  });

  it('needs another end and words, and says so beside the fields', async () => {
    await reader.press('tab', 'Outline');
    await menuOfIce();
    await menuItem('Draw your own link…');
    await pressOn(dialog().getByRole('button', { name: 'Draw it' }));
    await dialog().getByText('Choose an entity on the canvas.').waitFor();
    await dialog().getByText('Say in your own words what joins the two.').waitFor();
    expect(await words().getAttribute('aria-invalid')).toBe('true');
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await status(/every link cited(?! · \d+ of your own)/);
  });

  it('stands in outline and table as the reader’s own, and is drawn from there', async () => {
    await reader.press('tab', 'Outline');
    await menuOfIce();
    await menuItem('Draw your own link…');
    await fillIn('Axon');
    await pressOn(page.getByRole('row', { name: /^ICE/ }), 'ArrowRight');
    await page.getByRole('row', { name: /Your own link with Axon.*no record/ }).waitFor();
    await reader.press('tab', 'Table');
    const table = page.getByRole('grid', { name: 'Links of your own' });
    await table.getByRole('row', { name: /ICE.*Axon/ }).waitFor();
    await page
      .getByRole('grid', { name: 'Entities on the canvas' })
      .getByRole('row', { name: /ICE/ })
      .click();
    await pressOn(inspector().getByRole('button', { name: 'Draw your own link…' }));
    await fillIn('Ring');
    await status(/every link cited · 2 of your own/);
    expect(await barriersOn(page)).toEqual([]);
  });

  it('joins two that are chosen, is hidden by a filter that says so, and goes and comes with its ends', async () => {
    await toBusiest();
    for (const one of ['c', 'n']) await page.keyboard.press(one);
    const chosen = page.getByRole('region', { name: 'Chosen together' });
    await chosen.getByText('3 entities chosen').waitFor();
    await page.keyboard.press('c');
    await chosen.getByText('2 entities chosen').waitFor();
    await pressOn(chosen.getByRole('button', { name: 'Link these two…' }));
    await focused(words());
    await page.keyboard.type(WORDS);
    await pressOn(dialog().getByRole('button', { name: 'Draw it' }));
    await status(/every link cited · 1 of your own/);
    const legend = page.getByRole('region', { name: 'Legend' });
    await pressOn(legend.getByRole('button', { name: /yours; no record 1\/1/ }));
    await status(/hidden: 1 link of your own by 1 filter/);
    await reader.press('button', 'Show them');
    await status(/every link cited · 1 of your own/);
  });
});
