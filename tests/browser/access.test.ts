/** Every screen in every look that a reader's system asks for: the light or the dark, more contrast, colours of its own, a narrow window. */
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriersOn, tooWideBy } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { aReader } from './reader.ts';
import { SCREENS } from './screens.ts';
import { serveWorld } from './served-world.ts';

/** 320 pixels are a window of 1280 at 400 % zoom (WCAG 2.2, 1.4.10). */
const NARROW: BrowserContextOptions = { viewport: { width: 320, height: 720 } };

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'light with more contrast': { colorScheme: 'light', contrast: 'more' },
  'dark with more contrast': { colorScheme: 'dark', contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
};

/** What WCAG 2.2, 1.4.12 lets a reader ask of every text. */
const WIDER_TEXT = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;

/** A sheet that is made, not written into the page, is one that the page's own rules let in. */
const WIDEN_TEXT = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(WIDER_TEXT)});
  document.adoptedStyleSheets.push(sheet);
})()`;

/** What moves although the reader's system asks for less of it. */
const MOVING = `document.getAnimations().filter(({ playState }) => playState === 'running').length`;

describe.skipIf(!browserIsHere)('the page in the look that a reader asks for', () => {
  const reader = aReader(serveWorld, { sameWindow: true });

  for (const [look, options] of Object.entries(LOOKS))
    describe(look, () => {
      it.each(Object.entries(SCREENS))('%s has no barrier, and stands still', async (_, go) => {
        const page = await reader.open(options);
        await go(reader);
        expect(await barriersOn(page)).toEqual([]);
        expect(await page.evaluate(MOVING)).toBe(0);
      });
    });

  describe('a narrow window', () => {
    it.each(Object.entries(SCREENS))(
      '%s has no barrier and fits, with wider text too',
      async (_, go) => {
        const page = await reader.open(NARROW);
        await go(reader);
        expect(await barriersOn(page)).toEqual([]);
        expect(await tooWideBy(page)).toBe(0);
        await page.evaluate(WIDEN_TEXT);
        expect(await tooWideBy(page)).toBe(0);
      },
    );
  });
});
