/** Path questions in a real browser, by keyboard and accessible names: asked whole, answered as documents, shared, compared later. */
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { barriersOn } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { aReader, focusOn, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

const ICE_TO_AWS = '/path?from=agency:7012&to=org:name:amazon-web-services';

describe.skipIf(!browserIsHere)('a path question in the browser', { timeout: 120_000 }, () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
  });

  const heading = (name: string | RegExp): Locator => page.getByRole('heading', { name }).first();
  const add = async (field: string, typed: string, name: RegExp): Promise<void> => {
    await focusOn(page.getByRole('combobox', { name: field }));
    await page.keyboard.type(typed);
    const option = page.getByRole('option', { name }).first();
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => option.getAttribute('data-focused')).toBe('true');
    await page.keyboard.press('Enter');
  };
  const chip = (field: string, name: RegExp): Locator =>
    page.getByRole('grid', { name: field }).getByRole('row', { name });

  it('takes several entities by search, gives them up by keyboard, and lives in the address', async () => {
    await reader.visit('/');
    await chip('From', /ICE/).waitFor();
    await pressOn(chip('From', /ICE/), 'Delete');
    await expect.poll(() => chip('From', /ICE/).count()).toBe(0);
    await add('From', 'ring', /Ring/);
    await add('From', 'homeland advanced', /HART|Homeland/);
    await chip('From', /HART|Homeland/).waitFor();
    await reader.press('button', 'Bounds');
    await page.getByRole('combobox', { name: 'Kinds of link' }).selectOption('');
    await add('Not through', 'axon', /Axon/);
    await reader.press('button', 'Find the paper');
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
    await reader.visit('/');
    await reader.press('button', 'Bounds');
    await page.getByRole('combobox', { name: 'Most steps' }).selectOption('1');
    await add('Through, in any order', 'ring', /Ring/);
    await page.getByText(/1 step cannot pass 1 entity/).waitFor();
    await page.getByRole('textbox', { name: 'Dates from' }).fill('2024');
    await page.getByRole('textbox', { name: 'Dates to' }).fill('spring');
    const field = page.getByRole('textbox', { name: 'Dates to' });
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await reader.press('button', 'Find the paper');
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await barriersOn(page)).toEqual([]);
  });

  it('takes a link that is dropped on a field', async () => {
    await reader.visit(ICE_TO_AWS);
    await reader.press('button', /change$/);
    await page
      .getByRole('link', { name: '70CTD024FC0000017', exact: true })
      .first()
      .dragTo(page.getByRole('combobox', { name: 'From' }));
    await chip('From', /70CTD024FC0000017/).waitFor();
  });

  it('takes entities from the menu of the canvas, and joins several', async () => {
    await reader.visit('/explore?show=agency:7012~org:name:ring~org:name:axon-enterprise');
    await reader.press('tab', 'Outline');
    const outline = page.getByRole('treegrid');
    for (const name of ['ICE', 'Ring']) {
      await focusOn(outline.getByRole('row', { name: new RegExp(`^${name},`) }));
      await reader.press('button', `Actions for ${name}`);
      await reader.press('menuitem', 'Connect with others');
      await chip('Connect with each other', new RegExp(name)).waitFor();
      // A closed menu gives the focus back to the outline, a frame or more later.
      await outline.locator(':focus').waitFor();
    }
    await reader.press('button', 'Find the paper');
    await heading(/in 3 steps/).waitFor();
    expect(new URL(page.url()).searchParams.get('connect')).toBe('agency:7012~org:name:ring');
  });

  it('without a chain says which bound did it, and asks it so', async () => {
    await reader.visit('/path?from=org:name:ring&to=agency:7012&direction=forward');
    await heading('Which bound did it').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await reader.press('link', 'Ask it so: links in either direction');
    await heading(/Ring → ICE, in 3 steps/).waitFor();
  });

  it('names the hubs that it did not pass, and lets one in', async () => {
    await reader.visit('/path?from=agency:7012&to=org:name:ring&hubs.maxDegree=1');
    await heading('Not passed: they have too many links').waitFor();
    await pressOn(page.getByRole('link', { name: 'Let it in' }).first());
    await page.waitForURL(/hubs\.maxDegree=(?!1(&|$))/);
  });

  it('shows which step is the weakest, and puts one chain on the canvas', async () => {
    await reader.visit(ICE_TO_AWS);
    await focusOn(page.getByRole('link', { name: 'Weakest step:' }));
    await page.locator('[id^="step-"][data-chosen]').waitFor();
    await reader.press('button', 'Add to canvas');
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
    await page.goto(ICE_TO_AWS);
    await page.getByRole('progressbar', { name: 'Time used' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await reader.press('button', 'Cancel');
    await page.getByText('The search was stopped').waitFor();
    await expect.poll(() => gone).toContain('/api/paths');
    await reader.press('button', 'Search again');
    await heading(/in 2 steps/).waitFor();
  });

  it('is shared by a link that says later whether the answer is the same, and shows both when it is not', async () => {
    reader.overlook(/404 \(Not Found\)/);
    await reader.visit(ICE_TO_AWS);
    await reader.press('button', 'Share');
    const link = page.getByRole('dialog').getByRole('link');
    await link.waitFor();
    const address = await link.textContent();
    expect(address).toMatch(/&data=[0-9a-f]{64}&result=[0-9a-f]{64}$/);
    await page.goto(address ?? '');
    await page.getByText('Today’s answer is the one that this link was made from').waitFor();

    await reader.served.addOrder();
    await page.goto(address ?? '');
    await page.getByText('Today’s answer is not the one that this link was made from').waitFor();
    await heading('The answer then: 1 chain').waitFor();
    await page.getByText('Still in today’s answer.').waitFor();
    await page.getByText('Today’s answer holds 1 chain that was not there then.').waitFor();
    await heading(/in 2 steps/).waitFor();
    await reader.rests();
    expect(await barriersOn(page)).toEqual([]);

    await page.goto((address ?? '').replace(/result=.{64}/, `result=${'0'.repeat(64)}`));
    await page.getByText(/There is no answer with this hash here/).waitFor();
  });
});
