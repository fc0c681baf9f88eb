/** The canvas as a reader works with it: contracts fold into one link and come apart, several are acted on at once, layouts are asked for. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { drawn, RESELLER, viewIn } from './desk.ts';
import { aReader, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

const NAME = 'Four Points Technology, L.L.C.';

describe.skipIf(!browserIsHere)('the canvas in a real browser', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
  });

  const said = (text: string) => page.getByText(text).first().waitFor();
  const keys = (...all: string[]) => pressOn(page.getByRole('application'), ...all);
  const arrange = async (name: string | RegExp): Promise<void> => {
    await reader.press('button', 'Arrange');
    await page.getByRole('menuitem', { name }).click();
  };

  /** ICE with its two partners, each by one folded link, asked for by the key E. */
  const fold = async (): Promise<void> => {
    await page.goto('/explore?show=agency:7012');
    await drawn(page, '1 entity, 0 links');
    // Keys act on what has its place.
    const standsOn = async (): Promise<string> => {
      await keys('Home');
      return (await page.locator('[role=application] [role=img]').getAttribute('aria-label')) ?? '';
    };
    await expect.poll(standsOn, { timeout: 15_000 }).toMatch(/^ICE, agency/);
    await keys('e');
    await said('2 partners in these sources');
    await reader.press('button', 'Add these 2, each by one link');
    await said('2 on the canvas');
    await page.keyboard.press('Escape');
    await drawn(page, '3 entities, 0 links, 2 folded links of 61 awards');
  };

  it('offers an agency’s contracts by company, and says what one folded link stands for', async () => {
    await fold();
    await said('Added 2 of 2 that ICE reaches through contracts, each by one folded link.');
    await keys('Home', ']', 'Enter');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByText('Evidence: each contract with its records').waitFor();
    // One bundle of 60 orders and one of a single purchase; the brackets go round from the top.
    if (!(await inspector.getByText(/60 awards, drawn as one link/).isVisible()))
      await keys(']', 'Enter');
    await inspector.getByText(/60 awards, drawn as one link/).waitFor();
    await inspector.getByText('1,830,006.00 USD').waitFor();
    await inspector.getByText('FY2024').waitFor();
    await inspector.getByText(/25 of 60, the\s+largest amounts first/).waitFor();
    await inspector
      .getByRole('button', { name: /^ICE awarded 70CTD024FR0000059: grade A, 1 record/ })
      .click();
    await inspector
      .getByText('Recompute', { exact: false })
      .or(inspector.getByText('1 record,'))
      .first()
      .waitFor();
  });

  it('unfolds 25 at a time, folds back, and undoes both over a reload', async () => {
    await fold();
    await keys('Home', ']', 'u');
    if (
      !(await page
        .getByText('Unfolded 25 of 60')
        .first()
        .isVisible()
        .catch(() => false))
    ) {
      await page
        .getByText(/^Unfolded /)
        .first()
        .waitFor();
    }
    const whole = await page.getByRole('application').getAttribute('aria-label');
    expect(whole).toMatch(
      /(28 entities, 50 links, 2 folded links|4 entities, 2 links, 1 folded link)/,
    );
    const inAddress = () => viewIn(page.url()).entities.length;
    const unfolded = whole?.includes('28 entities') ? 28 : 4;
    await expect.poll(inAddress).toBe(unfolded);
    await keys('Home', 'u');
    await drawn(page, '3 entities, 0 links, 2 folded links of 61 awards');
    await keys('Control+z', 'Control+z');
    await drawn(page, '3 entities, 0 links, 2 folded links of 61 awards');
    await keys('Control+Shift+z');
    await page.getByRole('application', { name: whole ?? '' }).waitFor();
    // A reload goes by the address.
    await expect.poll(inAddress).toBe(unfolded);
    await page.reload();
    await page.getByRole('application', { name: whole ?? '' }).waitFor();
  });

  it('shows the same folds in outline and table, and unfolds from there', async () => {
    await fold();
    await reader.press('tab', 'Outline');
    const grid = page.getByRole('treegrid', { name: 'Outline of the canvas' });
    const unfoldRow = async (): Promise<void> => {
      await pressOn(
        grid.getByRole('row', { name: /^ICE, Agency, 0 of 62 links on the canvas, 2 folded/ }),
        'ArrowRight',
      );
    };
    await unfoldRow();
    await grid
      .getByRole('row', { name: new RegExp(`^Folded with ${NAME}, 60 awards · \\$1.8 M`) })
      .waitFor();
    await reader.press('tab', 'Table');
    await page
      .getByRole('heading', { name: '2 folded links, each standing for several' })
      .waitFor();
    const row = page.getByRole('row', { name: new RegExp(`ICE ${NAME}`) });
    await row.getByText('60 awards').waitFor();
    await reader.press('tab', 'Outline');
    await unfoldRow();
    await reader.press('button', `Unfold the link with ${NAME}`);
    await said('Unfolded 25 of 60 contracts between ICE and');
    await grid
      .getByRole('row', { name: /^ICE, Agency, 25 of 62 links on the canvas, 2 folded/ })
      .waitFor();
  });

  it('says the same line anew, in the other of its two regions, where the same is done again', async () => {
    await page.goto('/explore?show=agency:7012');
    await drawn(page, '1 entity, 0 links');
    /** Which of the regions says it; -1: none, which is one of the two at most. */
    const speaks = async (): Promise<number> => {
      const all = await page.getByRole('status').allTextContents();
      const speaking = all.flatMap((text, at) => (text === 'Tidied 1 entity.' ? [at] : []));
      return speaking.length > 1 ? Number.NaN : (speaking[0] ?? -1);
    };
    await arrange('Tidy');
    await expect.poll(speaks).toBeGreaterThan(-1);
    const first = await speaks();
    await arrange('Tidy');
    await expect.poll(async () => Math.abs((await speaks()) - first)).toBe(1);
    await arrange('Tidy');
    await expect.poll(speaks).toBe(first);
  });

  it('lays out by name from the menu, undoes it, and leaves what is pinned', async () => {
    await fold();
    await keys('Home', 'p');
    for (const [name, words] of [
      ['Along the money', 'Laid along the money, left to right, 3 entities; 1 pinned stayed.'],
      [/^Around one/, /^Laid around .*3 entities; 1 pinned stayed\.$/],
      ['In rows', 'Laid in rows 3 entities; 1 pinned stayed.'],
      ['Group by kind', 'Grouped by kind 3 entities; 1 pinned stayed.'],
      ['Tidy', 'Tidied 3 entities; 1 pinned stayed.'],
    ] as const) {
      await arrange(name);
      await page.getByRole('status').getByText(words).waitFor();
    }
    await keys('Control+z');
    await page
      .getByRole('status')
      .getByText(/^Undid: Tidied 3 entities/)
      .waitFor();
  });

  it('acts on several that were chosen by keys or by a box', async () => {
    await fold();
    await keys('Home', 'n');
    const bar = page.getByRole('region', { name: 'Chosen together' });
    await bar.getByText('3 entities chosen').waitFor();
    await keys('Escape');
    await bar.waitFor({ state: 'detached' });
    await reader.press('button', 'Show everything');
    const box = await page.getByRole('application').boundingBox();
    if (!box) throw new Error('the canvas has no box');
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await bar.getByText('3 entities chosen').waitFor();
    await bar.getByRole('button', { name: 'Hide' }).click();
    await said('Hid 3 entities and 0 links.');
    await page.getByText('Nothing is on the canvas yet').waitFor();
    await page.keyboard.press('Control+z');
    await drawn(page, '3 entities, 0 links, 2 folded links of 61 awards');
  });

  it('finds on the canvas by words, and the legend hides a kind and shows it again', async () => {
    await fold();
    await keys('Control+f');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('axon');
    await page.getByText('1 of 1', { exact: true }).waitFor();
    await page.getByRole('heading', { name: /Axon Enterprise/i }).waitFor();
    await page.keyboard.press('Escape');
    const legend = page.getByRole('region', { name: 'Legend' });
    if (!(await legend.getByRole('button', { name: /^Contractor/ }).isVisible()))
      await legend.getByRole('button', { name: 'Legend' }).click();
    await legend.getByRole('button', { name: 'Contractor 2/2' }).click();
    await drawn(page, '1 entity, 0 links');
    await legend.getByRole('button', { name: 'Contractor 0/2', pressed: false }).click();
    await drawn(page, '3 entities, 0 links, 2 folded links of 61 awards');
  });

  it('narrows the chooser by year, amount and words, and the next page repeats nothing', async () => {
    await page.goto(`/explore?show=${RESELLER}&select=${RESELLER}`);
    await reader.press('button', 'Expand holds, 60');
    await page.getByLabel('Year').selectOption('2024');
    await page.getByLabel('Amount').selectOption('10,000 USD or more');
    await said('0 of 60 on the canvas; 51 match');
    await page.getByLabel('Matching').fill('FR0000059');
    await said('0 of 60 on the canvas; 1 match');
    await page.getByLabel('Matching').fill('');
    await said('1 to 25 of 51');
    for (const [button, words] of [
      ['Add these 25', '25 of 60 on the canvas; 51 match'],
      ['Add these 25', '50 of 60 on the canvas; 51 match'],
      ['Add these 1', '51 of 60 on the canvas; 51 match'],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await said(words);
    }
    await page.keyboard.press('Escape');
    await drawn(page, '52 entities, 51 links');
  });
});
