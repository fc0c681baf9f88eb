/** What a reader waits for: the front page, the first expand, the tidy layout; and what the largest agency does to the page. */
import type { Browser, Page } from 'playwright-core';
import { report, spread, timedAsync } from '../figures.ts';

const TRIES = 5;
const AGENCY = 'agency:7012';

const WATCH_TASKS = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });`;

/** First paint of the front page: each try in a browser context of its own, so that nothing is cached. */
export async function benchFrontPage(browser: Browser, address: string): Promise<void> {
  const paints: number[] = [];
  const useful: number[] = [];
  for (let n = 0; n < TRIES; n++) {
    const page = await fresh(browser);
    const [ms] = await timedAsync(async () => {
      await page.goto(address, { waitUntil: 'commit' });
      await page.locator('a[href^="/story/"]').first().waitFor();
    });
    useful.push(ms);
    paints.push(
      await page.evaluate<number>(
        `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
      ),
    );
    await page.context().close();
  }
  report('front page, first contentful paint, cold', spread(paints));
  report('front page, first investigation shown, cold', spread(useful));
}

/** From the address of an agency to 25 of its links on the canvas, then tidied. */
export async function benchFirstExpand(browser: Browser, address: string): Promise<void> {
  const page = await fresh(browser);
  const [opened] = await timedAsync(async () => {
    await page.goto(`${address}/explore?show=${AGENCY}&select=${AGENCY}`);
    await page.getByRole('application', { name: /Entity graph: 1 entit/ }).waitFor();
  });
  report('largest agency on the canvas, cold', `${opened.toFixed(0)} ms`);
  await page.evaluate('window.longTasks.length = 0');
  const [expanded] = await timedAsync(() => expand(page));
  report('  its first 25 links added', `${expanded.toFixed(0)} ms`);
  const [tidied] = await timedAsync(() => tidy(page));
  report('  tidied', `${tidied.toFixed(0)} ms`);
  const tasks = await page.evaluate<number[]>('window.longTasks');
  report('  longest task meanwhile', `${Math.max(0, ...tasks).toFixed(0)} ms`);
  await page.context().close();
}

async function fresh(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  await context.addInitScript(WATCH_TASKS);
  return context.newPage();
}

async function expand(page: Page): Promise<void> {
  await page.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('e');
  await page.getByRole('button', { name: /^Add these/ }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /^Added/ })
    .waitFor();
  await page.keyboard.press('Escape');
}

async function tidy(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tidy/ }).click();
  await page.getByRole('status').filter({ hasText: /tid/i }).waitFor({ state: 'attached' });
}
