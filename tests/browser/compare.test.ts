/** Two snapshots side by side, and one beside the data of today, in a real browser. */
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '#api/snapshot/format.ts';
import { readJson } from '#api/snapshot/read-snapshot.ts';
import { snapshotText } from '#api/snapshot/seal.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { resealed } from '../snapshot/finding.ts';
import { barriersOn, tooWideBy } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { RESELLER } from './desk.ts';
import { aReader } from './reader.ts';
import { serveWorld } from './served-world.ts';

const AWARD = 'award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';

describe.skipIf(!browserIsHere)('two findings compared', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
  });

  const textOf = async (hash: string): Promise<string> =>
    (await fetch(`${reader.served.address}/api/snapshots/${hash}`)).text();
  const small = () => reader.served.keep('Small', ['agency:7012', AWARD]);
  const large = () =>
    reader.served.keep('Large', ['agency:7012', AWARD, 'org:name:amazon-web-services']);

  const read = (text: string): Snapshot => {
    const reading = readJson(text);
    if ('refused' in reading) throw new Error(reading.refused.why);
    return reading.snapshot;
  };

  /** `file`: its text, or the path of one. */
  async function open(side: string, name: string, file: string | { path: string }): Promise<void> {
    const chosen = page.waitForEvent('filechooser');
    await reader.press('button', `Open a file for “${side}”`);
    const chooser = await chosen;
    if (typeof file !== 'string') return chooser.setFiles(file.path);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(file) });
  }
  const group = (name: string) => page.getByRole('region', { name, exact: true });

  it('leads from the page of a snapshot to what changed since: nothing, so far', async () => {
    await page.goto(`/s/${await small()}`);
    await reader.press('link', /What changed in the data since/);
    await page.getByText('Nothing differs').waitFor();
    await page.getByText(/The data of today, version [0-9a-f]{12}/).waitFor();
  });

  it('opens two files and sends nothing: what was added, removed and changed, in words and drawn', async () => {
    const [before, after] = await Promise.all(
      [small(), large()].map(async (one) => textOf(await one)),
    );
    if (!before || !after) throw new Error('no snapshots');
    const whole = read(after);
    const changed = whole.edges.map((edge) =>
      edge.kind === 'awarded' ? { ...edge, flags: ['zero-dollar' as const] } : edge,
    );
    const other = await resealed({ ...whole, edges: changed });
    await page.goto('/compare');
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
    // Its hashes are right, its flag is not what its records say: it is compared, and not joined.
    await group('After').getByText('✗ Not sound. Do not rely on this file.').waitFor();
    expect(await group('After').getByRole('alert').textContent()).toContain('/flags');
    expect(await group('Both in one').textContent()).toContain('Only sound snapshots are joined');
    // The page fetches the script that reads; it brings nothing of the file with it.
    const own = /^blob:|\/assets\/finding-worker-[\w-]+\.js$/;
    expect(sent.filter((url) => !own.test(url))).toEqual([]);
  });

  it('draws kinds by shape and glyph, fates by sign and in words, and no larger than a part of the window', async () => {
    await page.goto(`/compare?before=${await small()}&after=${await large()}`);
    const picture = page.getByRole('img', { name: /3 entities and \d links, drawn/ });
    await picture.waitFor();
    const shapes = new Map<string | null, string>();
    for (const mark of await picture.locator('svg[data-kind]').all())
      shapes.set(await mark.getAttribute('data-kind'), await mark.innerHTML());
    expect([...shapes.keys()].sort()).toEqual(['agency', 'contract', 'organization']);
    expect(new Set(shapes.values()).size).toBe(3);
    const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
    const panel = (await page.getByRole('region', { name: 'The drawing' }).boundingBox()) ?? {
      width: 0,
    };
    expect(width).toBeLessThanOrEqual(panel.width);
    expect(height).toBeLessThanOrEqual(36 * 16);
    const text = picture.locator('text').first();
    expect((await text.boundingBox())?.height ?? 0).toBeLessThan(24);
    const legend = await page.locator('figcaption').textContent();
    for (const words of ['+ added', '− removed', '± changed', 'the same', 'Agency', 'Contract'])
      expect(legend).toContain(words);
  });

  it('gives a name that has no room in the drawing a number, which a list beneath resolves', async () => {
    const path = `/api/entities/${encodeURIComponent(RESELLER)}/neighbours?limit=60`;
    const { entities } = await (await fetch(`${reader.served.address}${path}`)).json();
    const many = [RESELLER, ...entities.map(({ id }: { id: string }) => id)];
    const after = await reader.served.keep('Many', many);
    await page.goto(`/compare?before=${await small()}&after=${after}`);
    const picture = page.getByRole('img', { name: /entities and \d+ links, drawn/ });
    await picture.waitFor();
    expect((await picture.boundingBox())?.height ?? 0).toBeLessThanOrEqual(50 * 16);
    const texts = await picture.locator('text').allTextContents();
    const numbers = texts.filter((text) => /^\d+$/.test(text)).map(Number);
    const list = page.getByRole('list', { name: 'Names that have no room in the drawing' });
    const names = await list.getByRole('listitem').allTextContents();
    expect(names.length).toBeGreaterThan(0);
    expect(numbers.sort((a, b) => a - b)).toEqual(names.map((_, at) => at + 1));
    expect(texts.filter((text) => names.includes(text))).toEqual([]);
  });

  it('joins two into one file that is sound, or lists what keeps them apart', async () => {
    const [first, second] = [await small(), await large()];
    await page.goto(`/compare?before=${first}&after=${second}`);
    const download = page.waitForEvent('download');
    await reader.press('button', 'Save both as one file');
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream())
      chunks.push(chunk as Buffer);
    const { sound, snapshot } = await verifyFile(Buffer.concat(chunks));
    expect({ sound, title: snapshot?.title }).toEqual({ sound: true, title: 'Small + Large' });
    const plain = read(await textOf(first));
    const entities = plain.entities.map((one) => ({ ...one, name: `Another ${one.name}` }));
    await open('Before', 'other.json', snapshotText(await resealed({ ...plain, entities })));
    await group('Before').getByText('✓ Verified').waitFor();
    await group('Both in one').getByText('They disagree').waitFor();
    expect(await group('Both in one').textContent()).toContain('entity agency:7012');
  });

  it('says of a hash that is not kept here what to do', async () => {
    reader.overlook(/404 \(Not Found\)/);
    await page.goto(`/compare?before=${'f'.repeat(64)}`);
    await page
      .getByRole('alert')
      .filter({ hasText: 'There is no snapshot with this hash' })
      .waitFor();
  });

  describe('a file that is no sound snapshot', () => {
    const refused = () => group('Before').getByRole('alert');
    const ACCEPTED =
      'Accepted: a snapshot of Paperchain, as NAME.paperchain.json or NAME.paperchain.html, of at most 64 MB.';

    it.each([
      ['letter.json', 'Dear reader', /is no JSON/],
      ['empty.json', '', /is empty/],
      ['deep.json', '['.repeat(1_000_000), /goes deeper than 24 levels at character 24/],
      ['other.json', '{"nodes":[]}', /is JSON, but no snapshot/],
      [
        'other.html',
        '<script>alert(1)</script>',
        /is a page, but not one with exactly one snapshot/,
      ],
    ])('%s is refused in words: what it is, and what is accepted', async (name, text, why) => {
      await page.goto('/compare');
      await open('Before', name, text);
      await refused().filter({ hasText: why }).waitFor();
      expect(await refused().textContent()).toContain(`“${name}” `);
      expect(await refused().textContent()).toContain(ACCEPTED);
      expect(await page.locator('iframe, object, embed').count()).toBe(0);
    });

    it('that was cut off or is of a later format is told from one that is damaged', async () => {
      const text = await textOf(await small());
      await page.goto('/compare');
      await open('Before', 'cut.json', text.slice(0, text.length / 2));
      await refused().filter({ hasText: 'is no JSON: it ends too early' }).waitFor();
      await open('Before', 'later.json', text.replace('"paperchain/1"', '"paperchain/2"'));
      await refused()
        .filter({ hasText: '/format is paperchain/2; this version reads paperchain/1' })
        .waitFor();
      await open('Before', 'right.json', text);
      await group('Before').getByText('✓ Verified').waitFor();
      expect(await refused().count()).toBe(0);
    });

    it('and is large is read where it may be, and refused unread where it may not', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'paperchain-large-'));
      try {
        const [large, larger] = [join(folder, 'fifty.json'), join(folder, 'seventy.json')];
        await writeFile(large, `[${'1,'.repeat(25 * 1024 * 1024)}1]`);
        await writeFile(larger, '');
        await truncate(larger, 70 * 1024 * 1024);
        await page.goto('/compare');
        await open('Before', '', { path: large });
        await refused()
          .filter({ hasText: '“fifty.json” holds more than 3,000,000 values' })
          .waitFor();
        await open('Before', '', { path: larger });
        await refused().filter({ hasText: '“seventy.json” has 70 MB and was not read' }).waitFor();
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    it('is read beside the page, by a worker; where that breaks, it is said', async () => {
      const text = await textOf(await small());
      await page.goto('/compare');
      const worker = page.waitForEvent('worker');
      await open('Before', 'sound.json', text);
      expect((await worker).url()).toMatch(/finding-worker/);
      await group('Before').getByText('✓ Verified').waitFor();
      await page.route(/finding-worker/, (route) => route.abort());
      await open('Before', 'other.json', text);
      await refused().filter({ hasText: '“other.json” could not be read' }).waitFor();
      await page.unroute(/finding-worker/);
    });

    it('is compared with a warning where its hashes are wrong, and never joined', async () => {
      const hash = await small();
      const text = await textOf(hash);
      await page.goto(`/compare?after=${hash}`);
      await open(
        'Before',
        'changed.json',
        text.replaceAll('U.S. Immigration', 'Another Immigration'),
      );
      await refused().filter({ hasText: '✗ Not sound. Do not rely on this file.' }).waitFor();
      expect(await refused().textContent()).toMatch(/\/entities.* was changed: its hash is not/);
      expect(await group('Entities').textContent()).toContain('± changed');
      expect(await group('Both in one').getByRole('button').count()).toBe(0);
    });

    it('shows scripts in its names as the text they are', async () => {
      const plain = read(await textOf(await small()));
      const name = '<img src=x onerror=alert(1)><script>alert(2)</script>';
      const entities = plain.entities.map((one) => ({ ...one, name, shortName: null }));
      const hostile = await resealed({ ...plain, title: name, entities });
      await page.goto(`/compare?after=${await small()}`);
      await open('Before', 'hostile.json', snapshotText(hostile));
      await group('Before').getByText(name).waitFor();
      await group('Entities').getByText(name).first().waitFor();
      expect(await page.locator('img[src="x"]').count()).toBe(0);
    });
  });

  it('compares a file that is kept nowhere with the data of today, sending ids alone', async () => {
    const plain = read(await textOf(await small()));
    const mine = await resealed({ ...plain, title: 'Unpublished', note: 'Only for my editor.' });
    await page.goto('/compare');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const sent: (string | null)[] = [];
    page.on('request', (request) => sent.push(request.postData()));
    await open('Before', 'mine.json', snapshotText(mine));
    await group('Before').getByText('✓ Verified').waitFor();
    expect(sent.filter((body) => body !== null)).toEqual([]);
    await reader.press('button', 'Compare with the data of today');
    await page.getByText('Nothing differs').waitFor();
    await page.getByText(/The data of today, version [0-9a-f]{12}/).waitFor();
    expect(sent.filter((body) => body !== null)).toHaveLength(1);
    expect(sent.join()).toContain('agency:7012');
    expect(sent.join()).not.toMatch(/Unpublished|my editor/);
    const removed = plain.entities.map((one) =>
      one.kind === 'agency' ? { ...one, name: 'An older name' } : one,
    );
    await open(
      'Before',
      'older.json',
      snapshotText(await resealed({ ...plain, entities: removed })),
    );
    await reader.press('button', 'Compare with the data of today');
    await group('Entities').getByText('An older name').waitFor();
  });

  it.each([1280, 320])('has no barrier that axe finds in a window of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/compare?before=${await small()}&after=${await large()}`);
    await group('Both in one').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await tooWideBy(page)).toBe(0);
  });
});
