/** The desk on a phone: what opens leaves the drawing in view, and is reached, read and closed there. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tooWideBy } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { drawn, RESELLER } from './desk.ts';
import { drawnCanvas, type PageBox } from './drawn-canvas.ts';
import { aReader, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

const PHONES = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

const SHOWN = `/explore?show=${RESELLER}~agency:7012`;

describe.skipIf(!browserIsHere)('the desk on a phone', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  const open = async (viewport: (typeof PHONES)[number], path: string): Promise<void> => {
    page = await reader.open({ viewport, isMobile: true, hasTouch: true });
    await reader.visit(path);
    await drawn(page, '2 entities, 0 links');
    await expect.poll(async () => (await drawnCanvas(page)).nodes.length).toBe(2);
  };
  const boxOf = async (one: Locator): Promise<PageBox> => {
    const box = await one.boundingBox();
    if (!box) throw new Error(`${one} is not to be seen`);
    return box;
  };
  const below = ({ y, height }: PageBox): number => y + height;
  /** Everything drawn, or what bears one of some names, lies between the upper edge of the canvas and a line below it. */
  const staysAbove = (edge: () => Promise<number>, names?: readonly string[]) =>
    expect
      .poll(async () => {
        const { canvas, nodes } = await drawnCanvas(page);
        const lowest = await edge();
        return (
          nodes
            .filter(({ label }) => names?.includes(label) ?? true)
            // The box of a node has a rim around it for its badges.
            .filter(({ y, height }) => y + height / 4 < canvas.y || y + height * 0.75 > lowest)
            .map(({ label }) => label)
        );
      })
      .toEqual([]);
  const lowerEdgeOfCanvas = async (): Promise<number> => below((await drawnCanvas(page)).canvas);
  const openTool = async (name: RegExp): Promise<void> => {
    await reader.press('button', 'Tools');
    await pressOn(page.getByRole('group', { name: 'Tools' }).getByRole('button', { name }));
  };
  const isFocused = (one: Locator) =>
    expect.poll(() => one.evaluate((it) => it === document.activeElement)).toBe(true);

  describe.each(PHONES)('of $width by $height pixels', (phone) => {
    it('asks which links on a sheet below the drawing, and what it adds is drawn above it', async () => {
      await open(phone, `${SHOWN}&select=${RESELLER}`);
      const sheet = page.getByRole('dialog', { name: /^Which links of/ });
      const add = sheet.getByRole('button', { name: 'Add these 25' });
      const upperEdge = async (): Promise<number> => (await boxOf(sheet)).y;
      await reader.press('button', 'Expand holds, 60');
      await add.waitFor();
      expect(await upperEdge()).toBeGreaterThanOrEqual(phone.height * 0.4);
      expect(below(await boxOf(add))).toBeLessThanOrEqual(phone.height);
      expect(await tooWideBy(page)).toBe(0);
      await staysAbove(upperEdge, [(await drawnCanvas(page)).nodes[0]?.label ?? '']);

      await sheet.getByRole('button', { name: 'Done' }).scrollIntoViewIfNeeded();
      for (const one of [add, sheet.getByRole('button', { name: 'Close' })])
        expect((await boxOf(one)).y).toBeGreaterThanOrEqual(await upperEdge());
      await pressOn(add);
      await sheet.getByText('25 of 60 on the canvas').waitFor();
      await expect.poll(async () => (await drawnCanvas(page)).nodes.length).toBe(27);
      await staysAbove(upperEdge);

      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
      await reader.press('button', 'Expand holds, 60');
      await add.waitFor();
      await pressOn(sheet.getByRole('button', { name: 'Close' }));
      await sheet.waitFor({ state: 'hidden' });
    });

    it('shows the history below the drawing, with the tools put away', async () => {
      await open(phone, SHOWN);
      const history = page.getByRole('dialog', { name: 'History' });
      await openTool(/^History/);
      await history.waitFor();
      expect((await boxOf(history)).y).toBeGreaterThanOrEqual(phone.height * 0.4);
      expect(await lowerEdgeOfCanvas()).toBeGreaterThan(phone.height * 0.6);
      await page.keyboard.press('Escape');
      await history.waitFor({ state: 'hidden' });
      const tools = page.getByRole('button', { name: 'Tools' });
      expect(await tools.getAttribute('aria-expanded')).toBe('false');
      await isFocused(tools);
    });

    it('keeps a drawing whole above the filters, and as large as before once they are closed', async () => {
      await open(phone, SHOWN);
      await staysAbove(lowerEdgeOfCanvas);
      const before = await drawnCanvas(page);
      await openTool(/^Filters/);
      await page.getByRole('complementary', { name: 'Filters' }).waitFor();
      await expect.poll(lowerEdgeOfCanvas).toBeLessThan(below(before.canvas) - 80);
      await staysAbove(lowerEdgeOfCanvas);
      await reader.press('button', 'Close the filters');
      await expect.poll(async () => (await drawnCanvas(page)).zoom).toBeCloseTo(before.zoom, 3);
    });

    it('breaks no word in the headings of a table', async () => {
      page = await reader.open({ viewport: phone, isMobile: true, hasTouch: true });
      await reader.visit('/explore?show=agency:7012~org:name:axon-enterprise~org:name:ring');
      await reader.press('tab', 'Table');
      await page.getByRole('columnheader', { name: 'Grade' }).waitFor();
      const broken = await page.getByRole('columnheader').evaluateAll((heads) =>
        heads.flatMap((head) => {
          const text = document.createTreeWalker(head, NodeFilter.SHOW_TEXT).nextNode();
          const words = document.createRange();
          if (text) words.selectNodeContents(text);
          const lines = text ? words.getClientRects().length : 0;
          return lines > (head.textContent ?? '').trim().split(/\s+/).length
            ? head.textContent
            : [];
        }),
      );
      expect(broken).toEqual([]);
    });

    it('leaves the buttons of the view on the canvas beside the inspector', async () => {
      await open(phone, `${SHOWN}&select=${RESELLER}`);
      await page
        .getByRole('complementary', { name: 'Inspector' })
        .getByText('holds', { exact: true })
        .waitFor();
      const view = page.getByRole('region', { name: 'View' });
      for (const button of await view.getByRole('button').all()) {
        const { x, y, width, height } = await boxOf(button);
        const { canvas } = await drawnCanvas(page);
        expect(y).toBeGreaterThanOrEqual(canvas.y);
        expect(y + height).toBeLessThanOrEqual(below(canvas));
        expect(x + width).toBeLessThanOrEqual(phone.width);
      }
    });
  });
});
