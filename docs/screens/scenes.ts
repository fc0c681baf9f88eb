/** What is pictured: a name, an address over the seed, and what is done there before the picture is taken. */
import type { Page } from 'playwright-core';

export interface Scene {
  readonly name: string;
  readonly path: string;
  /** Waits for what must be seen, and does what leads to it. */
  readonly ready: (page: Page) => Promise<void>;
}

const ICE = 'agency:7012';
const AWS = 'org:name:amazon-web-services';

const heading = (page: Page): Promise<void> => page.getByRole('heading', { level: 1 }).waitFor();

/** All stories' cards with their figures. */
const stories = (page: Page): Promise<void> => page.locator('a[href^="/story/"]').nth(4).waitFor();

const chains = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: /chain/i }).first().waitFor();

/** Every chain of the answer taken to the canvas. */
async function canvas(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to canvas' }).first().click();
  await page.getByRole('menuitem', { name: /^All/ }).click();
  await page.getByRole('link', { name: /^Canvas/ }).click();
  await page.getByRole('application').locator('canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** The companies with which the agency has most contracts, each pair as one link. */
async function folds(page: Page): Promise<void> {
  await page
    .getByRole('application', { name: /Entity graph: 1 entit/ })
    .locator('canvas')
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('e');
  await page.getByRole('button', { name: /^Add these/ }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /^Added/ })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
}

async function filters(page: Page): Promise<void> {
  await canvas(page);
  // In a narrow window they stand behind one button.
  const tools = page.getByRole('button', { name: 'Tools' });
  if (await tools.isVisible()) await tools.click();
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('heading', { name: 'Filters' }).waitFor();
}

/** From a link to the document behind its first record. */
async function document(page: Page): Promise<void> {
  await heading(page);
  await page.getByRole('link', { name: 'Source and all it supports' }).first().click();
  await page.waitForURL(/\/source\//);
  await heading(page);
}

const ORDER = 'award:CONT_AWD_70CTD024FC0000017_7012_70CTD022A00000004_7012';
const PATH = `/path?from=${ICE}&to=${AWS}&kinds=money`;

/** Keeps a snapshot of entities and the links between them; gives its hash. */
async function keep(page: Page, title: string, entityIds: readonly string[]): Promise<string> {
  const address = new URL('/api/snapshots', page.url()).href;
  const answer = await page.request.post(address, { data: { title, entityIds } });
  return (await answer.json()).hash;
}

/** A finding before and after a cloud and its vendor were added to it. */
async function compare(page: Page): Promise<void> {
  const before = await keep(page, 'The order', [ICE, ORDER]);
  const after = await keep(page, 'The order and the cloud it names', [ICE, ORDER, AWS]);
  await page.goto(new URL(`/compare?before=${before}&after=${after}`, page.url()).href);
  await page.getByRole('region', { name: 'Both in one' }).waitFor();
}

/** The answer to a path question, kept, and opened where its link leads. */
async function snapshot(page: Page): Promise<void> {
  await chains(page);
  await page.getByRole('button', { name: 'Snapshot' }).click();
  await page.getByRole('button', { name: 'Make it' }).click();
  const link = page.getByRole('link', { name: /\/s\/[0-9a-f]{64}$/ });
  await page.goto((await link.getAttribute('href')) ?? '');
  await page.getByRole('status').filter({ hasText: '✓ Verified' }).waitFor();
}

/** What is on the canvas, as it is printed. */
async function report(page: Page): Promise<void> {
  await canvas(page);
  // In a narrow window the tools stand behind one button.
  const tools = page.getByRole('button', { name: 'Tools' });
  if (await tools.isVisible()) await tools.click();
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  await page.getByRole('region', { name: 'Method' }).waitFor();
  await page.getByRole('img', { name: /The drawing/ }).waitFor();
}

/** The steps that a path makes, the first of them open. */
async function ownStory(page: Page): Promise<void> {
  await chains(page);
  await page.getByRole('button', { name: 'Make story' }).first().click();
  const panel = page.getByRole('complementary', { name: 'Story' });
  await panel.getByRole('button', { name: /^Step 1 · / }).click();
  await panel.getByRole('textbox', { name: /^Words of step/ }).waitFor();
}

const tab =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await canvas(page);
    await page.getByRole('tab', { name }).click();
  };

export const SCENES: readonly Scene[] = [
  { name: 'front', path: '/', ready: stories },
  { name: 'explore', path: PATH, ready: canvas },
  { name: 'folds', path: `/explore?show=${ICE}`, ready: folds },
  { name: 'filters', path: PATH, ready: filters },
  { name: 'outline', path: PATH, ready: tab('Outline') },
  { name: 'table', path: PATH, ready: tab('Table') },
  { name: 'chains', path: PATH, ready: chains },
  {
    name: 'no-path',
    path: `/path?from=org:name:ring&to=${ICE}&direction=forward`,
    ready: (page) =>
      page
        .getByText(/No record found/)
        .first()
        .waitFor(),
  },
  { name: 'story', path: '/story/case-management-by-contractors', ready: heading },
  { name: 'own-story', path: PATH, ready: ownStory },
  { name: 'report', path: PATH, ready: report },
  { name: 'snapshot', path: PATH, ready: snapshot },
  { name: 'compare', path: '/', ready: compare },
  { name: 'link', path: `/edge/${ORDER}~names_product~${AWS}`, ready: heading },
  { name: 'source', path: `/edge/${ORDER}~names_product~${AWS}`, ready: document },
  { name: 'entity', path: `/e/${ICE}`, ready: heading },
  { name: 'about', path: '/about', ready: heading },
];
