/** The seed: made by the project's own importers, whole, true to its manifest, and free of private persons. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBrotliDecompress } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '#api/importers/load.ts';
import { CalendarDateSchema, SourceSchema } from '#model';
import { buildSeed } from '../../seed/build.ts';
import { sharedDataPresent, sharedPath } from '../importers/shared-data.ts';
import { loadSeed, SEED, type Seeded } from './seeded.ts';

interface Manifest {
  readonly files: readonly {
    readonly facts: string;
    readonly sha256: string;
    readonly madeFrom: string;
    readonly counts: {
      readonly rows: number;
      readonly facts: number;
      readonly repeats: number;
      readonly refused: number;
    };
    readonly source: unknown;
  }[];
}

const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest; // written by seed/build.ts

async function hashOfFacts(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path).pipe(createBrotliDecompress()))
    hash.update(chunk as Buffer); // no encoding set: buffers
  return hash.digest('hex');
}

describe('the manifest', () => {
  it('names every file of facts, with the SHA-256 it has', async () => {
    const { files } = await readManifest(SEED);
    expect(files.map(({ facts }) => facts)).toEqual((await readdir(join(SEED, 'facts'))).sort());
    for (const { facts, sha256 } of files)
      expect(await hashOfFacts(join(SEED, 'facts', facts)), facts).toBe(sha256);
  });

  it('says of each what it is, what it leaves out and what it does not prove, and loses no row', async () => {
    const { files } = await readManifest(SEED);
    for (const { source, counts, madeFrom } of files) {
      expect(SourceSchema.safeParse(source).error, madeFrom).toBeUndefined();
      expect(counts.facts + counts.repeats + counts.refused, madeFrom).toBe(counts.rows);
    }
    const transactions = files.filter(({ facts }) => facts.startsWith('usaspending-transactions'));
    expect(transactions.reduce((sum, { counts }) => sum + counts.rows, 0)).toBe(57_476);
  });
});

describe('the store with the seed in it', () => {
  let seed: Seeded;
  beforeAll(async () => {
    seed = await loadSeed();
  }, 180_000);
  afterAll(() => seed.close());

  it('breaks no law of the house', async () => {
    const { checked, examples, ...breaches } = await seed.store.audit();
    expect(examples).toEqual([]);
    expect(Object.values(breaches).every((count) => count === 0)).toBe(true);
    expect(checked.records).toBeGreaterThan(60_000);
  });

  it.skipIf(!sharedDataPresent)(
    'gains nothing from the published files it was made from',
    async () => {
      const before = await seed.store.health();
      const { files } = await readManifest(SEED);
      for (const { madeFrom } of files) {
        const { added, facts } = await importFile(seed.store, await pathOf(madeFrom), {
          retrievedOn: CalendarDateSchema.parse('2030-01-01'),
          settle: false,
        });
        expect({ madeFrom, added, ...facts }).toEqual({
          madeFrom,
          added: 0,
          sources: 0,
          records: 0,
          statements: 0,
        });
      }
      await seed.store.settle();
      expect(await seed.store.health()).toEqual(before);
    },
    300_000,
  );

  it.skipIf(!sharedDataPresent)(
    'holds no name of a withheld recipient in any stored byte',
    async () => {
      const names = await invented();
      expect(names.length).toBeGreaterThan(100);
      const found: string[] = [];
      for (const file of await readdir(seed.dataDir)) {
        const bytes = (await readFile(join(seed.dataDir, file))).toString('latin1').toUpperCase();
        for (const name of names) if (bytes.includes(name)) found.push(`${file}: ${name}`);
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});

const pathOf = async (name: string): Promise<string> => {
  const entries = await readdir(sharedPath(''), { recursive: true });
  return sharedPath(entries.find((entry) => entry.endsWith(`/${name}`)) ?? name);
};

/** The invented names that stand for persons in the shared files, in whatever column: `DOE, PERSON nn`, `JANE Q DOE-BA`, … */
async function invented(): Promise<string[]> {
  const folders = ['usaspending/transactions', 'usaspending/exports'].map(sharedPath);
  const files = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((file) => join(folder, file))),
  );
  const texts = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
  const names = texts.flatMap((text) =>
    [...text.toUpperCase().matchAll(/\bDOE-[A-Z]{2}\b|\bDOE, PERSON \d+\b/g)].map(([name]) => name),
  );
  return [...new Set(names)];
}

describe.skipIf(!sharedDataPresent)('the one command that rebuilds the seed', () => {
  it('gives the same bytes again', async () => {
    const output = await mkdtemp(join(tmpdir(), 'paperchain-rebuilt-'));
    try {
      await buildSeed(sharedPath(''), output);
      for (const file of ['manifest.json', 'refusals.jsonl'])
        expect(await readFile(join(output, file), 'utf8'), file).toBe(
          await readFile(join(SEED, file), 'utf8'),
        );
      for (const file of await readdir(join(SEED, 'facts')))
        expect(
          (await readFile(join(output, 'facts', file))).equals(
            await readFile(join(SEED, 'facts', file)),
          ),
          file,
        ).toBe(true);
    } finally {
      await rm(output, { recursive: true, force: true });
    }
  }, 300_000);
});
