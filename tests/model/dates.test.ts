import { describe, expect, it } from 'vitest';
import {
  type CalendarDate,
  firstDay,
  fiscalYear,
  isCalendarDate,
  joinPeriods,
  lastDay,
} from '#model';

const day = (text: string): CalendarDate => text as CalendarDate;

describe('a calendar date', () => {
  it.each(['2020', '2020-10', '2020-10-21', '2024-02-29'])('is %s, as printed', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '20',
    '2020-13',
    '2020-00',
    '2023-02-29',
    '2020-10-32',
    '2020-1-1',
    '10/21/2020',
    '',
    '2020-10-21T00:00',
  ])('is not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('of a year or month stands for all its days', () => {
    expect([firstDay(day('2020')), lastDay(day('2020'))]).toEqual(['2020-01-01', '2020-12-31']);
    expect([firstDay(day('2024-02')), lastDay(day('2024-02'))]).toEqual([
      '2024-02-01',
      '2024-02-29',
    ]);
  });

  it('belongs to the federal fiscal year that starts in October', () => {
    expect(fiscalYear(day('2020-09-30'))).toBe(2020);
    expect(fiscalYear(day('2020-10-01'))).toBe(2021);
  });
});

describe('two periods joined', () => {
  it('hold both', () => {
    expect(
      joinPeriods(
        { from: day('2021-03-01'), to: day('2021-05-01') },
        { from: day('2020'), to: day('2021-04') },
      ),
    ).toEqual({ from: '2020', to: '2021-05-01' });
  });

  it('keep an unknown end open only when both are unknown there', () => {
    expect(joinPeriods({ from: day('2021'), to: null }, { from: null, to: day('2022') })).toEqual({
      from: '2021',
      to: '2022',
    });
  });

  it('are the dated one when the other is undated', () => {
    expect(joinPeriods(null, { from: day('2021'), to: null })).toEqual({ from: '2021', to: null });
    expect(joinPeriods(null, null)).toBeNull();
  });
});
