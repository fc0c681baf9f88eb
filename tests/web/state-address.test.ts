/** What a reader pastes must open what was on the screen: view to address and back. */
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  AMOUNT_BASES,
  EDGE_KINDS,
  type EdgeId,
  type EntityId,
  EntityIdSchema,
  edgeId,
  FLAGS,
  GRADES,
  KIND_PRESETS,
  MoneySchema,
  type PathQuestion,
  PathQuestionSchema,
  ROLES,
  SourceIdSchema,
} from '#model';
import {
  edgePath,
  entityPath,
  explorePath,
  LONGEST_ADDRESS,
  pathQuestionPath,
  readView,
  spellView,
  type View,
} from '../../web/src/state/address/address.ts';
import { readQuestion } from '../../web/src/state/address/question-address.ts';
import {
  type Looks,
  NO_LOOKS,
  packLooks,
  unpackLooks,
} from '../../web/src/state/address/view-code.ts';
import { addEntities } from '../../web/src/state/changes/changes.ts';
import { takeLooks } from '../../web/src/state/changes/look-changes.ts';
import { DRAWN_KINDS } from '../../web/src/state/drawn-kind.ts';
import { EMPTY_EXPLORATION } from '../../web/src/state/exploration.ts';
import type { Filters } from '../../web/src/state/filters.ts';
import { foldId } from '../../web/src/state/fold.ts';
import { anEntity as anEntityOf } from './drawn-world.ts';

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
  looks: fc.constant(NO_LOOKS),
});
const aFilter: fc.Arbitrary<Filters> = fc.record({
  kinds: fc.subarray([...DRAWN_KINDS]),
  roles: fc.subarray([...ROLES]),
  links: fc.subarray([...EDGE_KINDS].slice(0, 4)),
  grades: fc.subarray([...GRADES]),
  flags: fc.subarray([...FLAGS].slice(0, 3)),
  sources: fc.subarray([SourceIdSchema.parse('src:list-1'), SourceIdSchema.parse('src:paper-2')]),
  text: fc.constantFrom('', 'palantir', 'é ✓'),
  own: fc.boolean(),
  least: fc.constantFrom(null, MoneySchema.parse('250000.01')),
  years: fc.constantFrom(null, { from: 2021, to: null }, { from: null, to: 2023 }),
});
/** Any way to look at these entities: some placed, some pinned, some folded. */
const looksOf = (ids: readonly EntityId[]): fc.Arbitrary<Looks> =>
  fc.record({
    places: fc
      .array(
        fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 })),
        {
          minLength: ids.length,
          maxLength: ids.length,
        },
      )
      .map((at) => new Map(ids.map((id, n) => [id, { x: at[n]?.[0] ?? 0, y: at[n]?.[1] ?? 0 }]))),
    pinned: fc.subarray([...ids]).map((some) => new Set(some)),
    filters: aFilter,
    folds: fc.constant(
      new Set(ids.slice(1, 3).map((id) => foldId({ from: ids[0] ?? id, of: 'contracts', to: id }))),
    ),
    spread: fc.constant(new Set()),
    camera: fc.option(
      fc.record({
        x: fc.integer({ min: -99_999, max: 99_999 }),
        y: fc.integer({ min: -99_999, max: 99_999 }),
        width: fc.integer({ min: 1, max: 99_999 }),
        height: fc.integer({ min: 1, max: 99_999 }),
      }),
      { nil: null },
    ),
  });
const aLookedAtView: fc.Arbitrary<View> = fc
  .uniqueArray(anEntity, { minLength: 1, maxLength: 30 })
  .chain((entities) =>
    looksOf(entities).map((looks) => ({ entities, selection: null, question: null, looks })),
  );
const queryOf = (path: string): string => new URL(path, 'http://example.org').search;

/** As many orders of one agency, each at a place of its own. */
function awards(many: number): View {
  const entities = Array.from({ length: many }, (_, n) =>
    EntityIdSchema.parse(
      `award:CONT_AWD_70CTD024FR${String(n * 7919).padStart(7, '0')}_7012_-NONE-_-NONE-`,
    ),
  );
  const places = new Map(
    entities.map((id, n) => [id, { x: (n * 7919) % 3001, y: (n * 104_729) % 2003 }]),
  );
  return { entities, selection: null, question: null, looks: { ...NO_LOOKS, places } };
}

