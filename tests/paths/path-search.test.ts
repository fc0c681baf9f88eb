import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAdjacency, compileQuestion, pathSearch, WorkMeter } from '#paths';
import { expectedAnswer, MOST_LISTED } from './expected-answer.ts';
import { hubsIn, naiveSearch } from './naive-search.ts';
import PINNED from './pinned-seeds.json' with { type: 'json' };
import { type World, widerWorld } from './worlds.ts';

const RUNS = 700;

function ask({ links, ends, question }: World) {
  const adjacency = buildAdjacency(links);
  const found = pathSearch(adjacency)(compileQuestion(question), ends, new WorkMeter());
  return {
    ...found,
    chains: found.chains.map((chain) => chain.map((at) => adjacency.edgeKey[at] ?? -1)),
  };
}

describe('chains in every mode and within every bound', () => {
  // A seed that ever failed is added to the file beside this test, and is tried again for ever.
  it.each([...PINNED, Date.now() % 0x7fffffff])(
    'are those of a naive enumeration, in number, length and order (seed %d)',
    (seed) => {
      fc.assert(
        fc.property(widerWorld, (drawn) => {
          const answer = naiveSearch(drawn.links, drawn.question, drawn.ends);
          fc.pre(answer.count < MOST_LISTED);
          const { outcome, length, count, countAtLeast, chains, hubs } = ask(drawn);
          expect({ outcome, length, count, countAtLeast, chains }).toEqual(
            expectedAnswer(answer, drawn.question),
          );
          expect(hubsIn(drawn.links, drawn.question, drawn.ends)).toEqual(
            expect.arrayContaining(hubs.map(({ node }) => node)),
          );
        }),
        { numRuns: RUNS, seed },
      );
    },
    60_000,
  );

  it('are tried with many chains and none, through entities, past hubs, in order of time', () => {
    const drawn = fc.sample(widerWorld, { numRuns: 1500, seed: 7 }).map((world) => ({
      ...world,
      count: naiveSearch(world.links, world.question, world.ends).count,
    }));
    const found = drawn.filter(({ count }) => count > 0);
    for (const mode of ['shortest', 'k', 'within'])
      expect(found.filter(({ question }) => question.mode === mode).length).toBeGreaterThan(40);
    expect(found.filter(({ ends }) => (ends.via ?? []).length > 0).length).toBeGreaterThan(20);
    expect(found.filter(({ ends }) => (ends.via ?? []).length > 1).length).toBeGreaterThan(3);
    expect(found.filter(({ question }) => question.overlap !== 'off').length).toBeGreaterThan(40);
    expect(
      found.filter((each) => hubsIn(each.links, each.question, each.ends).length > 0).length,
    ).toBeGreaterThan(10);
    expect(
      found.filter(({ count, question }) => question.mode === 'k' && count > question.k).length,
    ).toBeGreaterThan(20);
    expect(drawn.length - found.length).toBeGreaterThan(100);
  }, 60_000);
});
