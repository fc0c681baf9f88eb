/** The rows that a reader takes away from a table. */

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsAsCsv } from '../../../web/src/panels/table/rows-as-csv.ts';

describe('rows as CSV', () => {
  it('are read back as they were by another reader', () => {
    const cell = fc.string().filter((text) => !/^[=+@\t\r-]/.test(text));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        expect(parse(rowsAsCsv(given), { skip_empty_lines: false })).toEqual(given);
      }),
    );
  });

  it('hold no formula, and leave a negative amount as it is', () => {
    expect(rowsAsCsv([['=1+1', '@x', '-139,759.98 USD', '-x']])).toBe(
      `'=1+1,'@x,"-139,759.98 USD",'-x\r\n`,
    );
  });
});
