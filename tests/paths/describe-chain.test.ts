import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chain, DocumentedEdge } from '#model';
import { chainTime, describeChain, shapeOf } from '#paths';
import { documented, id, period } from './documented.ts';

const ICE = 'agency:7012';
const DHS = 'agency:070';
const ORDER = 'award:CONT_AWD_A_7012_-NONE-_-NONE-';
const OTHER_ORDER = 'award:CONT_AWD_B_7012_-NONE-_-NONE-';
const RESELLER = 'org:name:four-points';
const CLOUD = 'org:name:amazon-web-services';
const VENDOR = 'org:name:axon';
const RING = 'org:name:ring';
const SYSTEM = 'system:HART';

function chainOf(edges: readonly DocumentedEdge[], start = ICE): Chain {
  const known = new Map(edges.map((each) => [each.edge.id, each]));
  return describeChain(
    edges.map((each) => each.edge.id),
    known,
    new Set([id(start)]),
  );
}

describe('a chain of documents', () => {
  const awarded = documented(ICE, 'awarded', ORDER);
  const held = documented(ORDER, 'held_by', RESELLER, {}, 'b');

  it('walks each edge forward or backward and says so in one sentence', () => {
    const there = chainOf([awarded, held]);
    expect(there.hops.map((hop) => hop.along)).toEqual(['forward', 'forward']);
    expect(there.sentence).toBe(
      'The records state: 7012 awarded CONT_AWD_A_7012_-NONE-_-NONE-, which was awarded to four-points.',
    );
    const back = chainOf([held, awarded], RESELLER);
    expect(back.hops.map((hop) => hop.along)).toEqual(['backward', 'backward']);
    expect(back.sentence).toBe(
      'The records state: four-points holds CONT_AWD_A_7012_-NONE-_-NONE-, which was awarded by 7012.',
    );
  });

  it('ends with one full stop, also where a name ends with its own', () => {
    const named = { ...held, to: { ...held.to, name: 'ANDURIL INDUSTRIES, INC.' } };
    expect(chainOf([awarded, named]).sentence).toMatch(/to ANDURIL INDUSTRIES, INC\.$/);
  });

  it('of a single hop is walked from where the question starts', () => {
    expect(chainOf([awarded], ICE).hops[0]?.along).toBe('forward');
    expect(chainOf([awarded], ORDER).hops[0]?.along).toBe('backward');
  });

  it('says what is planned, inferred or claimed where it stands', () => {
    const planned = documented(SYSTEM, 'hosted_on', CLOUD, { status: 'planned' });
    expect(chainOf([planned], SYSTEM).sentence).toBe(
      'The records state: HART is stated to be hosted on amazon-web-services (planned, not operational).',
    );
    const inferred = documented(SYSTEM, 'hosted_on', CLOUD, { grade: 'inferred' });
    expect(chainOf([inferred], SYSTEM).sentence).toContain(
      '(inferred). One step is inferred, not stated.',
    );
  });

  it('adds up cost, sources and flags', () => {
    const chain = chainOf([
      documented(ICE, 'awarded', ORDER, { grade: 'cited', flags: ['zero-dollar'] }),
      documented(ORDER, 'held_by', RESELLER, {
        grade: 'documented-copy',
        flags: ['contested', 'zero-dollar'],
      }),
    ]);
    expect([chain.cost, chain.sources, chain.flags]).toEqual([8, 1, ['contested', 'zero-dollar']]);
    expect(chainOf([awarded, held]).sources).toBe(2);
  });

  it('refuses edges that do not join', () => {
    const elsewhere = documented(DHS, 'awarded', OTHER_ORDER);
    expect(() => chainOf([awarded, held, elsewhere])).toThrow(RangeError);
  });
});

describe('the weakest hop', () => {
  it('is the one of the worst grade, by its number and name', () => {
    const { weakest } = chainOf([
      documented(ICE, 'awarded', ORDER),
      documented(ORDER, 'held_by', RESELLER, { grade: 'reported' }),
      documented(RESELLER, 'partners_with', CLOUD, { grade: 'cited' }),
    ]);
    expect(weakest).toMatchObject({ hop: 1, grade: 'reported' });
    expect(weakest.why).toMatch(/^Step 2 of 3 is graded D, Reported: Press or research/);
  });

  it('among equals is the contested, then the undated, then the one with fewest records', () => {
    const plain = documented(ICE, 'awarded', ORDER);
    const ends = [ORDER, 'held_by', RESELLER] as const;
    for (const less of [
      { contested: true, flags: ['contested' as const] },
      { period: null },
      { records: 1 },
    ])
      expect(chainOf([plain, documented(...ends, less)]).weakest.hop).toBe(1);
    expect(chainOf([plain, documented(...ends, { period: null })]).weakest.why).toBe(
      'Both steps are graded A, Documented; step 2 has the least behind it. No record dates it.',
    );
  });
});

