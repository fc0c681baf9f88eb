/** Random small multigraphs and questions with every bound drawn at random. */
import fc from 'fast-check';
import {
  AMOUNT_BASES,
  CalendarDateSchema,
  EDGE_KINDS,
  type EntityId,
  firstDay,
  GRADES,
  KIND_PRESETS,
  lastDay,
  moneyFromCents,
  organizationIdByName,
  type PathQuestion,
  PathQuestionSchema,
  STATUSES,
} from '#model';
import type { PathLink, SearchEnds } from '#paths';

export const idOf = (node: number): EntityId => organizationIdByName(`n${node}`);

/** Around two years, so that windows, years and days meet at their borders. */
const day = fc.integer({ min: 18_250, max: 19_000 });
/** Small ones, and those around the border of 32 bits. */
const cents = fc.oneof(
  fc.constantFrom(0n, 1n, -5n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 32n, -(2n ** 32n)),
  fc.bigInt({ min: -200n, max: 5000n }),
);

/** Anywhere, or between neighbours in a row of nodes: that is where long chains are. */
const pair = (nodes: number, inRow: boolean): fc.Arbitrary<{ from: number; to: number }> =>
  fc
    .record({ from: fc.nat(nodes - 1), to: fc.nat(nodes - 1), up: fc.boolean() })
    .map(({ from, to, up }) => {
      if (!inRow) return { from, to };
      const next = Math.min(nodes - 1, from + 1);
      return up ? { from, to: next } : { from: next, to: from };
    });

const link = (nodes: number, inRow: boolean): fc.Arbitrary<Omit<PathLink, 'edge'>> =>
  fc
    .record({
      ends: pair(nodes, inRow),
      kind: fc.oneof(
        { weight: 2, arbitrary: fc.constant('part_of' as const) },
        { weight: 8, arbitrary: fc.constantFrom(...EDGE_KINDS) },
      ),
      grade: fc.oneof(
        { weight: 4, arbitrary: fc.constant('documented' as const) },
        { weight: 3, arbitrary: fc.constantFrom(...GRADES) },
      ),
      status: fc.option(fc.constantFrom(...STATUSES), { nil: null, freq: 2 }),
      first: fc.option(day, { nil: null }),
      last: fc.option(day, { nil: null }),
      amounts: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: fc.array(fc.tuple(fc.constantFrom(...AMOUNT_BASES.slice(0, 3)), cents), {
            maxLength: 3,
          }),
        },
      ),
    })
    .map(({ ends, first, last, ...rest }) => {
      const swap = first !== null && last !== null && first > last;
      return { ...ends, ...rest, fromDay: swap ? last : first, toDay: swap ? first : last };
    });

const printed = fc
  .constantFrom('2019', '2020', '2020-03', '2020-06-15', '2021', '2021-01-01', '2021-12')
  .map((text) => CalendarDateSchema.parse(text));

/** A bound is absent twice as often as present, or hardly any chain would be left. */
const perhaps = <T>(bound: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(bound, { nil: undefined, freq: 2 }).map((drawn) => drawn);
const rarely = <T>(bound: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: bound });

const window = fc
  .record(
    { from: printed, to: printed, undated: fc.constantFrom('keep', 'drop') },
    { requiredKeys: [] },
  )
  .filter(({ from, to }) => !from || !to || firstDay(from) <= lastDay(to));

