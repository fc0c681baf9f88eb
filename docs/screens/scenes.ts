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

/** The drawing of a story taken to the canvas: a dozen entities with all their links. */
async function canvas(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to canvas' }).first().click();
  await page.getByRole('link', { name: /^Canvas/ }).click();
  await page.getByRole('application').locator('canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
}

const PATH = `/path?from=${ICE}&to=${AWS}&kinds=money`;

const tab =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await canvas(page);
    await page.getByRole('tab', { name }).click();
  };

export const SCENES: readonly Scene[] = [
  { name: 'front', path: '/', ready: stories },
  { name: 'explore', path: PATH, ready: canvas },
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
  { name: 'entity', path: `/e/${ICE}`, ready: heading },
  { name: 'about', path: '/about', ready: heading },
];
