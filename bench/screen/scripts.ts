/** The JavaScript that a page loads, as a browser fetches it: the sum of what its first view asks for, compressed. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { report } from '../figures.ts';

/** Loads each address cold and reports how much script came, gzip. */
export async function benchScripts(browser: Browser, address: string): Promise<void> {
  for (const [what, path] of [
    ['front page', '/'],
    ['an agency to read', '/e/agency:7012'],
    ['the canvas', '/explore?show=agency:7012'],
  ]) {
    const bytes = await scriptBytes(browser, `${address}${path}`);
    report(`JavaScript of ${what}, gzip`, `${(bytes / 1000).toFixed(0)} kB`);
  }
}

async function scriptBytes(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.add(request.url());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await context.close();
  const sizes = await Promise.all([...asked].map(compressedSize));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Asked again outside the browser, which does not keep the bytes of a script that it only fetched ahead. */
async function compressedSize(script: string): Promise<number> {
  const answer = await fetch(script);
  if (!answer.ok) throw new Error(`${script} answers ${answer.status}`);
  return gzipSync(await answer.arrayBuffer(), { level: 9 }).length;
}
