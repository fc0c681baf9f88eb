import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from '#api/exports/statements-csv.ts';

describe('a cell of an export', () => {
  it.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("x")'])(
    '%j is shown by a spreadsheet, not run',
    (text) => {
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it.each(['-0.05', '12.00', '-28038925.98'])('%s stays a number', (text) => {
    expect(csvCell(text)).toBe(text);
  });

  it('comes back from any reader of CSV as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [row = []]: string[][] = parse(`${csvCell(text)},end\r\n`);
        expect([text, `'${text}`]).toContain(row[0]);
        expect(row[1]).toBe('end');
      }),
    );
  });
});
