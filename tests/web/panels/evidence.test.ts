import { describe, expect, it } from 'vitest';
import type { SourcesAnswer } from '#model';
import { cutOffWords } from '../../../web/src/panels/about/cut-off-words.ts';
import { spokenCell, tellingCells } from '../../../web/src/panels/evidence/receipt-words.ts';
import { sha256Of, verifyBytes } from '../../../web/src/panels/evidence/verify-record.ts';

describe('a record without a quotation', () => {
  it('speaks through the description of its transaction, not of its code', () => {
    const fields = {
      'NAICS Description': 'OTHER COMPUTER RELATED SERVICES',
      'Product/Service Description': 'SUPPORT EQUIPMENT',
      'Transaction Description': 'AMAZON WEB SERVICES',
      'Recipient Name': 'FOUR POINTS TECHNOLOGY, L.L.C.',
    };
    expect(spokenCell(fields)).toBe('Transaction Description');
    expect(tellingCells(fields)).toEqual(['Recipient Name']);
  });

  it('speaks through no empty cell', () => {
    expect(spokenCell({ description: '  ', summary: 'Reads documents.' })).toBe('summary');
  });

  it('shows its first cells when none of them is telling', () => {
    expect(tellingCells({ a: '1', b: '', c: '3', d: '4', e: '5', f: '6' })).toEqual([
      'a',
      'c',
      'd',
      'e',
    ]);
    expect(spokenCell({ a: '1' })).toBeNull();
  });
});

describe('verifying a record', () => {
  it('hashes the UTF-8 bytes as anybody else does', async () => {
    expect(await sha256Of('')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(await sha256Of('é')).toBe(
      '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
    );
  });

  it('calls one changed byte different', async () => {
    const expected = await sha256Of('{"a":"1"}');
    expect(await verifyBytes('{"a":"1"}', expected)).toMatchObject({ verdict: 'same' });
    expect(await verifyBytes('{"a":"2"}', expected)).toMatchObject({ verdict: 'different' });
  });
});

describe('sources that are cut off', () => {
  const source = (title: string, coverage: string) =>
    ({ source: { title, coverage } }) as SourcesAnswer['sources'][number]; // the two cells it reads

  it('are named in one sentence, and only they', () => {
    expect(
      cutOffWords([
        source('ICE, FY2022', 'No negative rows: truncated at the source.'),
        source('ICE, FY2024', 'Whole.'),
        source('CBP, FY2021', 'It is cut off.'),
      ]),
    ).toBe('Cut off at the source: CBP, FY2021; ICE, FY2022.');
    expect(cutOffWords([source('ICE, FY2024', 'Whole.')])).toBeNull();
  });
});
