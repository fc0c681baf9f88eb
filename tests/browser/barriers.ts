/** What keeps a reader out of a page as it stands. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** All that axe checks unasked, and that what is pressed is 24 pixels wide and high or stands apart (WCAG 2.2, 2.5.8). */
const ASKED: axe.RunOptions = {
  rules: { 'target-size': { enabled: true } },
  // What holds is not written out, element by element.
  resultTypes: ['violations'],
};

/** What axe finds: a line for each rule that is broken, with the elements that break it; empty on a page without barriers. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate<axe.Result[]>(
    `axe.run(${JSON.stringify(ASKED)}).then(({ violations }) => violations)`,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** By how many pixels a page is wider than its window; 0 where it fits. */
export function tooWideBy(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - window.innerWidth)',
  );
}
