/** Memory of the page over scripted use: it may rise while things are added, and must come back when they are gone. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { report } from '../figures.ts';
import { standOnAgency } from './stand-on-agency.ts';

const START = 'agency:7012';

/** Adds, takes back, selects and changes views for so many minutes; prints the heap at the start, in the middle, at the end. */
export async function benchLongUse(
  browser: Browser,
  address: string,
  minutes: number,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await page.goto(`${address}/explore?show=${START}&select=${START}`);
  await alone(page);
  await round(page);
  const heap = [await heapOf(tools)];
  const [started, length] = [Date.now(), minutes * 60_000];
  let rounds = 0;
  for (const until of [length / 2, length]) {
    while (Date.now() - started < until) {
      await round(page);
      rounds++;
    }
    heap.push(await heapOf(tools));
  }
  const figures = heap.map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`).join(' → ');
  report(`heap over ${minutes} min, ${rounds} rounds of use`, figures);
  await context.close();
}

async function round(page: Page): Promise<void> {
  await standOnAgency(page);
  await page.keyboard.press('e');
  await page.getByRole('button', { name: /^Add these/ }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /^Added/ })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  for (const tab of ['Outline', 'Table', 'Graph'])
    await page.getByRole('tab', { name: tab }).click();
  await page.keyboard.press('Control+z');
  await alone(page);
}

/** Only the agency is drawn, and the canvas listens. */
const alone = (page: Page): Promise<void> =>
  page
    .getByRole('application', { name: /Entity graph: 1 entit/ })
    .locator('canvas')
    .first()
    .waitFor();

async function heapOf(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return usedSize;
}
