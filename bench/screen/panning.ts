/** Panning at three sizes: the canvas of the page beside Cytoscape alone with the same elements and styles, in one run. */
import type { Browser } from 'playwright-core';
import { report } from '../figures.ts';
import { frameSpread, framesOfDrag } from './frames.ts';

const SIZES = [500, 2_000, 6_000];
const MOVES = 150;

/** `address` is where the page of this folder is served. */
export async function benchPanning(browser: Browser, address: string): Promise<void> {
  for (const elements of SIZES) {
    const bare = await pan(browser, address, elements, 'bare');
    const ours = await pan(browser, address, elements, 'ours');
    report(`pan, ${elements} elements, Cytoscape alone`, frameSpread(bare));
    report(`pan, ${elements} elements, the canvas`, frameSpread(ours));
    report('  mean frame, beside alone', `${(mean(ours) / mean(bare)).toFixed(2)} times`);
  }
}

const mean = (times: readonly number[]): number =>
  times.reduce((sum, time) => sum + time, 0) / times.length;

async function pan(
  browser: Browser,
  address: string,
  elements: number,
  draw: 'bare' | 'ours',
): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(`${address}/?elements=${elements}&draw=${draw}`);
  await page.locator('#page canvas').first().waitFor();
  // The first drag warms up what the second one measures.
  await framesOfDrag(page, 30);
  const frames = await framesOfDrag(page, MOVES);
  await page.close();
  return frames;
}
