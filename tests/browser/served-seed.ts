/** The real page on the real server over the records of the seed, with its stories. */
import { join } from 'node:path';
import { app } from '#api/http/app.ts';
import { loadSeed, SEED } from '../seed/seeded.ts';
import { onLoopback, type Served } from './loopback.ts';
import { shippedPage } from './shipped-page.ts';

export async function serveSeed(): Promise<Served> {
  const seed = await loadSeed();
  const pageFolder = join(seed.dataDir, 'page');
  await shippedPage(pageFolder);
  const settings = {
    rateLimit: 0,
    pathBudgetMs: 30_000,
    logLevel: 'silent',
    host: '127.0.0.1',
    pageFolder,
    storyFolder: join(SEED, 'stories'),
    snapshotFolder: join(seed.dataDir, 'snapshots'),
  };
  const { address, close } = await onLoopback(app(seed.store, settings));
  return {
    address,
    close: async () => {
      await close();
      await seed.close();
    },
  };
}
