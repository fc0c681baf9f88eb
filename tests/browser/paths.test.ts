/** Path questions in a real browser, by keyboard and accessible names: asked whole, answered as documents, shared, compared later. */
import axe from 'axe-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserIsHere, startChromium } from './chromium.ts';
import { type ServedWorld, serveWorld } from './served-world.ts';

const ICE_TO_AWS = '/path?from=agency:7012&to=org:name:amazon-web-services';

describe.skipIf(!browserIsHere)('a path question in the browser', { timeout: 120_000 }, () => {
  let world: ServedWorld;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [world, browser] = await Promise.all([serveWorld(), startChromium()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
  });
  afterEach(() => context.close());

  const visit = async (path: string): Promise<void> => {
    await page.goto(world.address + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await settled();
  };
  const settled = async (): Promise<void> => {
    const busy = () => page.locator('[aria-busy=true]').count();
    await expect.poll(busy, { timeout: 30_000 }).toBe(0);
  };
  const press = async (target: Locator, key = 'Enter'): Promise<void> => {
    await target.focus();
    await page.keyboard.press(key);
  };
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();
  const heading = (name: string | RegExp): Locator => page.getByRole('heading', { name }).first();
  const add = async (field: string, typed: string, name: RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: field }).focus();
    await page.keyboard.type(typed);
    const option = page.getByRole('option', { name }).first();
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => option.getAttribute('data-focused')).toBe('true');
    await page.keyboard.press('Enter');
  };
  const chip = (field: string, name: RegExp): Locator =>
    page.getByRole('grid', { name: field }).getByRole('row', { name });
  /** What axe finds wrong. */
  const barriers = async (): Promise<string[]> => {
    await page.evaluate(axe.source);
    const found = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
    return found.violations.map(({ id }) => id);
  };

  it('takes several entities by search, gives them up by keyboard, and lives in the address', async () => {
    await visit('/');
    await chip('From', /ICE/).waitFor();
    await press(chip('From', /ICE/), 'Delete');
    await expect.poll(() => chip('From', /ICE/).count()).toBe(0);
    await add('From', 'ring', /Ring/);
    await add('From', 'homeland advanced', /HART|Homeland/);
    await chip('From', /HART|Homeland/).waitFor();
    await press(button('Bounds'));
    await page.getByRole('combobox', { name: 'Kinds of link' }).selectOption('');
    await add('Not through', 'axon', /Axon/);
    await press(button('Find the paper'));
    await page.waitForURL(/\/path\?/);
    const asked = new URL(page.url()).searchParams;
    expect(asked.get('from')).toBe('org:name:ring~system:hart');
    expect(asked.get('avoid')).toBe('org:name:axon-enterprise');
    expect(asked.has('kinds')).toBe(false);
    await page.goBack();
    await heading(/How are these two connected/).waitFor();
    await page.goForward();
    await page.waitForURL(/\/path\?/);
  });

  it('says beside the field what cannot be asked, and asks nothing', async () => {
    await visit('/');
    await press(button('Bounds'));
    await page.getByRole('combobox', { name: 'Most steps' }).selectOption('1');
    await add('Through, in any order', 'ring', /Ring/);
    await page.getByText(/1 step cannot pass 1 entity/).waitFor();
    await page.getByRole('textbox', { name: 'Dates from' }).fill('2024');
    await page.getByRole('textbox', { name: 'Dates to' }).fill('spring');
    const field = page.getByRole('textbox', { name: 'Dates to' });
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await press(button('Find the paper'));
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await barriers()).toEqual([]);
  });

  it('takes a link that is dropped on a field', async () => {
    await visit(ICE_TO_AWS);
    await press(button(/change$/));
    await page
      .getByRole('link', { name: '70CTD024FC0000017', exact: true })
      .first()
      .dragTo(page.getByRole('combobox', { name: 'From' }));
    await chip('From', /70CTD024FC0000017/).waitFor();
  });

  it('takes entities from the menu of the canvas, and joins several', async () => {
    await visit('/explore?show=agency:7012~org:name:ring~org:name:axon-enterprise');
    await press(page.getByRole('tab', { name: 'Outline' }));
    const outline = page.getByRole('treegrid');
    for (const name of ['ICE', 'Ring']) {
      await outline.getByRole('row', { name: new RegExp(`^${name},`) }).focus();
      await press(button(`Actions for ${name}`));
      await press(page.getByRole('menuitem', { name: 'Connect with others' }));
      await chip('Connect with each other', new RegExp(name)).waitFor();
      // A closed menu gives the focus back to the outline, a frame or more later.
      await outline.locator(':focus').waitFor();
    }
    await press(button('Find the paper'));
    await heading(/in 3 steps/).waitFor();
    expect(new URL(page.url()).searchParams.get('connect')).toBe('agency:7012~org:name:ring');
  });

  it('without a chain says which bound did it, and asks it so', async () => {
    await visit('/path?from=org:name:ring&to=agency:7012&direction=forward');
    await heading('Which bound did it').waitFor();
    expect(await barriers()).toEqual([]);
    await press(page.getByRole('link', { name: 'Ask it so: links in either direction' }));
    await heading(/Ring → ICE, in 3 steps/).waitFor();
  });

  it('names the hubs that it did not pass, and lets one in', async () => {
    await visit('/path?from=agency:7012&to=org:name:ring&hubs.maxDegree=1');
    await heading('Not passed: they have too many links').waitFor();
    await press(page.getByRole('link', { name: 'Let it in' }).first());
    await page.waitForURL(/hubs\.maxDegree=(?!1(&|$))/);
  });

  it('shows which step is the weakest, and puts one chain on the canvas', async () => {
    await visit(ICE_TO_AWS);
    await page.getByRole('link', { name: 'Weakest step:' }).focus();
    await page.locator('[id^="step-"][data-chosen]').waitFor();
    await press(button('Add to canvas'));
    await page.waitForURL(/\/explore/);
  });

  it('can be stopped while it is searched, and asked again', async () => {
    let asked = 0;
    const gone: string[] = [];
    page.on('requestfailed', (request) => gone.push(new URL(request.url()).pathname));
    await page.route('**/api/paths', async (route) => {
      asked += 1;
      // The first one is never answered.
      if (asked > 1) await route.continue();
    });
    await page.goto(world.address + ICE_TO_AWS);
    await page.getByRole('progressbar', { name: 'Time used' }).waitFor();
    expect(await barriers()).toEqual([]);
    await press(button('Cancel'));
    await page.getByText('The search was stopped').waitFor();
    await expect.poll(() => gone).toContain('/api/paths');
    await press(button('Search again'));
    await heading(/in 2 steps/).waitFor();
  });

  it('is shared by a link that says later whether the answer is the same, and shows both when it is not', async () => {
    await visit(ICE_TO_AWS);
    await press(button('Share'));
    const link = page.getByRole('dialog').getByRole('link');
    await link.waitFor();
    const address = await link.textContent();
    expect(address).toMatch(/&data=[0-9a-f]{64}&result=[0-9a-f]{64}$/);
    await page.goto(address ?? '');
    await page.getByText('Today’s answer is the one that this link was made from').waitFor();

    await world.addOrder();
    await page.goto(address ?? '');
    await page.getByText('Today’s answer is not the one that this link was made from').waitFor();
    await heading('The answer then: 1 chain').waitFor();
    await page.getByText('Still in today’s answer.').waitFor();
    await page.getByText('Today’s answer holds 1 chain that was not there then.').waitFor();
    await heading(/in 2 steps/).waitFor();
    await settled();
    expect(await barriers()).toEqual([]);

    await page.goto((address ?? '').replace(/result=.{64}/, `result=${'0'.repeat(64)}`));
    await page.getByText(/There is no answer with this hash here/).waitFor();
  });
});
