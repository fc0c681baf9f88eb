/**
 * Measures load, search, pages of neighbours and paths on generated worlds.
 * `npm run bench` takes the world of 50 k entities; `-- --size M` takes 1 M / 4 M; `-- --no-store` leaves the store out.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAdjacency } from './bench-adjacency.ts';
import { benchStore } from './bench-store.ts';
import { SIZES } from './generate.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '50k' },
    'no-store': { type: 'boolean', default: false },
  },
});

const size = SIZES[values.size];
if (!size) {
  process.stderr.write(`--size ${values.size}: expected one of ${Object.keys(SIZES).join(', ')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(
    `${size.name}; Node ${process.versions.node}, ${cpus().length} processors\n`,
  );
  benchAdjacency(size);
  if (!values['no-store']) await benchStore(size);
}
