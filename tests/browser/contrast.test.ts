/** What a reader who asks for more contrast, or for colours of the system, can still tell apart. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { aReader } from './reader.ts';
import { serveWorld } from './served-world.ts';

const SHOWN = '/explore?show=agency:7012~org:name:ring&select=agency:7012';

describe.skipIf(!browserIsHere)('the desk in strong or forced colours', () => {
  const reader = aReader(serveWorld);

  it('which tab and which row are chosen can be seen in forced colours', async () => {
    const page = await reader.open({ forcedColors: 'active' });
    await reader.visit(SHOWN);
    await page.getByText('The graph keeps its own colours.').waitFor();
    const edgeOf = (one: Locator, side: 'bottom' | 'left') =>
      one.evaluate(
        (it, name) => getComputedStyle(it).getPropertyValue(`border-${name}-color`),
        side,
      );
    const tabs = page.getByRole('tab');
    for (const view of ['Graph', 'Outline', 'Table']) {
      await reader.press('tab', view);
      await page.getByRole('tab', { name: view, selected: true }).waitFor();
      const edges = await Promise.all((await tabs.all()).map((one) => edgeOf(one, 'bottom')));
      const chosen = await edgeOf(page.getByRole('tab', { selected: true }), 'bottom');
      expect(edges.filter((edge) => edge === chosen)).toHaveLength(1);
      expect(new Set(edges).size).toBe(2);
    }
    const rowEdge = (name: string) => edgeOf(page.getByRole('rowheader', { name }).first(), 'left');
    expect(await rowEdge('ICE: U.S.')).not.toBe(await rowEdge('Ring'));
    await reader.press('tab', 'Outline');
    const outlineEdge = (name: RegExp) => edgeOf(page.getByRole('row', { name }).first(), 'left');
    expect(await outlineEdge(/^ICE/)).not.toBe(await outlineEdge(/^Ring/));
  });

  it('which of the entities that are offered is under the keys can be seen in forced colours', async () => {
    const page = await reader.open({ forcedColors: 'active' });
    await reader.visit(SHOWN);
    await reader.press('button', 'Draw your own link…');
    await page.getByRole('combobox', { name: /The other end/ }).fill('Ring');
    const option = page.getByRole('option', { name: /Ring/ });
    await option.waitFor();
    const outline = () => option.evaluate((it) => getComputedStyle(it).outlineStyle);
    expect(await outline()).toBe('none');
    await page.keyboard.press('ArrowDown');
    await expect.poll(outline).toBe('solid');
  });

  it('what steps back on the canvas stays readable as soon as more contrast is asked for', async () => {
    const page = await reader.open();
    await reader.visit('/explore?show=agency:7012~org:name:amazon-web-services&select=agency:7012');
    const faintest = () =>
      page.evaluate<number>(`Math.min(...[...document.querySelectorAll('div')]
        .find((one) => one._cyreg)._cyreg.cy.nodes().map((one) => Number(one.style('opacity'))))`);
    await expect.poll(faintest).toBeLessThan(0.2);
    await page.emulateMedia({ contrast: 'more' });
    await expect.poll(faintest).toBe(0.4);
    await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' });
    await expect.poll(faintest).toBe(0.4);
    await page.emulateMedia({ forcedColors: 'none' });
    await expect.poll(faintest).toBeLessThan(0.2);
  });
});
