/** Two snapshots side by side, and one beside the data of today, in a real browser. */
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readJson } from '#api/snapshot/read-snapshot.ts';
import { sealSnapshot, snapshotText } from '#api/snapshot/seal.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { browserIsHere, startChromium } from './chromium.ts';
import { type ServedWorld, serveWorld } from './served-world.ts';

const AWARD = 'award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';

describe.skipIf(!browserIsHere)('two findings compared', () => {
  let world: ServedWorld;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [world, browser] = await Promise.all([serveWorld(), startChromium()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterEach(() => context.close());

  async function made(title: string, entityIds: string[]): Promise<string> {
    const response = await fetch(`${world.address}/api/snapshots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title, entityIds }),
    });
    return (await response.json()).hash;
  }
  const textOf = async (hash: string): Promise<string> =>
    (await fetch(`${world.address}/api/snapshots/${hash}`)).text();
  const small = () => made('Small', ['agency:7012', AWARD]);
  const large = () => made('Large', ['agency:7012', AWARD, 'org:name:amazon-web-services']);

  async function open(side: string, name: string, text: string): Promise<void> {
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: `Open a file for “${side}”` }).press('Enter');
    await (await chosen).setFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  }
  const group = (name: string) => page.getByRole('region', { name, exact: true });

  it('leads from the page of a snapshot to what changed since: nothing, so far', async () => {
    await page.goto(`${world.address}/s/${await small()}`);
    await page.getByRole('link', { name: /What changed in the data since/ }).press('Enter');
    await page.getByText('Nothing differs').waitFor();
    await page.getByText(/The data of today, version [0-9a-f]{12}/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens two files and sends nothing: what was added, removed and changed, in words and drawn', async () => {
    const [before, after] = [await textOf(await small()), await textOf(await large())];
    const reading = readJson(after);
    if ('refused' in reading) throw new Error(reading.refused.why);
    const {
      format: _,
      manifest: __,
      signature: ___,
      createdAt,
      generator,
      ...content
    } = reading.snapshot;
    const changed = content.edges.map((edge) =>
      edge.kind === 'awarded' ? { ...edge, flags: ['zero-dollar' as const] } : edge,
    );
    const other = await sealSnapshot({ ...content, edges: changed }, { createdAt, generator });
    await page.goto(`${world.address}/compare`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await open('Before', 'small.json', before);
    await open('After', 'large.json', snapshotText(other));
    await group('Entities').getByText('Amazon Web Services').waitFor();
    expect(await group('Links').textContent()).toContain('+ added70CTD024FC0000017 names');
    expect(await group('Flags').textContent()).toMatch(/± changedICE awarded .*from no flag to /);
    const picture = page.getByRole('img', { name: /3 entities and \d links, drawn/ });
    expect(await picture.locator('text').allTextContents()).toContain('±');
    expect(await group('Both in one').textContent()).toContain('Nothing in one speaks against');
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('joins two into one file that is sound, or lists what keeps them apart', async () => {
    const [first, second] = [await small(), await large()];
    await page.goto(`${world.address}/compare?before=${first}&after=${second}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save both as one file' }).press('Enter');
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream())
      chunks.push(chunk as Buffer);
    const { sound, snapshot } = await verifyFile(Buffer.concat(chunks));
    expect({ sound, title: snapshot?.title }).toEqual({ sound: true, title: 'Small + Large' });
    const text = await textOf(first);
    await open('Before', 'other.json', text.replaceAll('U.S. Immigration', 'Another Immigration'));
    await group('Both in one').getByText('They disagree').waitFor();
    expect(await group('Both in one').textContent()).toContain('entity agency:7012');
  });

  it('refuses what is no snapshot in one line', async () => {
    await page.goto(`${world.address}/compare?before=${'f'.repeat(64)}`);
    await page
      .getByRole('alert')
      .filter({ hasText: 'There is no snapshot with this hash' })
      .waitFor();
    await open('Before', 'deep.json', '['.repeat(1_000_000));
    await page.getByRole('alert').filter({ hasText: 'deeper than' }).waitFor();
  });

  it.each([1280, 320])('has no barrier that axe finds in a window of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${world.address}/compare?before=${await small()}&after=${await large()}`);
    await group('Both in one').waitFor();
    await page.evaluate(axe.source);
    const found = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
  });
});
