import { describe, expect, it } from 'vitest';
import { type PathQuestion, PathQuestionSchema, ProblemError } from '#model';
import { boundsInWords, compileQuestion } from '#paths';

const asked = (more: object = {}): PathQuestion =>
  PathQuestionSchema.parse({ from: ['agency:7012'], to: ['org:name:amazon'], ...more });

function refusalOf(question: PathQuestion) {
  try {
    compileQuestion(question);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('the question was not refused');
}

describe('bounds that contradict each other', () => {
  it('are refused with what is wrong, where, and what to do', () => {
    const same = asked({ to: ['org:name:amazon', 'agency:7012'] });
    expect(refusalOf(same)).toMatchObject({ status: 422, field: 'to', value: 'agency:7012' });
    const backwards = asked({ dates: { from: '2022', to: '2021-12' } });
    expect(refusalOf(backwards)).toMatchObject({ status: 422, field: 'dates' });
    expect(refusalOf(asked({ kinds: ['absent'] }))).toMatchObject({ status: 422, field: 'kinds' });
    expect(refusalOf(asked({ to: ['withheld:x'] }))).toMatchObject({
      field: 'to',
      value: 'withheld:x',
    });
    expect(refusalOf(same).hint).toBeTruthy();
  });

  it('are refused where entities to pass are ends, avoided, too many, or beside `connect`', () => {
    const field = (more: object) => refusalOf(asked(more)).field;
    expect(field({ via: ['agency:7012'] })).toBe('via');
    expect(field({ via: ['agency:047'], avoid: ['agency:047'] })).toBe('via');
    expect(field({ via: ['withheld:x'] })).toBe('via');
    expect(field({ via: ['agency:047', 'agency:070'], maxHops: 2 })).toBe('maxHops');
    const connect = ['agency:7012', 'org:name:amazon'];
    const joined = (more: object) =>
      refusalOf(PathQuestionSchema.parse({ connect, ...more })).field;
    expect(joined({ via: ['agency:047'] })).toBe('via');
    expect(joined({ mode: 'k' })).toBe('mode');
    expect(joined({ connect: ['agency:7012', 'agency:7012'] })).toBe('connect');
    expect(joined({ connect: ['agency:7012', 'withheld:x'] })).toBe('connect');
  });

  it('are not those that only look narrow: one day, a year and its own month', () => {
    expect(() =>
      compileQuestion(asked({ dates: { from: '2021-03-01', to: '2021-03-01' } })),
    ).not.toThrow();
    expect(() => compileQuestion(asked({ dates: { from: '2021-03', to: '2021' } }))).not.toThrow();
    expect(() => compileQuestion(asked({ dates: { from: '2021', to: '2021-03' } }))).not.toThrow();
  });
});

describe('the ends of a question', () => {
  const isAsked = (question: object): boolean => PathQuestionSchema.safeParse(question).success;

  it('are two sets, or one set to connect, never both', () => {
    const [from, to] = [['agency:7012'], ['org:name:amazon']];
    expect(isAsked({ from, to })).toBe(true);
    expect(isAsked({ connect: [...from, ...to] })).toBe(true);
    expect(isAsked({ from })).toBe(false);
    expect(isAsked({ from, to: [] })).toBe(false);
    expect(isAsked({ connect: from })).toBe(false);
    expect(isAsked({ from, to, connect: [...from, ...to] })).toBe(false);
    expect(isAsked({ from, connect: [...from, ...to] })).toBe(false);
  });
});

describe('bounds in words', () => {
  const words = (question: PathQuestion): string =>
    boundsInWords(question, (id) => `<${id}>`).join('; ');

  it('say what an unbounded question still leaves out', () => {
    expect(boundsInWords(asked(), String)).toEqual([
      'at most 6 steps',
      'links of every kind; “is part of” as the first or last step only',
      'links in either direction',
      'no step graded worse than Claimed (E), no inferred links',
      'only what happened: nothing planned, announced or cancelled',
      'never through documented absences or withheld parties',
    ]);
  });

  it('name a single step, all chains and a tree', () => {
    expect(words(asked({ maxHops: 1 }))).toContain('one step');
    expect(words(asked({ mode: 'within' }))).toContain('every chain, not only the shortest');
    const connect = ['agency:7012', 'org:name:amazon'];
    expect(words(PathQuestionSchema.parse({ connect }))).toContain('minimum spanning tree');
  });

  it('name each bound that was set', () => {
    const text = words(
      asked({
        kinds: ['money', 'part_of'],
        direction: 'outward',
        avoid: ['agency:047'],
        grade: 'cited',
        includeInferred: true,
        status: 'any',
        dates: { from: '2020', undated: 'drop' },
        minAmount: { value: '1000000.00', basis: 'obligated-seen' },
        mode: 'k',
        via: ['agency:070'],
        maxHops: 2,
        hubs: { maxDegree: 5000 },
        overlap: 'forward-in-time',
      }),
    );
    for (const part of [
      'at most 2 steps',
      'the 10 cheapest chains',
      'through <agency:070>',
      'more than 5,000 links',
      'certainly ended before',
      '“money”, “is part of”',
      'away from the agency',
      'not through <agency:047>',
      'Record cited (C), inferred links too',
      'planned, announced and cancelled links too',
      'touch the time from 2020 on; undated links left out',
      '1,000,000.00 USD',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('as the first or last step only');
  });
});
