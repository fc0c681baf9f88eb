/** The published files, where they stand beside the repository; tests that need them are skipped in a lone clone. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Importer, InputFile } from '#api/importers/importer.ts';
import type { CalendarDate, Notice, Outcome, Refusal, Repeat, RowFacts, Source } from '#model';

const FOLDER = resolve(import.meta.dirname, '../../../shared/data');

/** True where the published files are at hand. */
export const sharedDataPresent = existsSync(FOLDER);

export const sharedPath = (path: string): string => resolve(FOLDER, path);

/** A published file as an importer sees it. */
function sharedFile(path: string): InputFile {
  const full = sharedPath(path);
  return {
    name: basename(full),
    size: statSync(full).size,
    open: () => createReadStream(full),
  };
}

export interface Sorted {
  readonly sources: Source[];
  readonly facts: RowFacts[];
  readonly refusals: Refusal[];
  readonly repeats: Repeat[];
  readonly notices: Notice[];
}

/** Reads a file to its end and sorts what came out. */
export async function readSorted(
  importer: Importer,
  file: InputFile,
  sha256 = '0'.repeat(64),
): Promise<Sorted> {
  const sorted: Sorted = { sources: [], facts: [], refusals: [], repeats: [], notices: [] };
  const context = { sha256, retrievedOn: '2026-11-24' as CalendarDate }; // a literal of the pattern
  for await (const outcome of importer.read(file, context)) place(sorted, outcome);
  return sorted;
}

function place(sorted: Sorted, outcome: Outcome): void {
  if (outcome.type === 'source') sorted.sources.push(outcome.source);
  else if (outcome.type === 'facts') sorted.facts.push(outcome);
  else if (outcome.type === 'refusal') sorted.refusals.push(outcome);
  else if (outcome.type === 'repeat') sorted.repeats.push(outcome);
  else sorted.notices.push(outcome);
}

/** Reads a published file with its own hash. */
export const readShared = (importer: Importer, path: string): Promise<Sorted> =>
  readSorted(
    importer,
    sharedFile(path),
    createHash('sha256')
      .update(readFileSync(sharedPath(path)))
      .digest('hex'),
  );

/** Every edge as `from kind to`. */
export const edgeLines = (facts: readonly RowFacts[]): string[] =>
  facts.flatMap(({ edges }) => edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`));
