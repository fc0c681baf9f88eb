/** What a reader pastes must open what was on the screen: view to address and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AMOUNT_BASES,
  EDGE_KINDS,
  type EdgeId,
  type EntityId,
  EntityIdSchema,
  edgeId,
  GRADES,
  KIND_PRESETS,
  type PathQuestion,
  PathQuestionSchema,
} from '#model';
import {
  edgePath,
  entityPath,
  explorePath,
  pathQuestionPath,
  readView,
  type View,
} from '../../web/src/state/address.ts';
import { readQuestion } from '../../web/src/state/question-address.ts';

const anEntity: fc.Arbitrary<EntityId> = fc
  .tuple(
    fc.constantFrom(
      'agency:',
      'org:uei:',
      'org:name:',
      'award:',
      'fedramp:',
      'system:',
      'withheld:',
    ),
    fc.stringMatching(/^[A-Za-z0-9._&/()#*+%?=:;,@é'-]{1,24}$/),
  )
  .map(([prefix, rest]) => EntityIdSchema.parse(prefix + rest));
const anEdge: fc.Arbitrary<EdgeId> = fc
  .tuple(anEntity, fc.constantFrom(...EDGE_KINDS), anEntity)
  .map(([from, kind, to]) => edgeId({ from, kind, to }));
const aDay = fc.constantFrom('2020', '2021-04', '2024-02-29');
const bounds = {
  mode: fc.constantFrom('shortest', 'k', 'within'),
  k: fc.integer({ min: 1, max: 50 }),
  via: fc.uniqueArray(anEntity, { maxLength: 3 }),
  hubs: fc.record({ maxDegree: fc.integer({ min: 1, max: 10_000 }) }),
  overlap: fc.constantFrom('off', 'overlapping', 'forward-in-time'),
};
const aJoining: fc.Arbitrary<PathQuestion> = fc
  .uniqueArray(anEntity, { minLength: 2, maxLength: 8 })
  .map((connect) => PathQuestionSchema.parse({ connect }));
const betweenEnds: fc.Arbitrary<PathQuestion> = fc
  .record(
    {
      from: fc.uniqueArray(anEntity, { minLength: 1, maxLength: 3 }),
      to: fc.uniqueArray(anEntity, { minLength: 1, maxLength: 3 }),
      maxHops: fc.integer({ min: 1, max: 8 }),
      kinds: fc.uniqueArray(fc.constantFrom(...EDGE_KINDS, ...KIND_PRESETS), { minLength: 1 }),
      direction: fc.constantFrom('any' as const, 'forward' as const, 'outward' as const),
      avoid: fc.uniqueArray(anEntity, { maxLength: 3 }),
      grade: fc.constantFrom(...GRADES.slice(0, 5)),
      includeInferred: fc.boolean(),
      dates: fc.record(
        { from: aDay, to: aDay, undated: fc.constantFrom('keep', 'drop') },
        { requiredKeys: [] },
      ),
      status: fc.constantFrom('happened', 'any'),
      minAmount: fc.record({
        value: fc.constantFrom('0.01', '-5.00', '1000000.00'),
        basis: fc.constantFrom(...AMOUNT_BASES),
      }),
      ...bounds,
      limit: fc.integer({ min: 1, max: 200 }),
      budgetMs: fc.integer({ min: 1, max: 60_000 }),
    },
    { requiredKeys: ['from', 'to'] },
  )
  .map((given) => PathQuestionSchema.parse(given));
const aQuestion = fc.oneof(betweenEnds, aJoining);
const aView: fc.Arbitrary<View> = fc.record({
  entities: fc.uniqueArray(anEntity, { maxLength: 8 }),
  selection: fc.oneof(
    fc.constant(null),
    anEntity.map((id) => ({ type: 'entity' as const, id })),
    anEdge.map((id) => ({ type: 'edge' as const, id })),
  ),
  question: fc.option(aQuestion, { nil: null }),
});
const queryOf = (path: string): string => new URL(path, 'http://example.org').search;

describe('an address of the explorer', () => {
  it('opens the same entities, selection and question that it was made from', () => {
    fc.assert(
      fc.property(aView, (view) => {
        expect(readView(queryOf(explorePath(view)))).toEqual({ ...view, refused: [] });
      }),
    );
  });

  it('says which parts of it were not understood, and keeps the rest', () => {
    expect(readView('?show=agency:7012~nonsense~org:uei:ABC&select=also nonsense')).toEqual({
      entities: ['agency:7012', 'org:uei:ABC'],
      selection: null,
      question: null,
      refused: ['nonsense', 'also nonsense'],
    });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(() => readView(text)).not.toThrow();
        expect(() => readView(`?from=${text}&to=agency:7012&dates.from=${text}`)).not.toThrow();
      }),
    );
  });
});

describe('the permalink of a path question', () => {
  it('asks the same question again', () => {
    fc.assert(
      fc.property(aQuestion, (question) => {
        expect(readQuestion(queryOf(pathQuestionPath(question)))).toEqual({ ok: true, question });
      }),
    );
  });

  it('leaves defaults out, so that it can be read and typed', () => {
    const question = PathQuestionSchema.parse({
      from: ['agency:7012'],
      to: ['org:name:amazon-web-services'],
    });
    expect(pathQuestionPath(question)).toBe(
      '/path?from=agency:7012&to=org:name:amazon-web-services',
    );
  });

  it('is refused with the field and what is accepted there', () => {
    const read = readQuestion('?from=agency:7012&to=agency:7014&maxHops=forty');
    expect(read.ok).toBe(false);
    expect(!read.ok && read.refused.join()).toMatch(/^maxHops: .*number/);
  });
});

describe('the address of a document page', () => {
  it('is one step of the path, even where the id holds a slash or a hash', () => {
    fc.assert(
      fc.property(anEntity, anEdge, (entity, edge) => {
        for (const [path, id] of [
          [entityPath(entity), entity],
          [edgePath(edge), edge],
        ] as const) {
          const url = new URL(path, 'http://example.org');
          expect(url.search + url.hash).toBe('');
          expect(decodeURIComponent(url.pathname.split('/').slice(2).join('|'))).toBe(id);
        }
      }),
    );
  });
});
