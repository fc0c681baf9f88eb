import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_PATHS } from '#api/http/pages.ts';
import { ENDPOINTS } from '#model';
import { type Running, running, served, settings } from './server.ts';

let run: Running;
let folder = '';
beforeAll(async () => {
  run = await running();
  folder = await mkdtemp(join(tmpdir(), '.paperchain-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><title>The page</title><div id="page"></div>',
  );
  await writeFile(join(folder, 'assets', 'page-1a2b.js'), 'export {};');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await run.close();
});

const built = () => request(served(run.store, settings({ pageFolder: folder })));

/** What browsers accept. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('the page', () => {
  it.each(PAGE_PATHS.map((path) => path.replace(':id', 'award:CONT_AWD_A%2FB_7012_-NONE-_-NONE-')))(
    'works when %s is opened directly',
    async (path) => {
      const answer = await built().get(path).expect(200);
      expect(answer.text).toContain('The page');
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it('keeps files that are named by their content for a year', async () => {
    const { headers } = await built().get('/assets/page-1a2b.js').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    '/nothing',
    '/e',
    '/e/a/b',
    '/assets/none.js',
    '/..%2f..%2fetc%2fpasswd',
    '/.git/config',
  ])('says of %s that nothing is there', async (path) => {
    const answer = await built().get(path).expect(404);
    expect(answer.text).toContain('There is nothing at this address');
    expect(answer.text).toContain('The page');
  });

  it.each(['/%', '/e/%', '/s/%', '/story/%E0', '/edge/%E0%A4%A', '/assets/%'])(
    'says of %s, which cannot be decoded, to a browser that nothing is there',
    async (path) => {
      const answer = await built().get(path).set('accept', BROWSER);
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.text).toContain('There is nothing at this address');
      expect(answer.text).toContain('The page');
    },
  );

  it.each([
    ['/e/%', '*/*'],
    ['/e/%', 'application/json'],
    ['/api/entities/%', BROWSER],
  ])('tells whoever asks for %s and takes %s what is wrong with it', async (path, accept) => {
    const answer = await built().get(path).set('accept', accept).expect(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ['/s/123', 'This is no hash of a snapshot.', 'Accepted: the 64 hexadecimal digits'],
    [`/s/${'f'.repeat(64)}`, 'keeps no snapshots', 'Accepted:'],
    ['/embed/%3Cscript%3E', 'This is no hash of a snapshot.', 'Accepted:'],
  ])('says of %s in itself what is accepted', async (path, why, accepted) => {
    const answer = await built().get(path).expect(404);
    for (const words of ['The page', why, accepted]) expect(answer.text).toContain(words);
    expect(answer.text).not.toContain('<script>');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('says how to build it when it is not built', async () => {
    const answer = await request(run.server).get('/').expect(503);
    expect(answer.text).toContain('npm run build');
  });
});

describe('the description of the API', () => {
  it('lists every endpoint, and needs no script and no style', async () => {
    const { text } = await request(run.server).get('/docs').expect(200);
    for (const { path, method } of Object.values(ENDPOINTS)) {
      expect(text).toContain(`/api${path}`);
      expect(text).toContain(method.toUpperCase());
    }
    expect(text).not.toMatch(/<script|<style|style=/);
  });
});
