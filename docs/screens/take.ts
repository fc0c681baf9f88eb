/**
 * Takes every picture of this folder anew: `npm run screens` (`-- --only chains --only story` for these alone) starts the product over
 * its seed in a folder of its own and looks at each scene in light, dark, high contrast, and on a phone.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveProduct } from '../../bench/screen/served-page.ts';
import { startChromium } from '../../tests/browser/chromium.ts';
import { printedChain } from './printed-chain.ts';
import { SCENES, type Scene } from './scenes.ts';

const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: DESK, colorScheme: 'light' },
  dark: { viewport: DESK, colorScheme: 'dark' },
  contrast: { viewport: DESK, colorScheme: 'light', contrast: 'more' },
  phone: { viewport: PHONE, colorScheme: 'light', isMobile: true, hasTouch: true },
};

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const PRINTED = 'chain-3-printed';
const isAsked = (name: string): boolean => values.only?.includes(name) ?? true;
const scenes = SCENES.filter(({ name }) => isAsked(name));
const prints = isAsked(PRINTED);

if (scenes.length === 0 && !prints) {
  const names = [...SCENES.map(({ name }) => name), PRINTED].join(', ');
  process.stderr.write(`--only ${values.only}: expected one of ${names}\n`);
  process.exitCode = 1;
} else await takeAll(scenes);

async function takeAll(chosen: readonly Scene[]): Promise<void> {
  const product = await serveProduct();
  const browser = await startChromium();
  try {
    for (const scene of chosen)
      for (const [look, options] of Object.entries(LOOKS)) {
        const picture = await take(browser, product.address, scene, options);
        await writeFile(join(import.meta.dirname, `${scene.name}-${look}.webp`), picture);
        process.stdout.write(
          `${scene.name}-${look}.webp  ${Math.round(picture.length / 1000)} kB\n`,
        );
      }
    if (prints)
      await writeFile(
        join(import.meta.dirname, `${PRINTED}.png`),
        await printedChain(browser, product.address),
      );
  } finally {
    await browser.close();
    await product.close();
  }
}

async function take(
  browser: Browser,
  address: string,
  scene: Scene,
  options: BrowserContextOptions,
): Promise<Buffer> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address + scene.path);
  await scene.ready(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const picture = await asWebp(page, await page.screenshot());
  await context.close();
  return picture;
}

/** A tenth of the bytes of the PNG, with text as sharp; the browser itself knows how to write it. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const other = await page.context().newPage();
  const data = await other.evaluate<string>(`(async () => {
    const png = await (await fetch('data:image/png;base64,${png.toString('base64')}')).blob();
    const bitmap = await createImageBitmap(png);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
    const bytes = new Uint8Array(await webp.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  })()`);
  await other.close();
  return Buffer.from(data, 'base64');
}
