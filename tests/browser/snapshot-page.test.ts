/** Making a snapshot of what is shown, and reading it where the link leads. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyWords } from '#api/snapshot/fingerprint.ts';
import { makeSigningKey, readSigningKey } from '#api/snapshot/sign.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { barriersOn } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { aReader } from './reader.ts';
import { serveWorld } from './served-world.ts';

const PATH = '/path?from=agency:7012&to=org:name:amazon-web-services';
const CANVAS = '/explore?show=agency:7012~award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';

describe.skipIf(!browserIsHere)('a snapshot made on the page', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
  });

  const made = () => page.getByRole('link', { name: /\/s\/[0-9a-f]{64}$/ });

  async function make(): Promise<string> {
    await reader.press('button', 'Snapshot');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).waitFor();
    await reader.press('button', 'Make it');
    return (await made().getAttribute('href')) ?? '';
  }

  it('of a path holds its chains, and its link leads to a page that verifies itself', async () => {
    await page.goto(PATH);
    const link = await make();
    await page.goto(link);
    await page.getByRole('status').filter({ hasText: '✓ Verified' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'ICE → Amazon Web Services' }).waitFor();
    await page.getByRole('heading', { name: 'Chain 1, 2 steps' }).waitFor();
  });

  it('of the canvas is the file that is handed over', async () => {
    await page.goto(CANVAS);
    const link = await make();
    const address = await page.getByRole('link', { name: /opens offline/ }).getAttribute('href');
    const file = await fetch(reader.served.address + address);
    const { sound, snapshot, root } = await verifyFile(new Uint8Array(await file.arrayBuffer()));
    expect(sound).toBe(true);
    expect(link.endsWith(`/s/${root}`)).toBe(true);
    expect(snapshot?.entities).toHaveLength(2);
    expect(snapshot?.edges.map(({ kind }) => kind)).toEqual(['awarded']);
  });

  it('needs a title, and says why it was refused', async () => {
    reader.overlook(/401 \(Unauthorized\)/);
    await page.route('**/api/snapshots', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'urn:paperchain:problem:unauthorized',
          title: 'Writing needs a token',
          status: 401,
          detail: 'The token for writing is missing or wrong.',
        }),
      }),
    );
    await page.goto(PATH);
    await reader.press('button', 'Snapshot');
    const title = page.getByRole('dialog').getByRole('textbox', { name: 'Title' });
    await title.fill('');
    await page.getByText('A snapshot needs a title.').waitFor();
    await title.fill('A title');
    await reader.press('button', 'Make it');
    await page.getByRole('alert').filter({ hasText: 'The token for writing is missing' }).waitFor();
    await page.getByRole('textbox', { name: 'Token for writing' }).waitFor();
  });

  const dialog = () => page.getByRole('dialog');
  const words = async () => (await dialog().locator('b').first().textContent()) ?? '';

  it('is signed with a key that the browser makes, keeps and gives out once', async () => {
    await page.goto(PATH);
    await reader.press('button', 'Snapshot');
    const copied = page.waitForEvent('download');
    await reader.press('button', 'Make a key');
    const copy = await readFile(await (await copied).path(), 'utf8');
    await dialog().getByRole('checkbox', { name: 'Sign it' }).waitFor();
    const name = await words();
    expect(name).toBe(keyWords((await readSigningKey(copy)).publicKey));
    await page.reload();
    await reader.press('button', 'Snapshot');
    await dialog().getByRole('checkbox', { name: 'Sign it' }).waitFor();
    expect(await words()).toBe(name);
    await dialog().getByRole('textbox', { name: 'Title' }).fill('Signed in the browser');
    await reader.press('button', 'Make it');
    await dialog().getByText('Signed with the key').waitFor();
    await page.goto((await made().getAttribute('href')) ?? '');
    await page.getByRole('status').filter({ hasText: '✓ Verified' }).waitFor();
    await page.getByText(/Signature valid/).waitFor();
    await page.getByText(name).first().waitFor();
  });

  it('is signed with the key of a file, or not, and a key is forgotten when asked', async () => {
    const { pem, key } = await makeSigningKey();
    await page.goto(PATH);
    await reader.press('button', 'Snapshot');
    const choosing = page.waitForEvent('filechooser');
    await reader.press('button', 'Use the key of a file');
    const chooser = await choosing;
    await chooser.setFiles({ name: 'no.pem', mimeType: 'text/plain', buffer: Buffer.from('no') });
    await dialog().getByText('The key was not understood. Accepted:').waitFor();
    await chooser.setFiles({ name: 'k.pem', mimeType: 'text/plain', buffer: Buffer.from(pem) });
    await dialog().getByRole('checkbox', { name: 'Sign it' }).waitFor();
    expect(await words()).toBe(keyWords(key.publicKey));
    await reader.press('button', 'Forget this key');
    await dialog().getByText('Forgotten in this browser.').waitFor();
    await dialog().getByRole('textbox', { name: 'Title' }).fill('Not signed');
    await reader.press('button', 'Make it');
    await dialog().getByText('It is unsigned.').waitFor();
  });

  it('says in words where the browser knows no Ed25519', async () => {
    await page.addInitScript(
      "crypto.subtle.generateKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))",
    );
    await page.goto(PATH);
    await reader.press('button', 'Snapshot');
    await reader.press('button', 'Make a key');
    await dialog().getByText('does not know Ed25519 signatures').waitFor();
    await reader.press('button', 'Make it');
    await dialog().getByText('It is unsigned.').waitFor();
  });

  it('is asked for in a dialog that has no barrier that axe finds', async () => {
    await page.goto(PATH);
    await reader.press('button', 'Snapshot');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});
