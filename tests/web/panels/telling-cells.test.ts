/** The columns that speak for a rule are those of the format: held to the small files that the importers are tested with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '#api/importers/recognise.ts';
import { COLUMNS_BY_RULE, tellingCells } from '../../../web/src/panels/evidence/telling-cells.ts';
import { readSorted } from '../../importers/shared-data.ts';
import { textFile } from '../../importers/text-file.ts';

const CASES = join(import.meta.dirname, '../../importers/cases');

async function recordsByRule(): Promise<Map<string, Record<string, string>[]>> {
  const records = new Map<string, Record<string, string>[]>();
  for (const name of readdirSync(CASES)) {
    const file = readdirSync(join(CASES, name)).find((entry) => entry.startsWith('input.')) ?? '';
    const text = readFileSync(join(CASES, name, file), 'utf8');
    const importer = recognise({ name: file, text });
    if (!importer) throw new Error(`${name}: not recognised`);
    for (const { record, edges } of (await readSorted(importer, textFile(text, file))).facts)
      for (const { statement } of edges)
        records.set(statement.rule, [...(records.get(statement.rule) ?? []), record.fields]);
  }
  return records;
}

describe('the columns that speak for a rule', () => {
  it('are columns of its format, and name something in every record', async () => {
    const met: string[] = [];
    for (const [rule, records] of await recordsByRule()) {
      const columns = COLUMNS_BY_RULE[rule];
      if (!columns) continue;
      met.push(rule);
      for (const fields of records) {
        const cells = tellingCells({ rule, record: { fields } });
        expect(cells.length, rule).toBeGreaterThan(0);
        expect(columns.named, rule).toEqual(expect.arrayContaining(cells));
      }
    }
    // No small file holds rows for these two.
    expect(Object.keys(COLUMNS_BY_RULE).filter((rule) => !met.includes(rule))).toEqual([
      'agency-codes/part-of',
      'usaspending-prime-summaries/ordered-under',
    ]);
  });
});
