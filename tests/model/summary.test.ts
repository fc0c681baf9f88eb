import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agencyId,
  awardId,
  type CalendarDate,
  type Money,
  type StatementBody,
  summarizeEdge,
  totalAmounts,
  type WeighedStatement,
} from '#model';

const ENDS = {
  from: agencyId('7012'),
  kind: 'awarded',
  to: awardId('CONT_IDV_70CTD022A00000004_7012'),
} as const;

function statement(
  publisherId: string,
  more: Partial<StatementBody> = {},
  superseded = false,
): WeighedStatement {
  return {
    publisherId,
    superseded,
    grade: 'documented',
    quote: null,
    asOf: null,
    status: null,
    amounts: [],
    period: null,
    rule: 'test',
    flags: [],
    note: null,
    ...more,
  };
}

const seen = (value: string) => ({
  value: value as Money,
  currency: 'USD',
  basis: 'obligated-seen' as const,
  asOf: null,
});
const stated = (value: string, asOf: string) => ({
  value: value as Money,
  currency: 'USD',
  basis: 'current' as const,
  asOf,
});

describe('the summary of an edge', () => {
  it('needs a statement: an edge without one does not exist', () => {
    expect(() => summarizeEdge(ENDS, [])).toThrow(/at least one statement/);
  });

  it('shows the best grade, never an average', () => {
    const edge = summarizeEdge(ENDS, [
      statement('a', { grade: 'claimed' }),
      statement('b', { grade: 'cited' }),
    ]);
    expect(edge.grade).toBe('cited');
  });

  it('takes the status of the latest statement that gives one', () => {
    const edge = summarizeEdge(ENDS, [
      statement('a', { status: 'planned', asOf: '2020' as CalendarDate }),
      statement('b', { status: 'cancelled', asOf: '2024-08' as CalendarDate }),
      statement('c', { asOf: '2026' as CalendarDate }),
    ]);
    expect(edge.status).toBe('cancelled');
  });

  it('leaves superseded statements out of grade and sums, and keeps counting their records', () => {
    const edge = summarizeEdge(ENDS, [
      statement('a', { grade: 'documented', amounts: [seen('5.00')] }, true),
      statement('b', { grade: 'reported', amounts: [seen('7.00')] }),
    ]);
    expect(edge.grade).toBe('reported');
    expect(edge.amounts.map((total) => total.value)).toEqual(['7.00']);
    expect(edge.records).toBe(2);
  });

  it('does not depend on the order of its statements', () => {
    const statements = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        cents: fc.integer({ min: -500, max: 500 }),
        year: fc.constantFrom('2020', '2021', '2022'),
        status: fc.constantFrom('planned', 'operational', null),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(statements, (drafts) => {
        const built = drafts.map((draft, index) =>
          statement(`${draft.id}${index}`, {
            status: draft.status as StatementBody['status'],
            asOf: draft.year as CalendarDate,
            period: { from: draft.year as CalendarDate, to: null },
            amounts: [seen((draft.cents / 100).toFixed(2).replace(/^-0\.00$/, '0.00'))],
          }),
        );
        expect(summarizeEdge(ENDS, [...built].reverse())).toEqual(summarizeEdge(ENDS, built));
      }),
    );
  });
});

describe('a total', () => {
  it('never adds different bases', () => {
    const totals = totalAmounts([
      statement('a', { amounts: [seen('1.00'), stated('9.00', '2020-01-01')] }),
    ]);
    expect(totals.map(({ basis, value }) => [basis, value])).toEqual([
      ['obligated-seen', '1.00'],
      ['current', '9.00'],
    ]);
  });

  it('counts a record once, however many files hold a copy', () => {
    const totals = totalAmounts([
      statement('same', { amounts: [seen('3.00')] }),
      statement('same', { amounts: [seen('3.00')] }),
    ]);
    expect(totals[0]).toMatchObject({ value: '3.00', records: 1 });
  });

  it('adds transactions, but takes the latest of values that restate the whole', () => {
    const totals = totalAmounts([
      statement('a', { amounts: [seen('3.00'), stated('10.00', '2020-01-01')] }),
      statement('b', { amounts: [seen('-1.00'), stated('8.00', '2021-01-01')] }),
    ]);
    expect(totals.map((total) => total.value)).toEqual(['2.00', '8.00']);
  });

  it('leaves suspected duplicates out and says so', () => {
    const totals = totalAmounts([
      statement('a', { amounts: [seen('3.00')] }),
      statement('b', { amounts: [seen('3.00')], flags: ['duplicate-suspect'] }),
    ]);
    expect(totals[0]).toMatchObject({ value: '3.00', excludes: ['1 suspected duplicate'] });
  });

  it('says when rows were cut off at the source', () => {
    const totals = totalAmounts([
      statement('a', { amounts: [seen('3.00')], flags: ['truncated-source'] }),
    ]);
    expect(totals[0]?.excludes).toEqual(['rows cut off at the source']);
  });
});
