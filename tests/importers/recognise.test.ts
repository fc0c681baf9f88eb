/** A published file is known by its content, and by one importer only. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IMPORTERS, recognise } from '#api/importers/recognise.ts';
import { sharedDataPresent, sharedPath } from './shared-data.ts';

const headOf = (path: string) => ({
  name: 'any',
  text: new TextDecoder().decode(readFileSync(sharedPath(path)).subarray(0, 65_536)),
});

describe('the list of importers', () => {
  it('has one line a format', () => {
    const formats = IMPORTERS.map(({ format }) => format);
    expect(new Set(formats).size).toBe(formats.length);
  });

  it('recognises nothing in a text that is no public format', () => {
    for (const text of ['', '{}', '[]', 'hello', 'a,b,c\n1,2,3\n', '{"name":"x"}'])
      expect(recognise({ name: 'marketplace.json', text })).toBeNull();
  });
});

describe.skipIf(!sharedDataPresent)('the published files', () => {
  it.each(['PrimeAwardSummaries', 'PrimeTransactions', 'Subawards'])(
    'with the columns of %s, codes among them, are taken for no code table',
    (name) => {
      const columns = readFileSync(
        sharedPath(`usaspending/headers/Contracts_${name}.columns.txt`),
        'utf8',
      );
      const head = { name: 'any', text: `${columns.trim().split(/\r?\n/).join(',')}\n` };
      const hits = IMPORTERS.filter((importer) => importer.recognises(head));
      expect(hits.filter(({ format }) => format.endsWith('-codes'))).toEqual([]);
    },
  );

  it.each([
    [
      'usaspending/transactions/CBP_ICE_FY2021_Contract_Obligations.csv',
      'usaspending-transactions',
    ],
    [
      'usaspending/exports/MN_Contracts_PrimeAwardSummaries_2025-03-21_H19M57S23_1.csv',
      'usaspending-prime-summaries',
    ],
    [
      'usaspending/exports/ICE_Contracts_Subawards_2025-03-28_H03M23S17_1.csv',
      'usaspending-subawards',
    ],
    ['fedramp/marketplace-data-2026-04-28.json', 'fedramp-marketplace'],
    ['ai-inventory/2025_DHS_ai-use-case-inventory.csv', 'ai-inventory-2025'],
    ['ai-inventory/2024_DHS_ai-use-case-inventory.csv', 'ai-inventory-2024'],
    ['reference/agency_codes.csv', 'agency-codes'],
    ['reference/psc_codes.csv', 'psc-codes'],
    ['reference/naics.csv', 'naics-codes'],
    ['vendor-docs/palantir-pfcs-package.excerpt.json', 'vendor-package'],
  ])('%s is read as %s', (path, format) => {
    const head = headOf(path);
    const hits = IMPORTERS.filter((importer) => importer.recognises(head));
    expect(hits.map((importer) => importer.format)).toEqual([format]);
  });
});
