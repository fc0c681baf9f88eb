/** The looks that a reader's system asks for: more contrast, colours of its own, wider text on a narrow window. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriersOn, tooWideBy } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { aReader } from './reader.ts';
import { serveWorld } from './served-world.ts';

const ORDER = 'award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';
const SHOWN = '/explore?show=agency:7012~org:name:ring&select=agency:7012';
const SCREENS: Readonly<Record<string, string>> = {
  'the front page': '/',
  'the explorer': SHOWN,
  'a path': '/path?from=agency:7012&to=org:name:amazon-web-services',
  'no path': '/path?from=org:name:ring&to=agency:7012&direction=forward',
  'an entity': '/e/org:name:four-points-technology',
  'a link': `/edge/${ORDER}~names_product~org:name:amazon-web-services`,
  'about the data': '/about',
};

/** What WCAG 2.2, 1.4.12 lets a reader ask of every text. */
const WIDER_TEXT = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  'light with more contrast': { colorScheme: 'light', contrast: 'more' },
  'dark with more contrast': { colorScheme: 'dark', contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
};

describe.skipIf(!browserIsHere)('the page in the look that a reader asks for', () => {
  const reader = aReader(serveWorld);

  /** What `look` says about each screen, under the screen's name; screens it has nothing to say about are left out. */
  async function onEachScreen(
    options: BrowserContextOptions,
    look: (page: Page) => Promise<readonly string[]>,
  ): Promise<Record<string, readonly string[]>> {
    const page = await reader.open(options);
    const found: Record<string, readonly string[]> = {};
    for (const [name, path] of Object.entries(SCREENS)) {
      await reader.visit(path);
      const said = await look(page);
      if (said.length > 0) found[name] = said;
    }
    for (const view of ['Outline', 'Table']) {
      await reader.visit(SHOWN);
      await reader.press('tab', view);
      await page.getByRole('tab', { name: view, selected: true }).waitFor();
      const said = await look(page);
      if (said.length > 0) found[view] = said;
    }
    return found;
  }

  for (const [look, options] of Object.entries(LOOKS))
    it(`no screen has a barrier that axe finds, in ${look}`, { timeout: 180_000 }, async () => {
      expect(await onEachScreen(options, barriersOn)).toEqual({});
    });

  it('text set as wide as a reader may set it fits a window of 320 pixels', {
    timeout: 180_000,
  }, async () => {
    const narrow = { viewport: { width: 320, height: 720 } };
    const found = await onEachScreen(narrow, async (page) => {
      // A sheet that is made, not written into the page, is one that the page's own rules let in.
      await page.evaluate(`(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(${JSON.stringify(WIDER_TEXT)});
        document.adoptedStyleSheets.push(sheet);
      })()`);
      const over = await tooWideBy(page);
      return over > 0 ? [`wider by ${over}`] : [];
    });
    expect(found).toEqual({});
  });
});
