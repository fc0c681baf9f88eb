import { describe, expect, it } from 'vitest';
import { PathQuestionSchema } from '#model';
import {
  buildAdjacency,
  compileQuestion,
  type PathLink,
  pathSearch,
  shortestSearch,
  WorkMeter,
} from '#paths';
import { idOf } from './worlds.ts';

const SIDE = 300;

const link = (edge: number, from: number, to: number): PathLink => ({
  edge,
  from,
  to,
  kind: 'awarded',
  grade: 'documented',
  status: null,
  fromDay: null,
  toDay: null,
  amounts: [],
});

/** Two hubs, joined over a full grid of links: 2 * SIDE + 2 nodes, SIDE * SIDE chains of three hops. */
function* grid(): Iterable<PathLink> {
  let edge = 0;
  for (let i = 0; i < SIDE; i++) {
    yield link(edge++, 0, 2 + i);
    yield link(edge++, 2 + SIDE + i, 1);
    for (let j = 0; j < SIDE; j++) yield link(edge++, 2 + i, 2 + SIDE + j);
  }
}

const adjacency = buildAdjacency(grid());
const search = shortestSearch(adjacency);
const ends = { from: [0], to: [1], avoid: [] };
const bounds = compileQuestion(PathQuestionSchema.parse({ from: [idOf(0)], to: [idOf(1)] }));

describe('a search that is told to stop', () => {
  it('stops within a few thousand links and says so', () => {
    const asked: number[] = [];
    const meter = new WorkMeter((work) => asked.push(work) >= 2);
    const found = search(bounds, ends, meter);
    expect(found).toMatchObject({ outcome: 'budget', length: null, count: null, chains: [] });
    expect(asked).toHaveLength(2);
    expect(found.searched.edges).toBeLessThan(3 * 4096);
  });

  it('while it ranks keeps what it has: length and count are true, the chains are some of them', () => {
    const grown = search(bounds, ends, new WorkMeter()).searched.edges;
    const found = search(bounds, ends, new WorkMeter((work) => work > grown + 4096));
    expect(found).toMatchObject({ outcome: 'budget', length: 3, count: SIDE * SIDE });
    expect(found.chains.length).toBeLessThan(20);
  });

  it('leaves the search fit for the next question', () => {
    search(bounds, ends, new WorkMeter(() => true));
    const found = search(bounds, ends, new WorkMeter());
    expect(found).toMatchObject({ outcome: 'found', length: 3, count: SIDE * SIDE });
    expect(found.chains).toHaveLength(20);
  });
});

describe('a search chain by chain', () => {
  const enumerate = pathSearch(adjacency);
  const asked = (more: object) =>
    compileQuestion(PathQuestionSchema.parse({ from: [idOf(0)], to: [idOf(1)], ...more }));
  const unbound = new WorkMeter();
  enumerate(asked({ mode: 'within', maxHops: 3 }), ends, unbound);

  it.each([{ mode: 'within' }, { mode: 'k', k: 50 }, { overlap: 'overlapping' }])(
    'that is told to stop stops within a few thousand links and says so: %j',
    (more) => {
      const meter = new WorkMeter((work) => work > 20_000);
      const found = enumerate(asked(more), ends, meter);
      expect(found.outcome).toBe('budget');
      expect(found.searched.edges).toBeLessThan(40_000);
    },
  );

  it('keeps the chains it has: each is one, and there are at least so many', () => {
    const meter = new WorkMeter((work) => work > unbound.work * 0.9);
    const found = enumerate(asked({ mode: 'within', maxHops: 3 }), ends, meter);
    expect(found).toMatchObject({ outcome: 'budget', length: 3, count: null });
    expect(found.countAtLeast).toBeGreaterThan(20);
    expect(new Set(found.chains.map((chain) => chain.join())).size).toBe(20);
    expect(found.chains.every((chain) => chain.length === 3)).toBe(true);
  });

  it.each([{ mode: 'within', maxHops: 5 }, { mode: 'k' }, { overlap: 'overlapping' }])(
    'that is told to stop in the sweep before it claims nothing of what it has not looked for: %j',
    (more) => {
      const grown = search(bounds, ends, new WorkMeter()).searched.edges;
      const found = enumerate(asked(more), ends, new WorkMeter((work) => work > grown + 4096));
      expect(found).toMatchObject({ outcome: 'budget', length: null, count: null, chains: [] });
      expect(found.countAtLeast).toBeNull();
    },
  );

  it('counts one by one up to a hundred thousand, then at least', () => {
    const all = enumerate(asked({ mode: 'within', maxHops: 3 }), ends, new WorkMeter());
    expect(all).toMatchObject({ outcome: 'found', count: SIDE * SIDE, countAtLeast: null });
    const more = enumerate(asked({ mode: 'within', maxHops: 5 }), ends, new WorkMeter());
    expect(more).toMatchObject({ outcome: 'found', count: null, countAtLeast: 100_000 });
  });

  it('asked for the cheapest of very many alike gives as many as it was asked for', () => {
    const found = enumerate(asked({ mode: 'k', k: 50 }), ends, new WorkMeter());
    expect(found).toMatchObject({ outcome: 'found', count: null, countAtLeast: 50 });
    expect(new Set(found.chains.map((chain) => chain.join())).size).toBe(50);
  });
});

describe('more chains than can be counted exactly', () => {
  it('are counted as at least the greatest exact number', () => {
    const links: PathLink[] = [];
    for (let hop = 0; hop < 8; hop++)
      for (let i = 0; i < 200; i++) links.push(link(links.length, hop, hop + 1));
    const found = shortestSearch(buildAdjacency(links))(
      { ...bounds, maxHops: 8 },
      { from: [0], to: [8], avoid: [] },
      new WorkMeter(),
    );
    expect(found).toMatchObject({ length: 8, count: null, countAtLeast: Number.MAX_SAFE_INTEGER });
    expect(found.chains).toHaveLength(20);
  });
});
