/** What a reader waits for: the front page, the first expand, the tidy layout; and what the largest agency does to the page. */
import type { Browser, Page } from 'playwright-core';
import { report, spread, timedAsync } from '../figures.ts';
import { standOnAgency } from './stand-on-agency.ts';

const TRIES = 5;
const AGENCY = 'agency:7012';
const ADD = /^Add these/;
/** What the canvas says of itself: how much is drawn. */
const NAME = `document.querySelector('[role="application"]').getAttribute('aria-label')`;
/** Milliseconds after which all that follows a step has been done: labels, the next page, the address, the shelf. */
const REST = 1_500;

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

/** From the address of an agency through three pages of its chooser, by company and by kind of link; then tidied. */
export async function benchFirstExpand(browser: Browser, address: string): Promise<void> {
  const page = await fresh(browser);
  const [opened] = await timedAsync(async () => {
    await page.goto(`${address}/explore?show=${AGENCY}&select=${AGENCY}`);
    await page.getByRole('application', { name: /Entity graph: 1 entit/ }).waitFor();
  });
  report('largest agency on the canvas, cold', `${opened.toFixed(0)} ms`);
  await choose(page);
  await watched(page, 'its first 25 companies added, each by one link', () => add(page));
  await watched(page, 'the next 25 companies added', () => add(page));
  await page.getByLabel('Links', { exact: true }).selectOption({ index: 1 });
  await watched(page, 'the first 25 links of one kind added', () => add(page));
  await page.keyboard.press('Escape');
  await watched(page, 'tidied', () => tidy(page));
  await page.context().close();
}

/** How long it takes until it is said to be done, and how long the page stood still at most until it had come to rest. */
async function watched(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate('window.longTasks.length = 0');
  const [ms] = await timedAsync(act);
  await page.waitForTimeout(REST);
  const tasks = await page.evaluate<number[]>('window.longTasks');
  const longest = Math.max(0, ...tasks);
  report(`  ${what}`, `${ms.toFixed(0)} ms, longest task ${longest.toFixed(0)} ms`);
}

async function fresh(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  await context.addInitScript(WATCH_TASKS);
  return context.newPage();
}

/** Opens the chooser, which first offers an agency's links by company. */
async function choose(page: Page): Promise<void> {
  await standOnAgency(page);
  await page.keyboard.press('e');
  await page.getByRole('button', { name: ADD }).waitFor();
}

async function add(page: Page): Promise<void> {
  const drawing = page.getByRole('application', { includeHidden: true });
  const before = await drawing.getAttribute('aria-label');
  await page.getByRole('button', { name: ADD }).click();
  await page.waitForFunction(`${NAME} !== ${JSON.stringify(before)}`);
}

async function tidy(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tidy/ }).click();
  await page.getByRole('status').filter({ hasText: /tid/i }).waitFor({ state: 'attached' });
}
