/** What a page of chains says of them: how many, in which order, and what became of them since. */
import { describe, expect, it } from 'vitest';
import {
  type Chain,
  type EdgeId,
  type Grade,
  type KeptAnswer,
  type PathAnswer,
  PathQuestionSchema,
} from '#model';
import { countWords, totalWords } from '../../../web/src/panels/paths/chains/count-words.ts';
import { inReadingOrder } from '../../../web/src/panels/paths/chains/reading-order.ts';
import { compareAnswers } from '../../../web/src/panels/paths/sharing/compare-answers.ts';

const ENDS = { from: ['agency:7012'], to: ['org:name:x'] };
const idOf = (name: string): EdgeId => `agency:7012~awarded~award:${name}` as EdgeId; // not parsed here

function chain(name: string, shape: Chain['shape'], grade: Grade, hops = 1): Chain {
  const edge = { id: idOf(name), grade };
  return {
    shape,
    hops: Array.from({ length: hops }, () => ({ edge })),
    weakest: { grade },
  } as Chain; // as much of a chain as is read here
}

const answer = (chains: readonly Chain[], more: object = {}, asked: object = {}): PathAnswer =>
  ({
    chains,
    count: chains.length,
    countAtLeast: null,
    question: PathQuestionSchema.parse({ ...ENDS, ...asked }),
    ...more,
  }) as PathAnswer; // as much of an answer as is read here

const kept = (...chains: readonly (readonly [string, Grade])[]): KeptAnswer => ({
  resultHash: '0'.repeat(64),
  answeredFrom: 'v',
  chains: chains.map(([name, grade]) => ({
    sentence: name,
    hops: [{ edgeId: idOf(name), grade, sentence: name }],
  })),
});

describe('the number of chains', () => {
  const two = [chain('a', 'line', 'documented'), chain('b', 'line', 'documented')];
  it.each([
    ['2 shortest chains', {}, {}],
    ['2 of 54 shortest chains', { count: 54 }, {}],
    [
      '2 of at least 100,000 chains within 4 steps',
      { count: null, countAtLeast: 100_000 },
      { mode: 'within', maxHops: 4 },
    ],
    ['The 2 best documented chains', { count: null, countAtLeast: 2 }, { mode: 'k' }],
    ['All 2 chains', {}, { mode: 'k' }],
    ['2 chains join them', {}, { from: [], to: [], connect: ['agency:7012', 'agency:7014'] }],
    ['2 of 12 shortest chains', { count: 12 }, {}],
    [
      'at least 2 chains within 6 steps',
      { count: null, countAtLeast: 2, outcome: 'budget' },
      { mode: 'within' },
    ],
  ])('is said as what the mode gives: %s', (words, more, asked) => {
    expect(countWords(answer(two, more, asked))).toBe(words);
  });

  it('over one of them is never said to be all where nobody counted further', () => {
    expect(totalWords(answer(two, { count: null, countAtLeast: 100_000 }))).toBe(
      'at least 100,000',
    );
    expect(totalWords(answer(two, { count: 5400 }))).toBe('5,400');
    const cheapest = answer(two, { count: null, countAtLeast: 2 }, { mode: 'k' });
    expect(totalWords(cheapest)).toBe('2');
  });
});

describe('the order of reading', () => {
  it('puts lines first, in each shape the better grade, then the shorter; else as the search gave them', () => {
    const chains = [
      chain('meeting', 'meet', 'documented'),
      chain('weak', 'line', 'reported'),
      chain('long', 'line', 'documented', 3),
      chain('short', 'line', 'documented', 2),
      chain('second', 'line', 'documented', 2),
    ];
    const order = inReadingOrder(answer(chains)).chains.map(({ hops }) => hops[0]?.edge.id);
    expect(order).toEqual(['short', 'second', 'long', 'weak', 'meeting'].map(idOf));
  });
});

describe('an earlier answer beside today’s', () => {
  it('says of each chain whether it is still there, graded anew, or gone, and how many came', () => {
    const then = kept(['same', 'documented'], ['regraded', 'reported'], ['gone', 'documented']);
    const now = answer([
      chain('same', 'line', 'documented'),
      chain('regraded', 'line', 'documented'),
      chain('new', 'line', 'documented'),
    ]);
    expect(compareAnswers(then, now)).toEqual({ fates: ['same', 'regraded', 'gone'], added: 1 });
  });
});
