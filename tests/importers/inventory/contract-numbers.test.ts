/** Contract numbers as people type them: resolved only where the number itself suffices, never corrected. */
import { describe, expect, it } from 'vitest';
import { contractNumbers } from '#api/importers/inventory/contract-numbers.ts';

const awards = (cell: string) => contractNumbers(cell).map(({ award }) => award);
const why = (cell: string) =>
  contractNumbers(cell)
    .map((number) => number.why)
    .join(' | ');

describe('a contract number in an inventory', () => {
  it.each([
    ['70B02C20D00000019', 'award:CONT_IDV_70B02C20D00000019_7014'],
    ['70CDCR20D00000011', 'award:CONT_IDV_70CDCR20D00000011_7012'],
    ['70CDCR18P00000017', 'award:CONT_AWD_70CDCR18P00000017_7012_-NONE-_-NONE-'],
    ['HSTS0417DCT1087', 'award:CONT_IDV_HSTS0417DCT1087_7013'],
    ['HHSN316201200112W', 'award:CONT_IDV_HHSN316201200112W_7529'],
  ])('%s is the contract %s', (cell, award) => {
    expect(awards(cell)).toEqual([award]);
  });

  it('of an order is resolved where USAspending lists it, else left alone because its vehicle is not printed', () => {
    expect(awards('70CTD023FR0000134')).toEqual([
      'award:CONT_AWD_70CTD023FR0000134_7012_70CTD022D00000012_7012',
    ]);
    expect(awards('70SBUR23F00000120')).toEqual([null]);
    expect(why('70SBUR23F00000120')).toContain('vehicle');
  });

  it.each([
    ['024-000005265', 'IT investment number'],
    ['70OCTD22FR00000235', '70CTD022FR0000235?'],
    ['70FA4020A0000000281', 'not the shape'],
    ['70SBUR23Q00000186', 'request for quotations'],
    ['70QS0124C00000002', 'not in the table'],
    ['20139567', 'not the shape'],
  ])('%s matches nothing, because: %s', (cell, words) => {
    expect(awards(cell)).toEqual([null]);
    expect(why(cell)).toContain(words);
  });

  it('is found among words, each number once', () => {
    const cell = 'BPA: 70B06C20A00000036  Call Order 1: 70B06C20F00000895; again 70B06C20A00000036';
    expect(contractNumbers(cell).map(({ typed }) => typed)).toEqual([
      '70B06C20A00000036',
      '70B06C20F00000895',
    ]);
  });

  it('is not found in words alone', () => {
    expect(contractNumbers('IAA with S&T')).toEqual([]);
    expect(contractNumbers('PIID Pending, not yet issued.')).toEqual([]);
    expect(contractNumbers('Purchased as COTS in several Components.')).toEqual([]);
  });
});
