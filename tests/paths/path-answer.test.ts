import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type DocumentedEdge, MoneySchema, PathAnswerSchema, PathQuestionSchema } from '#model';
import { assemblePathAnswer } from '#paths';
import { documented, id } from './documented.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const ORDER = 'award:CONT_AWD_A_7012_-NONE-_-NONE-';
const awarded = documented('agency:7012', 'awarded', ORDER);
const funded = documented('agency:7012', 'funded', ORDER, { grade: 'reported', period: null });
const held = documented(ORDER, 'held_by', 'org:name:x', {
  flags: ['truncated-source'],
  amounts: [
    {
      basis: 'obligated-seen',
      value: MoneySchema.parse('10.00'),
      currency: 'USD',
      records: 1,
      excludes: [],
      asOf: null,
    },
  ],
});

const question = PathQuestionSchema.parse({ from: ['agency:7012'], to: ['org:name:x'] });

function answer(chains: DocumentedEdge[][], edges = [awarded, funded, held]) {
  return assemblePathAnswer(
    {
      question,
      dataVersion: 'v1',
      found: {
        outcome: chains.length > 0 ? 'found' : 'none',
        length: chains[0]?.length ?? null,
        count: chains.length > 0 ? chains.length : null,
        countAtLeast: null,
        searched: { entities: 3, edges: 4, ms: 0.5 },
        unjoined: [],
        hubsLetIn: null,
        nearMisses: [],
        chains: chains.map((chain) => chain.map((each) => each.edge.id)),
      },
      edges,
      hubs: [],
      absences: [],
      starts: new Set([id('agency:7012')]),
    },
    sha256,
  );
}

describe('the answer', () => {
  it('is what the contract says, with the better documented chain first', () => {
    const made = answer([
      [funded, held],
      [awarded, held],
    ]);
    expect(PathAnswerSchema.parse(made)).toEqual(made);
    expect(made.chains.map((chain) => chain.weakest.grade)).toEqual(['documented', 'reported']);
  });

  it('puts the larger sum first among chains that are otherwise equal', () => {
    const orders = ['B', 'C', 'D'].map((piid) => `award:CONT_AWD_${piid}_7012_-NONE-_-NONE-`);
    const sums = ['-5.00', '700.00', '80.00'].map((value) => MoneySchema.parse(value));
    const chains = orders.map((order, at) => [
      documented('agency:7012', 'awarded', order, {
        amounts: held.edge.amounts.map((total) => ({ ...total, value: sums[at] ?? total.value })),
      }),
      documented(order, 'held_by', 'org:name:x'),
    ]);
    const { chains: ordered } = answer(chains, chains.flat());
    expect(ordered.map((chain) => chain.hops[0]?.edge.amounts[0]?.value)).toEqual([
      '700.00',
      '80.00',
      '-5.00',
    ]);
  });

  it('names as a gap each hop that is weak, undated or whose money is flagged, once, and where to ask', () => {
    const { gaps } = answer([
      [awarded, held],
      [funded, held],
    ]);
    expect(gaps.map((gap) => gap.edgeId)).toEqual([held.edge.id, funded.edge.id]);
    expect(gaps[0]?.why).toContain('cut off');
    expect(gaps[1]?.why).toMatch(/Graded D, Reported.*No record dates it/);
    expect(gaps[0]?.askAt).toContain('FOIA');
  });

  it('keeps its hash whatever order the chains came in, and changes it with a grade', () => {
    const one = answer([
      [awarded, held],
      [funded, held],
    ]);
    const other = answer([
      [funded, held],
      [awarded, held],
    ]);
    expect(one.resultHash).toBe(other.resultHash);
    expect(answer([[awarded, held]]).resultHash).not.toBe(one.resultHash);
    expect(answer([[awarded, held]]).resultHash).toBe(
      sha256(`[[["${awarded.edge.id}","documented"],["${held.edge.id}","documented"]]]`),
    );
  });

  it('of "none" carries its bounds and what was searched', () => {
    const none = answer([]);
    expect(none).toMatchObject({ outcome: 'none', chains: [], gaps: [], count: null });
    expect(none.bounds).toContain('at most 6 steps');
    expect(none.searched).toEqual({ entities: 3, edges: 4, ms: 0.5 });
  });
});
