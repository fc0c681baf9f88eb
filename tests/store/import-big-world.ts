/** Imports the big world into the store of the settings, in small batches, settling between; tells after each, and is run to be killed. */
import { readConfig } from '#api/config.ts';
import { openStore } from '#api/store/open-store.ts';
import { bigWorld } from './big-world.ts';

const { sources, rows } = bigWorld();
const store = await openStore(readConfig(process.env));
process.stdout.write('started\n');
for (const source of sources) await store.addSource(source);
for (let start = 0; start < rows.length; start += 200) {
  await store.addFacts(rows.slice(start, start + 200));
  process.stdout.write(`${start + 200} rows\n`);
  if (start % 800 === 0) await store.settle();
}
await store.settle();
await store.close();
