/** Loads the facts that come with the project into a store that is empty, or that holds them as older rules read them. */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { importFile } from '#api/importers/load.ts';
import { CalendarDateSchema, type Source, SourceSchema } from '#model';
import type { GraphStore } from '#store';
import { type Context, say } from './command.ts';
import { showProgress } from './progress.ts';

/** Stands in the data folder while the seed is being loaded, so that a load that was cut short is finished. */
const MARK = 'seed-is-loading';

const ManifestSchema = z.object({
  files: z.array(
    z.object({
      facts: z.string(),
      counts: z.object({ facts: z.number() }),
      source: SourceSchema.pick({ id: true, ruleVersion: true }),
    }),
  ),
});

/**
 * Loads the seed if the store is empty, or was being seeded when it was stopped; else the files of which it holds what
 * older rules read. Resolves to false when it was stopped again.
 */
export async function seedStore(store: GraphStore, context: Context): Promise<boolean> {
  const mark = join(context.config.dataDir, MARK);
  const { counts } = await store.health();
  const isWhole = counts.records > 0 && !(await isThere(mark));
  const seed = await seedFiles(context.folders.seed);
  const files = isWhole ? await readByOlderRules(store, seed) : seed;
  if (files.length === 0) {
    if (!isWhole)
      say(context.err, 'The store is empty and there is no seed. Fill it with paperchain import.');
    return true;
  }
  await mkdir(context.config.dataDir, { recursive: true });
  await writeFile(mark, '');
  const label = isWhole ? 'Reading again, by newer rules' : 'Loading the records';
  const whole = await loadAll(store, files, label, context);
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
  /** What the manifest says of its source; undefined for a file that it does not list. */
  readonly source: Pick<Source, 'id' | 'ruleVersion'> | undefined;
}

async function readByOlderRules(
  store: GraphStore,
  files: readonly SeedFile[],
): Promise<SeedFile[]> {
  const older: SeedFile[] = [];
  for (const file of files) {
    const there = file.source && (await store.source(file.source.id));
    if (file.source && there && there.source.ruleVersion < file.source.ruleVersion)
      older.push(file);
  }
  return older;
}

async function seedFiles(folder: string): Promise<SeedFile[]> {
  const names = await readdir(join(folder, 'facts')).catch(() => []);
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
  const known = manifest === null ? [] : ManifestSchema.parse(JSON.parse(manifest)).files;
  const listed = new Map(known.map((file) => [file.facts, file]));
  return names
    .filter((name) => /\.jsonl(\.br)?$/.test(name))
    .sort()
    .map((name) => ({
      path: join(folder, 'facts', name),
      rows: listed.get(name)?.counts.facts ?? 0,
      source: listed.get(name)?.source,
    }));
}

async function loadAll(
  store: GraphStore,
  files: readonly SeedFile[],
  label: string,
  { err, signal }: Context,
): Promise<boolean> {
  const total = files.reduce((sum, file) => sum + file.rows, 0);
  // Settling takes about as long as reading a third of the rows.
  const progress = showProgress(err, label, Math.round((total * 4) / 3));
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
