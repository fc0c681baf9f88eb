/** The system's Chromium, and where it is missing, one line that says so. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATHS = [process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const found = PATHS.find((path) => path !== '' && existsSync(path)) ?? null;

/** False where there is no browser and none is required (`REQUIRE_BROWSER=1` makes its absence a failure). */
export const browserIsHere: boolean = found !== null || process.env.REQUIRE_BROWSER === '1';

if (!browserIsHere)
  console.warn('No Chromium here (CHROMIUM_PATH): the tests in a real browser are skipped.');

/** Starts it, quiet and without network of its own. */
export function startChromium(): Promise<Browser> {
  if (found === null)
    throw new Error('REQUIRE_BROWSER=1, but there is no Chromium: set CHROMIUM_PATH to one.');
  return chromium.launch({
    executablePath: found,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
}
