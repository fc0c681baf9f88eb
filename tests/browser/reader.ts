/** A reader in front of the page: opens windows, visits, presses keys, waits until the page rests, and notes what goes wrong. */
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startChromium } from './chromium.ts';
import type { Served } from './loopback.ts';

type Role = Parameters<Page['getByRole']>[0];

export interface Reader<S extends Served = Served> {
  /** What the reader reads; there from `beforeAll` on. */
  readonly served: S;
  /** The first window. */
  readonly page: Page;
  /** Opens the first window, in the look that the reader's system asks for; all that was open and kept before is gone. */
  open(look?: BrowserContextOptions): Promise<Page>;
  /** One more window beside the first, on what the browser keeps for both. */
  openAnother(): Promise<Page>;
  /** A window of somebody else, whose browser keeps nothing of this. */
  openElsewhere(look?: BrowserContextOptions): Promise<Page>;
  /** Opens a path in the first window and waits until the page rests. */
  visit(path: string): Promise<void>;
  /** Until the page has a heading and nothing on it is on its way any more. */
  rests(): Promise<void>;
  /** A key on the first of that role and name in the first window: no pointer anywhere. */
  press(role: Role, name: string | RegExp, key?: string): Promise<void>;
  /** What the page complains of in this test and may: its server is gone, or an address names nothing. */
  overlook(words: RegExp): void;
}

/** As wide as a desk, and still: pictures that move are another test's matter. */
const DESK_SIZE = { width: 1280, height: 860 };
const DESK: BrowserContextOptions = {
  viewport: DESK_SIZE,
  reducedMotion: 'reduce',
};

/** Milliseconds in which the largest world, the whole seed, is served on a machine that does much else. */
const SET_UP = 300_000;

/** What a system asks for unless a look says otherwise. */
const PLAIN = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;

interface Habits {
  /**
   * Every test begins in the same window, emptied of all that was kept: the browser reads the page's programs once, and
   * every page is still made anew in the look that is asked for. For suites that open many pages one by one.
   */
  readonly sameWindow?: boolean;
}

/** Serves and starts the browser for a suite, closes both after it; a test in which a page complains fails. */
export function aReader<S extends Served>(
  serve: () => Promise<S>,
  { sameWindow = false }: Habits = {},
): Reader<S> {
  let served: S;
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let page: Page;
  let complaints: string[] = [];
  let overlooked: RegExp[] = [];

  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(), startChromium()]);
  }, SET_UP);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(async () => {
    if (sameWindow) await leave();
    else await closeAll();
    const heard = complaints.filter((words) => !overlooked.some((one) => one.test(words)));
    [complaints, overlooked] = [[], []];
    expect(heard).toEqual([]);
  });

  const closeAll = async (): Promise<void> => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  };
  const openElsewhere = async (look: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ ...DESK, baseURL: served.address, ...look });
    contexts.push(context);
    return windowOf(context);
  };
  async function windowOf(context: BrowserContext): Promise<Page> {
    const opened = await context.newPage();
    opened.setDefaultTimeout(30_000);
    opened.on('pageerror', (error) => complaints.push(error.message));
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    opened.on('dialog', (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    return opened;
  }
  /** Away from the page, which takes with it what it kept for this window alone. */
  const leave = async (): Promise<void> => {
    await page.evaluate(`if (origin !== 'null') sessionStorage.clear()`);
    await page.goto('about:blank');
  };
  /** The first window as if it were new, in another look. */
  const openAnew = async ({ viewport, ...look }: BrowserContextOptions): Promise<void> => {
    const { colorScheme, contrast, forcedColors } = { ...PLAIN, ...look };
    await leave();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: served.address,
      storageTypes: 'all',
    });
    await devtools.detach();
    await page.emulateMedia({ colorScheme, contrast, forcedColors });
    await page.setViewportSize(viewport ?? DESK_SIZE);
  };
  const rests = async (): Promise<void> => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
  };

  return {
    get served() {
      return served;
    },
    get page() {
      return page;
    },
    open: async (look = {}) => {
      if (sameWindow && contexts.length > 0) await openAnew(look);
      else {
        await closeAll();
        page = await openElsewhere(look);
      }
      return page;
    },
    openAnother: () => windowOf(page.context()),
    openElsewhere,
    visit: async (path) => {
      await page.goto(path);
      await rests();
    },
    rests,
    press: (role, name, key = 'Enter') => pressOn(page.getByRole(role, { name }).first(), key),
    overlook: (words) => {
      overlooked.push(words);
    },
  };
}

/** Gives an element of a page the focus, and says whether it still has it two frames later; runs in the page. */
async function focusRests(element: HTMLElement | SVGElement): Promise<boolean> {
  element.focus();
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  return element === document.activeElement;
}

/**
 * Gives an element the focus until it rests there: a menu or a dialog that was just closed gives the focus back a frame
 * or two later, and takes it from whatever has it by then.
 */
export async function focusOn(target: Locator): Promise<void> {
  await expect
    .poll(() => target.evaluate(focusRests), {
      interval: 0,
      message: `the focus rests on ${target}`,
    })
    .toBe(true);
}

/** Keys on an element, once the focus rests on it; Enter where none is named. */
export async function pressOn(target: Locator, ...keys: readonly string[]): Promise<void> {
  await focusOn(target);
  for (const key of keys.length > 0 ? keys : ['Enter']) await target.page().keyboard.press(key);
}