describe('money taken back', () => {
  it('is a flag of the chain, and no weakness of the hop', () => {
    const chain = chainOf([
      documented(ICE, 'awarded', ORDER, { flags: ['negative', 'zero-dollar'] }),
      documented(ORDER, 'held_by', RESELLER, { records: 1 }),
    ]);
    expect(chain.flags).toEqual(['negative', 'zero-dollar']);
    expect(chain.weakest.hop).toBe(1);
  });
});

describe('the shape', () => {
  it('of money from an agency to a holder is a line, in either direction', () => {
    const edges = [documented(ICE, 'awarded', ORDER), documented(ORDER, 'held_by', RESELLER)];
    expect(chainOf(edges).shape).toBe('line');
    expect(chainOf(edges.toReversed(), RESELLER).shape).toBe('line');
  });

  it('follows the vocabulary where an edge points towards the agency', () => {
    const named = [
      documented(ICE, 'reports_use_of', SYSTEM),
      documented(VENDOR, 'vendor_of', SYSTEM),
    ];
    expect(chainOf(named).shape).toBe('line');
  });

  it('of two customers of one reseller is a meeting', () => {
    const edges = [
      documented(ICE, 'awarded', ORDER),
      documented(ORDER, 'held_by', RESELLER),
      documented(OTHER_ORDER, 'held_by', RESELLER),
      documented('agency:7014', 'awarded', OTHER_ORDER),
    ];
    expect(chainOf(edges).shape).toBe('meet');
  });

  it('of a company and its partner that an agency buys from is a meeting, not a line', () => {
    const edges = [
      documented(RING, 'partners_with', VENDOR),
      documented(ICE, 'uses_product_of', VENDOR),
    ];
    expect(chainOf(edges, RING).shape).toBe('meet');
    expect(chainOf(edges.toReversed(), ICE).shape).toBe('meet');
  });

  it('goes outward from a department to its component, and not from the component up', () => {
    const part = documented(ICE, 'part_of', DHS);
    expect(chainOf([part, documented(ICE, 'awarded', ORDER)], DHS).shape).toBe('line');
    expect(chainOf([part, documented(DHS, 'awarded', ORDER)], ICE).shape).toBe('mixed');
  });

  it('is a line of one way only, a meeting of two sides, or mixed: exactly these patterns', () => {
    const letters = { outward: 'O', inward: 'I', neither: 'N' } as const;
    const turn = fc.constantFrom('outward' as const, 'inward' as const, 'neither' as const);
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 8 }), (turns) => {
        const word = turns.map((each) => letters[each]).join('');
        const expected = /^(O+|I+)$/.test(word)
          ? 'line'
          : /^[ON]+[IN]+$/.test(word)
            ? 'meet'
            : 'mixed';
        expect(shapeOf(turns)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the time of a chain', () => {
  it('overlaps when neighbours certainly share a day, a year standing for all its days', () => {
    expect(chainTime([period('2020', '2022'), period('2022-12-31', null)])).toBe('overlapping');
    expect(chainTime([period('2020', null), period('2019', '2020-01-01')])).toBe('overlapping');
    expect(chainTime([period('2020', '2021')])).toBe('overlapping');
  });

  it('has a gap when two neighbours certainly never held on one day', () => {
    expect(chainTime([period('2020', '2021'), period('2022', null)])).toBe('gap');
    expect(chainTime([null, period('2020', '2021'), period('2022', '2023')])).toBe('gap');
  });

  it('is unknown when a hop is undated or only an end that no record names could decide', () => {
    expect(chainTime([period('2020', '2021'), null])).toBe('unknown');
    expect(chainTime([period('2020', null), period('2022', '2023')])).toBe('unknown');
    expect(chainTime([period(null, null)])).toBe('unknown');
  });
});
