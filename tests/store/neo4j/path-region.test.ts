/** What a search in the database has read is kept for the next question: every answer is that of the index in memory. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asker } from '#api/store/neo4j/connection/bolt.ts';
import { mergeOrders } from '#api/store/neo4j/paths/merge-orders.ts';
import { pathDatabase } from '#api/store/neo4j/paths/path-database.ts';
import { pathSource, type Reader } from '#api/store/neo4j/paths/path-source.ts';
import { searchOnce } from '#api/store/paths/search-once.ts';
import {
  EDGE_KINDS,
  type EdgeKind,
  type EntityId,
  GRADES,
  organizationIdByName,
  PathQuestionSchema,
} from '#model';

const NEVER = { deadline: Number.POSITIVE_INFINITY, isCancelled: () => false };
const UNDATED = -2_000_000_000;
const KINDS: readonly EdgeKind[] = ['partners_with', 'owned_by', 'subawarded_to'];

/** Ends by their numbers in the database, which are not in the order of the ids. */
interface Link {
  readonly from: number;
  readonly to: number;
  readonly kind: EdgeKind;
  readonly cents: number;
}

interface World {
  readonly ids: readonly EntityId[];
  readonly links: readonly Link[];
}

const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const worlds: fc.Arbitrary<World> = fc.integer({ min: 2, max: 40 }).chain((size) =>
  fc.record({
    ids: fc
      .uniqueArray(fc.nat(), { minLength: size, maxLength: size })
      .map((names) => names.map((name) => organizationIdByName(`n${name}`))),
    links: fc.uniqueArray(
      fc.record({
        from: fc.nat(size - 1),
        to: fc.nat(size - 1),
        kind: fc.constantFrom(...KINDS),
        cents: fc.nat(9),
      }),
      { maxLength: size * 3, selector: ({ from, to, kind }) => `${from} ${to} ${kind}` },
    ),
  }),
);

const columnsOf = (links: readonly Link[]) => ({
  from: links.map(({ from }) => from),
  to: links.map(({ to }) => to),
  kinds: links.map(({ kind }) => EDGE_KINDS.indexOf(kind)),
  grades: links.map(() => GRADES.indexOf('documented')),
  statuses: links.map(() => -1),
  firstDays: links.map(() => UNDATED),
  lastDays: links.map(() => UNDATED),
  amounts: links.map(({ cents }) => (cents > 0 ? `[["obligated",${cents}]]` : '[]')),
});

/** What the queries of a path index are given. */
interface Given {
  readonly after?: string;
  readonly ids?: readonly EntityId[];
  readonly nodes?: readonly number[];
}

/** Answers what a path index asks, for a world that stands still. */
function readerOf({ ids, links }: World): Reader {
  const walked = links.filter(({ from, to }) => from !== to);
  const degree = (n: number) => walked.filter(({ from, to }) => from === n || to === n).length;
  const sorted = ids.map((id, n) => ({ id, n })).sort((a, b) => inBytes(a.id, b.id));
  const order = (a: Link, b: Link): number =>
    inBytes(ids[a.from] ?? '', ids[b.from] ?? '') ||
    (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
    inBytes(ids[a.to] ?? '', ids[b.to] ?? '');
  const rows = (nodes: readonly number[]) =>
    nodes.flatMap((node) => {
      const own = walked.filter(({ from, to }) => from === node || to === node);
      const others = own.map(({ from, to }) => (from === node ? to : from));
      return own.map((link, at) => ({ link, leaves: link.from === node, other: others[at] ?? 0 }));
    });
  const answers: Record<string, (given: Given) => unknown[]> = {
    meta: () => [{ revision: 1, settledRevision: 1, dataVersion: 'x', birth: 'y' }],
    'path-changes': () => [
      { birth: 'y', changes: 0, nextEntity: ids.length, kept: 0, edges: [], entities: [] },
    ],
    'path-entities': ({ after = '' }) => {
      const page = sorted.filter(({ id }) => inBytes(id, after) > 0);
      const found = page.map(({ id }) => id);
      return [{ ids: found, numbers: page.map(({ n }) => n), canonical: found }];
    },
    'path-links': () => [columnsOf([...links].sort(order))],
    'path-ends': ({ ids: wanted = [] }) =>
      wanted.flatMap((id) => {
        const n = ids.indexOf(id);
        return n < 0 ? [] : [{ id, canonical: id, n, degree: degree(n) }];
      }),
    'path-rows': ({ nodes = [] }) => {
      const found = rows(nodes);
      return [
        {
          ...columnsOf(found.map(({ link }) => link)),
          ids: found.map(({ other }) => ids[other]),
          degrees: found.map(({ other }) => degree(other)),
          leaves: found.map(({ leaves }) => leaves),
        },
      ];
    },
  };
  const ask = async (query: string, given = {}): Promise<unknown[]> =>
    answers[query]?.(given) ?? [];
  // Nothing is asked row by row.
  return { read: (work) => work({ ask } as unknown as Asker) };
}

describe('a search in the database', () => {
  it('answers one question after another as the index in memory does', {
    timeout: 300_000,
  }, async () => {
    const pairs = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });
    const ways = fc.constantFrom({}, { mode: 'k', maxHops: 4 }, { mode: 'within', maxHops: 3 });
    await fc.assert(
      fc.asyncProperty(worlds, pairs, ways, async (world, asked, way) => {
        const reader = readerOf(world);
        const memory = await pathSource(reader).build(null);
        const database = await pathDatabase(reader).build(null);
        for (const pair of asked) {
          const [from, to] = pair.map((n) => world.ids[n % world.ids.length]);
          if (from === to) continue;
          const question = PathQuestionSchema.parse({ from: [from], to: [to], ...way });
          const { searched: _, ...expected } = await searchOnce(memory, question, NEVER);
          expect(await searchOnce(database, question, NEVER)).toMatchObject(expected);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an order that grows', () => {
  it('is that of sorting everything at once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.nat(), (values, cut) => {
        const compare = (a: number, b: number): number => (values[a] ?? 0) - (values[b] ?? 0);
        const half = mergeOrders(new Uint32Array(0), cut % (values.length + 1), compare);
        const whole = [...mergeOrders(half, values.length, compare)];
        expect(whole.map((at) => values[at])).toEqual([...values].sort((a, b) => a - b));
      }),
    );
  });
});
