/** Loads the facts that come with the project into a store that is empty. */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { importFile } from '#api/importers/load.ts';
import { CalendarDateSchema } from '#model';
import type { GraphStore } from '#store';
import { type Context, say } from './command.ts';
import { showProgress } from './progress.ts';

/** Stands in the data folder while the seed is being loaded, so that a load that was cut short is finished. */
const MARK = 'seed-is-loading';

const ManifestSchema = z.object({
  files: z.array(z.object({ facts: z.string(), counts: z.object({ facts: z.number() }) })),
});

/** Loads the seed if the store is empty, or was being seeded when it was stopped. Resolves to false when it was stopped again. */
export async function seedStore(store: GraphStore, context: Context): Promise<boolean> {
  const mark = join(context.config.dataDir, MARK);
  const { counts } = await store.health();
  if (counts.records > 0 && !(await isThere(mark))) return true;
  const files = await seedFiles(context.folders.seed);
  if (files.length === 0) {
    say(context.err, 'The store is empty and there is no seed. Fill it with paperchain import.');
    return true;
  }
  await mkdir(context.config.dataDir, { recursive: true });
  await writeFile(mark, '');
  const whole = await loadAll(store, files, context);
  if (whole) await rm(mark, { force: true });
  return whole;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

interface SeedFile {
  readonly path: string;
  readonly rows: number;
}

async function seedFiles(folder: string): Promise<SeedFile[]> {
  const names = await readdir(join(folder, 'facts')).catch(() => []);
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
  const known = manifest === null ? [] : ManifestSchema.parse(JSON.parse(manifest)).files;
  const rows = new Map(known.map((file) => [file.facts, file.counts.facts]));
  return names
    .filter((name) => /\.jsonl(\.br)?$/.test(name))
    .sort()
    .map((name) => ({ path: join(folder, 'facts', name), rows: rows.get(name) ?? 0 }));
}

async function loadAll(
  store: GraphStore,
  files: readonly SeedFile[],
  { err, signal }: Context,
): Promise<boolean> {
  const total = files.reduce((sum, file) => sum + file.rows, 0);
  // Settling takes about as long as reading a third of the rows.
  const progress = showProgress(err, 'Loading the records', Math.round((total * 4) / 3));
  let before = 0;
  try {
    for (const { path, rows } of files) {
      await importFile(store, path, {
        retrievedOn: CalendarDateSchema.parse(new Date().toISOString().slice(0, 10)),
        settle: false,
        signal,
        onProgress: ({ phase, rows: done }) => {
          if (phase === 'writing') progress.at(before + done);
        },
      });
      before += rows;
      if (signal.aborted) return false;
    }
    await store.settle((done, all) => progress.at(total + (total / 3) * (done / Math.max(all, 1))));
    return true;
  } finally {
    progress.end();
  }
}
