import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PathQuestion, PathQuestionSchema, relaxedQuestions, unboundedQuestion } from '#model';

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

describe('relaxed questions', () => {
  it('each let out exactly one bound and are questions themselves', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { question: wider } of relaxedQuestions(question)) {
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
    expect(relaxedQuestions(open)).toEqual([]);
  });

  it('let every bound out at once where no single one is enough', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(relaxedQuestions(unboundedQuestion(question).question)).toEqual([]);
      }),
    );
  });
});