describe('an address of the explorer', () => {
  it('opens the same entities, selection and question that it was made from', () => {
    fc.assert(
      fc.property(aView, (view) => {
        expect(readView(queryOf(explorePath(view)))).toEqual({ ...view, refused: [] });
      }),
    );
  });

  it('opens the same places, pins, filters, folds and part in view', () => {
    fc.assert(
      fc.property(aLookedAtView, (view) => {
        const spelled = spellView(view);
        expect(spelled.path.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
        expect(spelled.leftOut).toBe('nothing');
        expect(readView(queryOf(spelled.path))).toEqual({ ...view, refused: [] });
      }),
    );
  });

  it('holds 60 awards with their places in less than 2,000 letters', () => {
    const spelled = spellView(awards(60));
    expect(spelled.leftOut).toBe('nothing');
    expect(readView(queryOf(spelled.path))).toEqual({ ...awards(60), refused: [] });
  });

  it('leaves places out of a larger view, and of a huge one everything, and says so', () => {
    const large = awards(170);
    const camera = { x: 0, y: 0, width: 900, height: 600 };
    const { path, leftOut } = spellView({ ...large, looks: { ...large.looks, camera } });
    expect([leftOut, path.length <= LONGEST_ADDRESS]).toEqual(['places', true]);
    // Without places nothing is where it was looked at.
    expect(readView(queryOf(path))).toMatchObject({
      entities: large.entities,
      looks: NO_LOOKS,
    });
    expect(spellView(awards(4_000))).toEqual({ path: '/explore', leftOut: 'everything' });
  });

  it('holds nothing of as many entities as a canvas takes; their code can be made and read however unlike their ids', () => {
    const unlike = fc.sample(fc.stringMatching(/^[A-Z0-9]{30}$/), { numRuns: 6000, seed: 7 });
    const entities = unlike.map((part) => EntityIdSchema.parse(`award:${part}`));
    const places = new Map(entities.map((id, n) => [id, { x: n, y: 1 - n }]));
    const looks = { ...NO_LOOKS, places };
    const view: View = { entities, selection: null, question: null, looks };
    expect(spellView(view)).toEqual({ path: '/explore', leftOut: 'everything' });
    expect(unpackLooks(packLooks(entities, looks, true), [])).toEqual({ entities, looks });
  });

  it('that says of nothing but pins what is pinned', () => {
    const ice = anEntityOf('agency:7012');
    const view = { entities: [ice.id], selection: null, question: null };
    const pinned = { ...NO_LOOKS, pinned: new Set([ice.id]) };
    const read = readView(queryOf(explorePath({ ...view, looks: pinned })));
    const drawn = addEntities([ice])(EMPTY_EXPLORATION);
    expect(takeLooks(read.looks, [])(drawn).pinned).toEqual(new Set([ice.id]));
    expect(takeLooks(NO_LOOKS, [])(drawn)).toBe(drawn);
  });

  it('of another release or damaged says so in a line, and shows what can be read', () => {
    const { path } = spellView(awards(3));
    const shown = awards(3).entities;
    for (const [damage, said] of [
      [(v: string) => v.replace('v=1.', 'v=2.'), /does not know/],
      [(v: string) => v.slice(0, -9), /damaged/],
      [(v: string) => v.replace('v=1.', 'v=1.!'), /damaged/],
      [(v: string) => v.replace(/v=1\..*/, 'v=1.'), /damaged/],
    ] as const) {
      const read = readView(queryOf(damage(path)));
      expect([read.entities, read.looks]).toEqual([shown, NO_LOOKS]);
      expect(read.refused).toHaveLength(1);
      expect(read.refused[0]).toMatch(said);
    }
  });

  it('that unpacks to more than a view can be is damaged, whatever it holds', () => {
    const bomb = deflateSync(strToU8(`{"e":["${'a'.repeat(3_000_000)}"]}`), { level: 9 });
    const code = Buffer.from(bomb).toString('base64url');
    expect(readView(`?v=1.${code}`).refused[0]).toMatch(/damaged/);
    for (const json of [
      '{"k":[0,0,0,9]}',
      '{"k":[0,0,9]}',
      '[]',
      '{"e":["nonsense"]}',
      '{"x":1}',
      '{"p":[[1e99,0]]}',
      '{"n":[-1]}',
    ]) {
      const odd = Buffer.from(deflateSync(strToU8(json))).toString('base64url');
      expect(readView(`?show=agency:7012&v=1.${odd}`)).toMatchObject({
        entities: ['agency:7012'],
        refused: [expect.stringMatching(/damaged/)],
      });
    }
  });

  it('says which parts of it were not understood, and keeps the rest', () => {
    expect(readView('?show=agency:7012~nonsense~org:uei:ABC&select=also nonsense')).toEqual({
      entities: ['agency:7012', 'org:uei:ABC'],
      selection: null,
      question: null,
      looks: NO_LOOKS,
      refused: ['nonsense', 'also nonsense'],
    });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(() => readView(text)).not.toThrow();
        expect(() => readView(`?v=${text}`)).not.toThrow();
        expect(() => readView(`?v=1.${text}&show=${text}`)).not.toThrow();
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
