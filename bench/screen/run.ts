/**
 * Measures the page in a real Chromium: first paint, first expand, a snapshot opened, frames while panning, tidy, memory, size of its scripts.
 * `npm run bench:screen`; `-- --minutes 30` for the long run of scripted use (2 unless told).
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startChromium } from '../../tests/browser/chromium.ts';
import { benchFirstExpand, benchFrontPage } from './first-minute.ts';
import { benchLongUse } from './long-use.ts';
import { benchPanning } from './panning.ts';
import { benchScripts } from './scripts.ts';
import { serveCanvas, serveProduct } from './served-page.ts';
import { benchSnapshotFile } from './snapshot-file.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '2' } } });
const minutes = Number(values.minutes);

if (!(minutes > 0)) {
  process.stderr.write(`--minutes ${values.minutes}: expected a number above 0\n`);
  process.exitCode = 1;
} else {
  const opened: { close(): Promise<void> }[] = [];
  const open = async <Opened extends { close(): Promise<void> }>(
    opening: Promise<Opened>,
  ): Promise<Opened> => {
    const one = await opening;
    opened.unshift(one);
    return one;
  };
  try {
    const product = await open(serveProduct());
    const canvas = await open(serveCanvas());
    const browser = await open(startChromium());
    process.stdout.write(`Chromium ${browser.version()}, ${cpus().length} processors, no GPU\n`);
    await benchScripts(browser, product.address);
    await benchFrontPage(browser, product.address);
    await benchFirstExpand(browser, product.address);
    await benchSnapshotFile(browser, product.address);
    await benchPanning(browser, canvas.address);
    await benchLongUse(browser, product.address, minutes);
  } finally {
    for (const one of opened) await one.close();
  }
}
