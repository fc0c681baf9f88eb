/**
 * Cases as folders: `cases/<name>/input.*` is a small file, `expected.json` what it must give: the format by which it is
 * recognised, its edges with grade and status, and what is refused. A new case needs no code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '#api/importers/recognise.ts';
import { RowFactsSchema, SourceSchema } from '#model';
import { readSorted } from './shared-data.ts';
import { textFile } from './text-file.ts';

const CASES = join(import.meta.dirname, 'cases');

interface Expected {
  readonly format: string;
  /** `from kind to (grade[, status])`, in the order of the file. */
  readonly edges: readonly string[];
  /** `line field`. */
  readonly refused: readonly string[];
  readonly repeats: number;
  /** `code count`. */
  readonly notices: readonly string[];
}

function caseOf(name: string): { input: string; file: string; expected: Expected } {
  const folder = join(CASES, name);
  const file = readdirSync(folder).find((entry) => entry.startsWith('input.')) ?? '';
  return {
    file,
    input: readFileSync(join(folder, file), 'utf8'),
    // the shape is the one described above; a case that breaks it fails below
    expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected,
  };
}

describe('a small file', () => {
  it.each(readdirSync(CASES))('%s', async (name) => {
    const { input, file, expected } = caseOf(name);
    const importer = recognise({ name: file, text: input });
    expect(importer?.format).toBe(expected.format);
    if (!importer) return;
    const { sources, facts, refusals, repeats, notices } = await readSorted(
      importer,
      textFile(input, file),
    );
    for (const source of sources) SourceSchema.parse(source);
    for (const row of facts) RowFactsSchema.parse(row);
    const given: Expected = {
      format: importer.format,
      edges: facts.flatMap(({ edges }) =>
        edges.map(({ from, kind, to, statement: { grade, status } }) =>
          [from, kind, to, status === null ? `(${grade})` : `(${grade}, ${status})`].join(' '),
        ),
      ),
      refused: refusals.map(({ line, field }) => `${line} ${field}`),
      repeats: repeats.length,
      notices: notices.map(({ code, count }) => `${code} ${count}`),
    };
    expect(given).toEqual(expected);
  });
});
