/**
 * Measures load, search, pages of neighbours and paths on generated worlds.
 * `npm run bench` takes the world of 50 k entities; `-- --size M` takes 1 M / 4 M; `-- --no-store` leaves the store out;
 * `-- --data DIR` keeps the loaded store in DIR and measures it again, without loading, when it is there;
 * `-- --store neo4j` measures the store on a Neo4j server, which it starts and stops; with `--data DIR` it takes the world of
 * the embedded store kept there over to the server by the server's own importer, instead of loading it row by row.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAdjacency } from './bench-adjacency.ts';
import { benchNeo4j } from './bench-neo4j.ts';
import { benchStore } from './bench-store.ts';
import { SIZES } from './generate.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '50k' },
    store: { type: 'string', default: 'embedded' },
    data: { type: 'string' },
    'no-store': { type: 'boolean', default: false },
  },
});

const STORES = ['embedded', 'neo4j'];

const size = SIZES[values.size];
if (!size || !STORES.includes(values.store)) {
  const sizes = Object.keys(SIZES).join(', ');
  process.stderr.write(`Expected --size ${sizes}; --store ${STORES.join(', ')}.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(
    `${size.name}; Node ${process.versions.node}, ${cpus().length} processors\n`,
  );
  if (values.store === 'neo4j') await benchNeo4j(size, values.data);
  else {
    benchAdjacency(size);
    if (!values['no-store']) await benchStore(size, values.data);
  }
}
