/** What a link to a page shows elsewhere: read from the HTML as it is served, by those who run no script. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewTags } from '#api/http/page-preview.ts';
import { previewSvg } from '#api/http/preview-picture.ts';
import type { HttpSettings } from '#api/http/settings.ts';
import { withLinkPreview, withoutLinkPreview } from '#api/snapshot/link-preview.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { edgeId } from '#model';
import { AWS, CLOUD_ORDER, ICE, LIST, type Running, running, served, settings } from './server.ts';
import { viewerFolder } from './viewer-folder.ts';

const HOSTILE = `"><script>alert(1)</script> $& $' <!--end--> \u202egnp.exe\u0000`;
let run: Running;
let more: Partial<HttpSettings>;
beforeAll(async () => {
  const pageFolder = await viewerFolder();
  await mkdir(join(pageFolder, 'assets'));
  const head = '<title>Paperchain</title><meta\n name="description" content="general" />';
  await writeFile(join(pageFolder, 'index.html'), `<!doctype html><head>${head}</head><p>page</p>`);
  more = { pageFolder, snapshotFolder: `${pageFolder}/snapshots` };
  run = await running(more);
});
afterAll(async () => {
  await rm(more.pageFolder ?? '', { recursive: true });
  await run.close();
});

const get = async (path: string, changed: Partial<HttpSettings> = {}): Promise<string> =>
  (
    await request(served(run.store, settings({ ...more, ...changed })))
      .get(path)
      .expect(200)
  ).text;
const made = async (words: object): Promise<string> =>
  (
    await request(run.server)
      .post('/api/snapshots')
      .send({ title: 'A finding', entityIds: [ICE.id, CLOUD_ORDER.id], ...words })
      .expect(200)
  ).body.hash;
const content = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1];
const title = (html: string): string | undefined => /<title>([^<]*)<\/title>/.exec(html)?.[1];

describe('a link to a page of the data', () => {
  const edge = edgeId({ from: ICE.id, kind: 'awarded', to: CLOUD_ORDER.id });
  it.each([
    [`/e/${ICE.id}`, 'ICE · Paperchain', 'U.S. Immigration and Customs Enforcement: 1 link,'],
    [`/edge/${encodeURIComponent(edge)}`, 'ICE awarded', 'Does not prove'],
    [`/source/${LIST.id}`, 'A list of contracts', 'Published by'],
    [`/path?from=${ICE.id}&to=${AWS.id}`, 'ICE → Amazon Web Services', 'How, on paper'],
    ['/story/ai-and-images', 'AI and images', 'not'],
  ])('%s has a title, a description and a picture in its head', async (path, name, says) => {
    const html = (await get(path, { publicUrl: 'https://paper.example/' })).replaceAll(
      '&#62;',
      '>',
    );
    expect(title(html)).toContain(name);
    expect(content(html, 'description')).toContain(says);
    expect(content(html, 'og:title')).toBe(title(html)?.replace(' · Paperchain', ''));
    expect(content(html, 'og:url')?.startsWith('https://paper.example/')).toBe(true);
    expect(content(html, 'og:image')).toMatch(/^https:\/\/paper\.example\/.*preview\.png$/);
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(html).not.toContain('general');
  });

  it('that names nothing here speaks for the page alone', async () => {
    for (const path of ['/', '/explore', '/e/agency:9999', '/path?from=x&to=y', '/story/none'])
      expect(title(await get(path))).toBe('Paperchain');
  });

  it('names no server that only a header claims', async () => {
    const server = served(run.store, settings(more));
    const forged = await request(server).get('/story/ai-and-images').set('host', 'x"><script>');
    expect(content(forged.text, 'og:image')).toBe('/story/ai-and-images/preview.png');
    expect(forged.text).not.toContain('<script>');
  });
});

describe('a link to a snapshot', () => {
  it('says what is in it and what its author wrote, as text', async () => {
    const hash = await made({ title: HOSTILE, note: HOSTILE });
    for (const path of [`/s/${hash}`, `/embed/${hash}`]) {
      const html = await get(path);
      const head = html.slice(0, html.indexOf('<body>'));
      expect(head).not.toMatch(/<script|\p{Cc}|\p{Cf}/u);
      expect(content(head, 'description')).toContain('2 entities · 1 link · 2 records · 1 source');
      expect(content(head, 'og:image')).toMatch(new RegExp(`/s/${hash}/preview\\.png$`));
      expect((await verifyFile(new TextEncoder().encode(html))).sound).toBe(true);
    }
  });

  it('is read once: what it shows is kept, not the file', async () => {
    const hash = await made({ title: 'Read once' });
    const server = served(run.store, settings(more));
    const shown = async () => (await request(server).get(`/s/${hash}/preview.png`)).status;
    expect(await shown()).toBe(200);
    await writeFile(join(more.snapshotFolder ?? '', `${hash}.paperchain.json`), 'damaged');
    expect(await shown()).toBe(200);
    // Another server has not read it while it was whole.
    await request(served(run.store, settings(more)))
      .get(`/s/${hash}/preview.png`)
      .expect(404);
  });

  it('cannot be changed unseen, in any one letter of what it shows', async () => {
    const html = await get(`/s/${await made({ title: 'Sound' })}`);
    const [from, to] = [html.indexOf('<!--link preview'), html.indexOf('<!--end-->') + 10];
    for (let at = from; at < to; at += 7) {
      const changed = html.slice(0, at) + (html[at] === 'x' ? 'y' : 'x') + html.slice(at + 1);
      const { sound, failures } = await verifyFile(new TextEncoder().encode(changed));
      expect({ at, sound, part: failures[0]?.part }).toEqual({ at, sound: false, part: 'viewer' });
    }
  });

  it('shows tags that describe, never any that run, load or send', async () => {
    const page = '<title>Viewer</title>';
    for (const tags of [
      '<title>a</title><script>1</script>',
      '<title>a</title><meta http-equiv="refresh" content="0">',
      '<title>a</title><meta name="referrer" content="unsafe-url">',
      '',
    ])
      await expect(withLinkPreview(page, tags)).rejects.toThrow(RangeError);
    const preview = { title: HOSTILE, description: HOSTILE, path: '/s/x', picture: '/p.png' };
    const served = await withLinkPreview(page, previewTags(preview, ''));
    expect(await withoutLinkPreview(served)).toBe(page);
  });
});

describe('the picture of a link', () => {
  const png = (path: string, changed: Partial<HttpSettings> = {}) =>
    request(served(run.store, settings({ ...more, ...changed })))
      .get(path)
      .buffer(true)
      .responseType('blob');

  it('is a PNG of 1200 by 630, kept for good under its hash', async () => {
    const view = {
      positions: [
        { id: ICE.id, x: 0, y: 0 },
        { id: CLOUD_ORDER.id, x: 90, y: 9 },
      ],
    };
    const path = `/s/${await made({ title: HOSTILE, view })}/preview.png`;
    const { body, headers } = await png(path).expect(200);
    expect(headers['content-type']).toBe('image/png');
    expect(headers['cache-control']).toContain('immutable');
    expect(body.subarray(1, 4).toString()).toBe('PNG');
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630]);
    for (const other of ['/preview.png', '/story/ai-and-images/preview.png'])
      expect((await png(other).expect(200)).body.length).toBeGreaterThan(5_000);
  });

  it('is of nothing that is not here', async () => {
    await png(`/s/${'f'.repeat(64)}/preview.png`).expect(404);
    await png('/s/..%2f..%2fx/preview.png').expect(404);
    await png('/story/none/preview.png').expect(404);
  });

  it('is drawn so many times a minute', async () => {
    const server = served(run.store, settings({ ...more, rateLimit: 2 }));
    for (const status of [200, 200, 429]) await request(server).get('/preview.png').expect(status);
  });

  it('holds a hostile title as letters, in as many rows as fit', () => {
    const svg = previewSvg({
      title: `${HOSTILE} ${'word '.repeat(200)}`,
      figures: '<b>',
      points: [],
      lines: [],
    });
    expect(svg).not.toMatch(/<script|<b>/);
    expect(svg.match(/font-size="54"/g)).toHaveLength(3);
    expect(svg).toContain('…');
  });
});
