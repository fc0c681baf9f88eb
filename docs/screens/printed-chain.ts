/** The page of a chain as it comes out of a printer, on one long sheet as wide as A4. */
import type { Browser } from 'playwright-core';

/** ICE reports ELITE, which is reported to run in Palantir Federal Cloud Service, which is built on AWS GovCloud. */
export const CHAIN_3 =
  '/path?from=agency:7012&to=fedramp:F1603047866&kinds=reports_use_of~runs_in~built_on';

/** A4 at 96 dots an inch. */
const SHEET = { width: 794, height: 1123 };
/** As wide as printers leave it white. */
const MARGIN = '48px';

/** A picture (PNG) of the printed answer at an address of the product. */
export async function printedChain(browser: Browser, address: string): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: SHEET,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(address + CHAIN_3);
  await page.getByRole('article', { name: 'Chain 1' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  // The page's own rules let no sheet in; a style set on an element is not one.
  await page.evaluate(`document.body.style.padding = '${MARGIN}'`);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const picture = await page.screenshot({ fullPage: true });
  await context.close();
  return picture;
}
