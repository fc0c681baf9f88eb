import { describe, expect, it } from 'vitest';
import type { SourcesAnswer } from '#model';
import { cutOffWords } from '../../../web/src/panels/about/cut-off-words.ts';
import { spokenCell, tellingCells } from '../../../web/src/panels/evidence/telling-cells.ts';
import { sha256Of, verifyBytes } from '../../../web/src/panels/evidence/verify-record.ts';

describe('a record without a quotation', () => {
  const read = (fields: Record<string, string>, rule = 'a-format/a-rule') => ({
    rule,
    record: { fields },
  });

  it('speaks through the description of its transaction, not of its code', () => {
    const record = read({
      'NAICS Description': 'OTHER COMPUTER RELATED SERVICES',
      'Product/Service Description': 'SUPPORT EQUIPMENT',
      'Transaction Description': 'AMAZON WEB SERVICES',
      'Recipient Name': 'FOUR POINTS TECHNOLOGY, L.L.C.',
    });
    expect(spokenCell(record)).toBe('Transaction Description');
    expect(tellingCells(record)).toEqual(['Recipient Name']);
  });

  it('speaks through no empty cell', () => {
    expect(spokenCell(read({ description: '  ', summary: 'Reads documents.' }))).toBe('summary');
  });

  it('shows its first cells when none of them is telling', () => {
    const record = read({ a: '1', b: '', c: '3', d: '4', e: '5', f: '6' });
    expect(tellingCells(record)).toEqual(['a', 'c', 'd', 'e']);
    expect(spokenCell(read({ a: '1' }))).toBeNull();
  });

  it('of a public format shows the cells that name the ends of the link, in the order of the link', () => {
    const useCase = {
      'Is the AI use case high-impact?': 'b) Presumed high-impact, but determined not high-impact',
      'Use Case Name': 'ELITE',
      'Bureau/Component': 'ICE',
      'What problem is the AI intended to solve?': 'Finding addresses.',
    };
    const record = read(useCase, 'ai-inventory-2025/reports-use-of');
    expect(spokenCell(record)).toBe('What problem is the AI intended to solve?');
    expect(tellingCells(record)).toEqual(['Use Case Name', 'Bureau/Component']);
    const part = { 'FREC Entity Description': 'Non - Reporting', 'AGENCY NAME': 'U.S. Congress' };
    expect(spokenCell(read(part, 'agency-codes/part-of'))).toBeNull();
    expect(tellingCells(read(part, 'agency-codes/part-of'))).toEqual(['AGENCY NAME']);
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
