/** What a reader of a finding waits for: the file of 500 entities, opened from the disk with no network, until it is shown and verified. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { report, spread, timedAsync } from '../figures.ts';

const TRIES = 5;
const ENTITIES = 500;
const AGENCY = 'agency:7012';

/** An agency and its largest contracts, of the records of the seed. */
export async function benchSnapshotFile(browser: Browser, address: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paperchain-bench-'));
  try {
    const html = await fileOf(address);
    const megabytes = (Buffer.byteLength(html) / 1e6).toFixed(1);
    report(`the file of a snapshot of ${ENTITIES} entities`, `${megabytes} MB`);
    const path = join(folder, 'finding.paperchain.html');
    await writeFile(path, html);
    await opened(browser, pathToFileURL(path).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Each try in a browser context of its own, so that nothing is cached. */
async function opened(browser: Browser, url: string): Promise<void> {
  const paints: number[] = [];
  const verified: number[] = [];
  for (let n = 0; n < TRIES; n++) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      offline: true,
    });
    const page = await context.newPage();
    const [ms] = await timedAsync(async () => {
      await page.goto(url, { waitUntil: 'commit' });
      await page.getByRole('status').filter({ hasText: '✓ Verified' }).waitFor();
    });
    verified.push(ms);
    paints.push(
      await page.evaluate<number>(
        `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
      ),
    );
    await context.close();
  }
  report('  opened, first contentful paint, cold', spread(paints));
  report('  opened and verified, cold', spread(verified));
}

async function fileOf(address: string): Promise<string> {
  const entityIds = [AGENCY];
  let after: string | null = null;
  while (entityIds.length < ENTITIES) {
    const query = new URLSearchParams({ kind: 'awarded', limit: '200' });
    if (after !== null) query.set('after', after);
    const page: { edges: { to: string }[]; next: string | null } = await (
      await fetch(`${address}/api/entities/${AGENCY}/neighbours?${query}`)
    ).json();
    entityIds.push(...page.edges.map(({ to }) => to));
    if (page.next === null) break;
    after = page.next;
  }
  const made = await fetch(`${address}/api/snapshots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Largest contracts', entityIds: entityIds.slice(0, ENTITIES) }),
  });
  const { hash } = (await made.json()) as { hash: string };
  return (await fetch(`${address}/api/snapshots/${hash}/file`)).text();
}
