import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAdjacency, compileQuestion, shortestSearch, WorkMeter } from '#paths';
import { naiveSearch } from './naive-search.ts';
import PINNED from './pinned-seeds.json' with { type: 'json' };
import { type World, world } from './worlds.ts';

const RUNS = 1500;

function ask({ links, ends, question }: World) {
  const adjacency = buildAdjacency(links);
  const found = shortestSearch(adjacency)(compileQuestion(question), ends, new WorkMeter());
  return {
    ...found,
    chains: found.chains.map((chain) => chain.map((at) => adjacency.edgeKey[at])),
  };
}

describe('all shortest chains', () => {
  // A seed that ever failed is added to the file beside this test, and is tried again for ever.
  it.each([...PINNED, Date.now() % 0x7fffffff])(
    'are those of a naive search, in number, length and order (seed %d)',
    (seed) => {
      fc.assert(
        fc.property(world, (drawn) => {
          const expected = naiveSearch(drawn.links, drawn.question, drawn.ends);
          const { outcome, length, count, chains } = ask(drawn);
          expect({ outcome, length, count: count ?? 0, chains }).toEqual({
            outcome: expected.length === null ? 'none' : 'found',
            length: expected.length,
            count: expected.count,
            chains: expected.chains.slice(0, drawn.question.limit),
          });
        }),
        { numRuns: RUNS, seed },
      );
    },
  );

  it('are tried on chains of one to six hops, on several at once, and on none', () => {
    const answers = fc
      .sample(world, { numRuns: 1500, seed: 7 })
      .map(({ links, question, ends }) => naiveSearch(links, question, ends));
    const lengths = new Set(answers.map(({ length }) => length));
    expect([...lengths]).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, null]));
    expect(answers.filter(({ count }) => count > 6).length).toBeGreaterThan(50);
  });
});
