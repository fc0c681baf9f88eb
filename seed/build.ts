/**
 * Rebuilds `seed/` from a folder of public records, byte for byte: `npm run seed -- FOLDER [OUTPUT]`.
 * Each file that an importer recognises becomes one file of facts; what is refused is listed, with the reason.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress } from 'node:zlib';
import type { InputFile } from '#api/importers/importer.ts';
import { recognise } from '#api/importers/recognise.ts';
import type { CalendarDate, Outcome, Refusal, Source } from '#model';

/** The day on which this project's copies of the files were taken. */
const RETRIEVED_ON = '2026-11-24' as CalendarDate; // a literal of the pattern

interface Counts {
  rows: number;
  facts: number;
  repeats: number;
  refused: number;
}

interface SeedFile {
  /** File under `seed/facts/`. */
  readonly facts: string;
  /** SHA-256 of the facts, uncompressed. */
  readonly sha256: string;
  /** The publisher's file it was made from. */
  readonly madeFrom: string;
  readonly counts: Counts;
  readonly notices: readonly {
    readonly code: string;
    readonly text: string;
    readonly count: number;
  }[];
  readonly source: Source;
}

interface Reading {
  readonly file: string;
  readonly counts: Counts;
  readonly notices: SeedFile['notices'][number][];
  readonly refusals: Refusal[];
  source: Source | null;
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function headOf(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return new TextDecoder().decode(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer); // read streams without encoding give buffers
  return hash.digest('hex');
}

async function inputFile(path: string): Promise<InputFile> {
  const { size } = await stat(path);
  return { name: basename(path), size, open: () => createReadStream(path) };
}

/** Passes on the lines of facts; counts everything, keeps refusals and notices aside. */
async function* factLines(
  outcomes: AsyncIterable<Outcome>,
  reading: Reading,
): AsyncGenerator<string> {
  const { counts } = reading;
  for await (const outcome of outcomes) {
    if (outcome.type === 'notice')
      reading.notices.push({ code: outcome.code, text: outcome.text, count: outcome.count });
    else if (outcome.type === 'refusal') {
      counts.refused += 1;
      reading.refusals.push(outcome);
    } else if (outcome.type === 'repeat') counts.repeats += 1;
    else {
      if (outcome.type === 'source') reading.source ??= outcome.source;
      else counts.facts += 1;
      yield `${JSON.stringify(outcome)}\n`;
    }
  }
  counts.rows = counts.facts + counts.repeats + counts.refused;
}

async function writeCompressed(lines: AsyncIterable<string>, path: string): Promise<string> {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const brotli = createBrotliCompress({
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  await pipeline(Readable.from(lines), hashing, brotli, createWriteStream(path));
  return hash.digest('hex');
}

async function buildFile(
  path: string,
  output: string,
): Promise<{ file: SeedFile; refusals: Refusal[] } | null> {
  const importer = recognise({ name: basename(path), text: await headOf(path) });
  if (!importer) return null;
  const sha256 = await hashOf(path);
  const outcomes = importer.read(await inputFile(path), { sha256, retrievedOn: RETRIEVED_ON });
  const reading: Reading = {
    file: basename(path),
    counts: { rows: 0, facts: 0, repeats: 0, refused: 0 },
    notices: [],
    refusals: [],
    source: null,
  };
  const facts = `${importer.format}-${sha256.slice(0, 12)}.jsonl.br`;
  const written = await writeCompressed(factLines(outcomes, reading), join(output, 'facts', facts));
  if (!reading.source)
    throw new Error(`${reading.file}: the importer ${importer.format} named no source`);
  const { counts, notices, source } = reading;
  return {
    file: { facts, sha256: written, madeFrom: reading.file, counts, notices, source },
    refusals: reading.refusals,
  };
}

/** Builds the seed of a folder into `output` and returns the files that no importer recognised. */
export async function buildSeed(folder: string, output: string): Promise<string[]> {
  await rm(join(output, 'facts'), { recursive: true, force: true });
  await mkdir(join(output, 'facts'), { recursive: true });
  const files: SeedFile[] = [];
  const refused: string[] = [];
  const unknown: string[] = [];
  for (const path of await filesUnder(folder)) {
    const built = await buildFile(path, output);
    if (!built) {
      unknown.push(relative(folder, path));
      continue;
    }
    files.push(built.file);
    for (const refusal of built.refusals)
      refused.push(JSON.stringify({ file: built.file.madeFrom, ...refusal }));
  }
  files.sort((a, b) => (a.facts < b.facts ? -1 : 1));
  await writeFile(
    join(output, 'manifest.json'),
    `${JSON.stringify({ format: 'paperchain-seed/1', files }, null, 2)}\n`,
  );
  await writeFile(join(output, 'refusals.jsonl'), `${refused.sort().join('\n')}\n`);
  return unknown;
}

if (process.argv[1] === import.meta.filename) {
  const [folder = '../shared/data', output = import.meta.dirname] = process.argv.slice(2);
  const unknown = await buildSeed(folder, output);
  for (const name of unknown) console.log(`not a format that an importer knows: ${name}`);
}
