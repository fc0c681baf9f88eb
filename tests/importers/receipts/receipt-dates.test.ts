/** Dates and addresses as receipts print them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrintedDates } from '#api/importers/receipts/receipt-dates.ts';
import { splitAddress } from '#api/importers/receipts/receipt-source.ts';

describe('printed dates', () => {
  it.each([
    ['2018-01-02', '2018-01-02', '2018-01-02', '2018-01-02', null],
    ['operational 2025-06-07', '2025-06-07', null, null, 'operational'],
    ['deployed as of the 2025 inventory', undefined, undefined, '2025', 'operational'],
    ['2025; paused 2025-08', '2025', '2025-08', '2025-08', null],
    ['2017-2022', '2017', '2022', null, null],
    ['2018 to 2020-09', '2018', '2020-09', null, null],
    ['2018 (seven months); published 2019-06-05', '2018', '2018', '2019-06-05', null],
    ['2025 (letter reported 2025-10-16)', '2025', '2025', '2025-10-16', null],
    ['2025-02 (analysis); reported by 2025-10-31', '2025-02', '2025-02', '2025-10-31', null],
    ['2013 (modification to HSCETC-13-F-00030)', '2013', '2013', '2013', null],
    ['current end date 2026-08-31', null, '2026-08-31', null, null],
    ['2018-19', undefined, undefined, null, null],
    ['undated', undefined, undefined, null, null],
    ['current support page', undefined, undefined, null, null],
  ])('"%s" is read as far as it is a calendar date', (printed, from, to, asOf, status) => {
    const period = from === undefined ? null : { from, to };
    expect(readPrintedDates(printed)).toEqual({ period, asOf, status });
  });

  it('any single calendar day is its own period', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readPrintedDates(day)).toEqual({
            period: { from: day, to: day },
            asOf: day,
            status: null,
          });
        },
      ),
    );
  });

  it('an address keeps what stands behind it as words', () => {
    expect(splitAddress('https://a.example/x (f.csv, commit 1)')).toEqual({
      url: 'https://a.example/x',
      rest: 'f.csv, commit 1',
    });
    expect(splitAddress('stored text file; by PIID').url).toBeNull();
  });
});
