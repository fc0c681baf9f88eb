/** The desk over the small world: what a reader sees there, and the state from which several tests begin. */
import type { Page } from 'playwright-core';
import { type ReadView, readView } from '../../web/src/state/address/address.ts';
import type { Reader } from './reader.ts';

export const RESELLER = 'org:name:four-points-technology';

/** Until the canvas says that it has drawn this: "27 entities, 50 links". */
export const drawn = (page: Page, words: string): Promise<void> =>
  page.getByRole('application', { name: `Entity graph: ${words}` }).waitFor();

/** Until all that was done is kept in the browser. */
export const saved = (page: Page): Promise<void> =>
  page
    .getByText(/^saved \d\d:\d\d$/)
    .and(page.locator('[aria-busy=false]'))
    .waitFor();

/**
 * What an address says is on the canvas, without the part of it that is in view: that another window shows otherwise, and
 * the camera moves on by itself. The address bar follows each step a moment later: it is polled for what it is to say.
 */
export function viewIn(address: string): ReadView {
  const view = readView(address.split('?')[1] ?? '');
  return { ...view, looks: { ...view.looks, camera: null } };
}

/** Reseller and agency, with the first 25 orders of each other. */
export async function expandReseller({ page, press }: Reader): Promise<void> {
  await page.goto(`/explore?show=${RESELLER}~agency:7012&select=${RESELLER}`);
  await press('button', 'Expand holds, 60');
  await press('button', 'Add these 25');
  await page.getByText('25 of 60 on the canvas').waitFor();
  await page.keyboard.press('Escape');
  await drawn(page, '27 entities, 50 links');
}