const bounds = fc.record({
  maxHops: perhaps(fc.integer({ min: 1, max: 8 })),
  kinds: rarely(
    fc.uniqueArray(fc.constantFrom(...EDGE_KINDS.slice(0, -1), ...KIND_PRESETS), {
      minLength: 1,
      maxLength: 12,
    }),
  ),
  direction: rarely(fc.constantFrom('forward', 'outward')),
  grade: rarely(fc.constantFrom(...GRADES.slice(0, 5))),
  includeInferred: perhaps(fc.boolean()),
  dates: rarely(window),
  status: perhaps(fc.constantFrom('happened', 'any')),
  minAmount: rarely(
    fc.record({
      value: fc.oneof(fc.bigInt({ min: 0n, max: 3000n }), cents).map(moneyFromCents),
      basis: fc.constantFrom(...AMOUNT_BASES.slice(0, 3)),
    }),
  ),
  limit: perhaps(fc.integer({ min: 1, max: 30 })),
});

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.abs(last - first) + 1 }, (_, i) => first + (first < last ? i : -i));

export interface World {
  readonly links: readonly PathLink[];
  readonly ends: SearchEnds;
  readonly question: PathQuestion;
}

/** A world with a question about it that does not contradict itself. */
export const world: fc.Arbitrary<World> = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.boolean())
  .chain(([nodes, inRow]) =>
    fc.record({
      links: fc.array(
        link(nodes, inRow),
        inRow
          ? { minLength: 2 * nodes, maxLength: 5 * nodes, size: 'max' }
          : { maxLength: 22, size: 'max' },
      ),
      order: inRow
        ? fc.constant([0, ...range(nodes - 1, 1)])
        : fc.shuffledSubarray(range(0, nodes - 1), { minLength: nodes }),
      from: fc.integer({ min: 1, max: Math.min(3, nodes - 1) }),
      to: fc.integer({ min: 1, max: 3 }),
      avoid: fc.oneof(
        fc.constant<number[]>([]),
        fc.uniqueArray(fc.nat(nodes + 1), { maxLength: 3 }),
      ),
      bounds,
    }),
  )
  .map(({ links, order, from, to, avoid, bounds: drawn }) => {
    const ends = { from: order.slice(0, from), to: order.slice(from, from + to), avoid };
    const question = PathQuestionSchema.parse({
      ...drawn,
      from: ends.from.map(idOf),
      to: ends.to.map(idOf),
      avoid: avoid.map(idOf),
    });
    return { links: links.map((each, edge) => ({ ...each, edge })), ends, question };
  });

const MODES = ['shortest', 'k', 'k', 'within', 'within'] as const;

/** The same question without most of its bounds, so that there is much to find. */
const lessBounded = fc.tuple(world, fc.boolean()).map(([drawn, bounded]): World => {
  if (bounded) return drawn;
  const { from, to, avoid, maxHops, limit, direction } = drawn.question;
  const most = { status: 'any', includeInferred: true };
  const question = PathQuestionSchema.parse({
    ...{ from, to, avoid, maxHops, limit, direction },
    ...most,
  });
  return { ...drawn, question };
});

/** The same with every mode, and with entities to pass, hubs and an order of time. */
export const widerWorld: fc.Arbitrary<World> = lessBounded.chain(({ links, ends, question }) => {
  const nodes = new Set(links.flatMap(({ from, to }) => [from, to]));
  const between = [...nodes].filter(
    (node) => ![...ends.from, ...ends.to, ...ends.avoid].includes(node),
  );
  const most = Math.min(3, question.maxHops - 1, between.length);
  return fc
    .record({
      mode: fc.constantFrom(...MODES),
      k: fc.integer({ min: 1, max: 50 }),
      via: fc.oneof(
        fc.constant<number[]>([]),
        fc.shuffledSubarray(between, { minLength: Math.min(1, most), maxLength: most }),
      ),
      overlap: fc.oneof(
        { weight: 2, arbitrary: fc.constant('off') },
        { weight: 1, arbitrary: fc.constantFrom('overlapping', 'forward-in-time') },
      ),
      hubs: rarely(fc.record({ maxDegree: fc.integer({ min: 1, max: 12 }) })),
    })
    .map(({ via, ...more }) => ({
      links,
      ends: { ...ends, via },
      question: PathQuestionSchema.parse({ ...question, ...more, via: via.map(idOf) }),
    }));
});
