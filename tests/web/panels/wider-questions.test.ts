import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PathQuestion, PathQuestionSchema } from '#model';
import { leftOutQuestions, widerQuestions } from '../../../web/src/panels/paths/wider-questions.ts';

const anyQuestion: fc.Arbitrary<PathQuestion> = fc
  .record(
    {
      maxHops: fc.integer({ min: 1, max: 8 }),
      direction: fc.constantFrom('any', 'forward', 'outward'),
      grade: fc.constantFrom('documented', 'cited', 'claimed'),
      includeInferred: fc.boolean(),
      status: fc.constantFrom('happened', 'any'),
      kinds: fc.constantFrom(['money'], ['awarded', 'held_by']),
      dates: fc.constantFrom({ from: '2020' }, { to: '2024-08', undated: 'drop' }),
    },
    { requiredKeys: ['maxHops', 'direction', 'grade', 'includeInferred', 'status'] },
  )
  .map((bounds) =>
    PathQuestionSchema.parse({ from: ['agency:7012'], to: ['org:name:ring'], ...bounds }),
  );

const differing = (a: PathQuestion, b: PathQuestion): string[] =>
  Object.keys(PathQuestionSchema.shape).filter((key) => {
    const field = key as keyof PathQuestion; // a key of the schema's own shape
    return JSON.stringify(a[field]) !== JSON.stringify(b[field]);
  });

describe('wider questions', () => {
  it('each let out exactly one bound and are questions themselves', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { question: wider } of widerQuestions(question)) {
          expect(differing(question, wider)).toHaveLength(1);
          expect(PathQuestionSchema.parse(structuredClone(wider))).toEqual(wider);
        }
      }),
    );
  });

  it('are none when nothing is bounded', () => {
    const open = PathQuestionSchema.parse({
      from: ['agency:7012'],
      to: ['org:name:ring'],
      maxHops: 8,
      status: 'any',
      includeInferred: true,
    });
    expect(widerQuestions(open)).toEqual([]);
  });

  it('beside an answer offer what was left out, not more steps', () => {
    const question = PathQuestionSchema.parse({
      from: ['agency:7012'],
      to: ['org:name:ring'],
      kinds: ['money'],
    });
    expect(leftOutQuestions(question).map((one) => one.label)).toEqual([
      'Let planned and cancelled in',
      'Let inferred links in',
      'All kinds of link',
    ]);
  });
});
