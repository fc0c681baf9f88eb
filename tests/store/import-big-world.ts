/** Imports the big world into the folder given, in small batches, settling between; run to be killed. */
import { openStore } from '#api/store/open-store.ts';
import { bigWorld } from './big-world.ts';

const folder = process.argv[2];
if (!folder) throw new Error('usage: import-big-world.ts FOLDER');
const { sources, rows } = bigWorld();
const store = await openStore({ store: 'embedded', dataDir: folder });
process.stdout.write('started\n');
for (const source of sources) await store.addSource(source);
for (let start = 0; start < rows.length; start += 200) {
  await store.addFacts(rows.slice(start, start + 200));
  if (start % 800 === 0) await store.settle();
}
await store.settle();
await store.close();
