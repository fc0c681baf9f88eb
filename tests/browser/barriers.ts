/** What axe finds on a page as it stands. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A line for each rule that is broken, with the elements that break it; empty on a page without barriers. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
