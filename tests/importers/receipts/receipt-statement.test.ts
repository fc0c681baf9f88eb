/** What a receipt says of an edge: its grade, and its money to the digit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCells } from '#api/importers/receipts/receipt-cells.ts';
import { edgesOf, fact, read } from './receipt-fixture.ts';

describe('amounts of receipts', () => {
  it('stay the digits that were printed, whatever floating point would make of them', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.integer({ min: 0, max: 99 }),
        (w, c) => {
          const printed = `${w}.${String(c).padStart(2, '0')}`;
          expect(
            parseCells(`{"a":${printed},"b":"keeps 1.50 \\"and 2\\"","c":[-3e2,null]}`),
          ).toEqual({
            a: printed,
            b: 'keeps 1.50 "and 2"',
            c: ['-3e2', null],
          });
        },
      ),
    );
  });

  it('take the basis that is printed; a figure in other terms is "reported", with the terms in the note', async () => {
    const bases = [
      'obligated',
      'current_total_value_of_award',
      'potential_total_value_of_award',
      'potential value',
      'reported (over)',
    ];
    const { facts } = await read(
      ...bases.map((amount_basis, i) =>
        fact({ id: `F91${i}`, amount_usd: 8152999.71, amount_basis }),
      ),
    );
    expect(facts.map(({ edges }) => edges[0]?.statement.amounts[0])).toMatchObject(
      ['obligated', 'current', 'potential', 'potential', 'reported'].map((basis) => ({
        basis,
        value: '8152999.71',
        currency: 'USD',
      })),
    );
    expect(facts[4]?.edges[0]?.statement.note).toContain('8152999.71 USD, reported (over)');
  });

  it('are not put on each of several edges, but named in the note of all', async () => {
    const { facts } = await read(
      fact({
        relation: 'planned_procurement_of',
        object: 'AWS and Microsoft Azure cloud hosting via third-party contractor',
        amount_usd: 100000000,
        amount_basis: 'estimate (more than)',
      }),
    );
    const statements = edgesOf(facts).map(({ statement }) => statement);
    expect(statements.map(({ amounts, status }) => [amounts, status])).toEqual([
      [[], 'planned'],
      [[], 'planned'],
    ]);
    expect(statements[0]?.note).toContain('not money of this edge: 100000000 USD');
  });
});

describe('grades of receipts', () => {
  it.each([
    ['D1', 'documented'],
    ['D2', 'documented-copy'],
    ['D3', 'cited'],
    ['R1', 'reported'],
    ['R2', 'reported'],
    ['C1', 'claimed'],
  ])('%s is %s', async (code, grade) => {
    const { facts } = await read(fact({ grade: code }));
    expect(new Set(edgesOf(facts).map(({ statement }) => statement.grade))).toEqual(
      new Set([grade]),
    );
  });

  it('a search that found nothing is an absence, with where, what and when in its note and no quotation of a denial', async () => {
    const { facts } = await read(
      fact({
        subject: 'Federal agencies (any)',
        relation: 'no_document_found_of_account_in',
        object: 'Ring Neighbors Verified Accounts or Community Requests',
        date: 'search of 2026-11-23',
        locator: 'stored web pages; words: "a b"',
        grade: 'N1',
        record_id: null,
      }),
    );
    const statement = edgesOf(facts)[0]?.statement;
    expect(statement).toMatchObject({ grade: 'absent', quote: null, asOf: '2026-11-23' });
    expect(statement?.note).toMatch(/search of 2026-11-23.*An award page.*words: "a b"/);
  });

  it('a denial is an absence with its words, even where the record is a good one', async () => {
    const { facts } = await read(
      fact({ relation: 'stated_no_contract_with', object: 'Amazon (for Rekognition)' }),
    );
    expect(edgesOf(facts)).toMatchObject([
      { kind: 'absent', to: 'offering:amazon-rekognition', statement: { grade: 'absent' } },
    ]);
    expect(edgesOf(facts)[0]?.statement.quote).toBe('Cloud Environment');
  });
});
