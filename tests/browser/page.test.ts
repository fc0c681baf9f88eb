/** The page as a reader meets it: in a real browser, by keyboard alone, found by accessible names only. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { aReader } from './reader.ts';
import { serveWorld } from './served-world.ts';

const ORDER = 'award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';
const ICE_TO_AWS = '/path?from=agency:7012&to=org:name:amazon-web-services';
const LINK = `/edge/${ORDER}~names_product~org:name:amazon-web-services`;

describe.skipIf(!browserIsHere)('the page in a real browser', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
  });

  const said = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).first();

  it('search, open, expand, evidence and path are done by keyboard alone', async () => {
    await reader.visit('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('four points');
    await page.getByRole('row', { name: /Four Points Technology/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Four Points Technology/ }).waitFor();

    await reader.press('link', 'Show in graph');
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
    await reader.press('button', 'Expand holds, 60');
    await reader.press('button', 'Add these 25');
    await said(/25 of 60 on the canvas/).waitFor();
    await reader.press('button', 'Add these 25');
    await said(/50 of 60 on the canvas/).waitFor();
    await page.keyboard.press('Escape');

    await reader.press('tab', 'Table');
    await reader.press('row', /70CTD024FR0000059 was awarded to/);
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByText('It does not prove').waitFor();
    expect(await inspector.textContent()).toContain('who did the work');
    await reader.press('button', 'Verify');
    await said(/recomputed here: the same/).waitFor();

    await reader.press('link', 'Paperchain');
    await reader.press('button', 'Find the paper');
    await page.getByRole('heading', { name: 'ICE → Amazon Web Services, in 2 steps' }).waitFor();
    expect(await page.title()).toBe('ICE → Amazon Web Services · Paperchain');
    expect(await page.locator('blockquote').allTextContents()).toContain(
      'HOSTING SUPPORT FOR THE AMAZON WEB SERVICES ENVIRONMENT',
    );
  });

  it('a page that was read expands without repeating a link', async () => {
    await reader.visit(
      '/explore?show=org:name:four-points-technology&select=org:name:four-points-technology',
    );
    await reader.press('button', 'Expand holds, 60');
    for (const shown of [25, 50, 60]) {
      await reader.press('button', /^Add these/);
      await said(new RegExp(`^${shown} of 60 on the canvas`)).waitFor();
    }
  });

  it('a verified record that was changed on its way is called different', async () => {
    await page.route('**/raw', (route) => route.fulfill({ body: '{"changed":true}' }));
    await reader.visit(LINK);
    await reader.press('button', 'Verify');
    await said(/not the same. Do not rely on this record/).waitFor();
  });

  it('planned is said to be planned, not operational', async () => {
    await reader.visit('/path?from=system:hart&to=fedramp:F1603047866&status=any');
    await page.getByText('planned, not operational').first().waitFor();
  });

  it('an inference says that no record states it, and names the alternatives', async () => {
    await reader.visit('/path?from=system:hart&to=org:name:amazon-web-services');
    await page.getByText('No record found in these sources, within these bounds').waitFor();
    await reader.press('link', 'Ask it so: inferred links too');
    await page.getByText('Inferred, stated by no record:').waitFor();
    const step = await page.getByRole('region', { name: 'Step 1' }).textContent();
    expect(step).toContain('may be hosted on');
    expect(step).toContain('the alternatives are three other clouds');
    expect(step).not.toContain('is stated to be');
  });

  it('a meeting is called a meeting', async () => {
    await reader.visit('/path?from=org:name:ring&to=agency:7012');
    await page.getByText('two sides point at something shared').first().waitFor();
  });

  it('no path is a result, with its bounds and the documented absence', async () => {
    await reader.visit('/path?from=org:name:ring&to=agency:7012&direction=forward');
    await page.getByText('No record found in these sources, within these bounds').waitFor();
    await page.getByText('Looked for a contract; none was found.').waitFor();
    await reader.press('link', 'Ask it so: links in either direction');
    await page.getByRole('heading', { name: /Ring → ICE/ }).waitFor();
  });

  it('a search that takes long can be stopped and taken up again', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/api/paths', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.goto(ICE_TO_AWS);
    await reader.press('button', 'Cancel');
    await page.getByText('The search was stopped').waitFor();
    letGo();
    await page.unroute('**/api/paths');
    await reader.press('button', 'Search again');
    await page.getByRole('heading', { name: /ICE → Amazon/ }).waitFor();
  });

  it.each([
    ['/nothing', 'There is nothing at this address', '/nothing'],
    ['/s/123', 'This is no hash of a snapshot', '123'],
    [`/s/${'f'.repeat(64)}`, 'This snapshot is not kept here', 'f'.repeat(64)],
    [`/embed/${'f'.repeat(64)}`, 'This snapshot is not kept here', 'f'.repeat(64)],
  ])(
    '%s is answered in the page: what was asked for, and where to go on',
    async (path, title, asked) => {
      reader.overlook(/404 \(Not Found\)/);
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByRole('link', { name: 'To the front page' }).waitFor();
      await page.getByText(`Asked for: ${asked}`).waitFor();
      expect(await page.getByRole('banner').count()).toBe(1);
    },
  );

  it('a server that cannot be reached is said, and asked again on request', async () => {
    reader.overlook(/net::ERR_FAILED/);
    await page.route('**/api/edges/**', (route) => route.abort());
    await page.goto(LINK);
    await page.getByText('The server cannot be reached.').waitFor();
    await page.unroute('**/api/edges/**');
    await reader.press('button', 'Try again');
    await page.getByText('It does not prove').waitFor();
  });
});
