/** Links drawn as one: what they say, what they never mix, and how they come apart again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AmountTotal,
  type Flag,
  type Grade,
  type Money,
  type Period,
  type SourceId,
  SourceIdSchema,
} from '#model';
import {
  addEntities,
  bringUpToDate,
  filter,
  learnSources,
  pin,
  removeEntity,
  setPositions,
} from '../../web/src/state/changes/changes.ts';
import {
  addPartners,
  foldContracts,
  spreadLinks,
  unfoldContracts,
} from '../../web/src/state/changes/fold-changes.ts';
import {
  drawnOf,
  EMPTY_EXPLORATION,
  type Exploration,
  hiddenNow,
} from '../../web/src/state/exploration.ts';
import { NO_FILTERS } from '../../web/src/state/filters.ts';
import { foldId, foldOfPartner, parseFoldId } from '../../web/src/state/fold.ts';
import { foldWords } from '../../web/src/state/fold-words.ts';
import {
  applyAll,
  filledIn,
  onlyFillsIn,
  patchBetween,
} from '../../web/src/state/history/patch.ts';
import { linesOf, pictureOf } from '../../web/src/state/picture.ts';
import { aFold, anEdge, anEntity, aStep } from './drawn-world.ts';

const ICE = anEntity('agency:7012', { shortName: 'ICE' });
const FIRM = anEntity('org:name:firm');
const AWS = anEntity('org:name:aws');
const ORDERS = [1, 2, 3].map((n) => anEntity(`award:CONT_AWD_${n}_7012_-NONE-_-NONE-`));
const LINKS = ORDERS.flatMap((order) => [
  anEdge(ICE, 'awarded', order),
  anEdge(order, 'held_by', FIRM),
]);
const period = (from: string, to: string) => ({ from, to }) as Period;
const total = (basis: AmountTotal['basis'], value: string): AmountTotal => ({
  basis,
  value: value as Money,
  currency: 'USD',
  records: 1,
  excludes: [],
  asOf: null,
});
const drawnBy = (...changes: ((now: Exploration) => Exploration)[]): Exploration =>
  changes.reduce((now, change) => change(now), EMPTY_EXPLORATION);
const drawnSingly = addEntities([ICE, FIRM, ...ORDERS], LINKS);
const idsOf = (now: Exploration): string[] => [...linesOf(pictureOf(now))].map(({ id }) => id);

describe('a folded link', () => {
  it('says count, money on one basis, fiscal years, grades and flags', () => {
    const fold = aFold(ICE, FIRM, 14, {
      amounts: [total('obligated', '7.00'), total('obligated-seen', '190968421.55')],
      period: period('2020-10-21', '2026-08'),
      worst: 'cited',
      flags: ['negative', 'truncated-source'] as Flag[],
    });
    const seen = { ...fold, amounts: fold.amounts.slice(1) };
    expect(foldWords(seen)).toBe(
      '14 awards · $190.9 M obligated seen · FY2021–26 · grade A–C · 2 flags',
    );
    // The first basis stands alone: another is never added to it.
    expect(foldWords(fold)).toContain(' · $7 obligated · ');
    expect(foldWords(aFold(ICE, FIRM, 1))).toBe('1 award · undated · grade A');
  });

  it('has one id, whichever of the two was asked', () => {
    const partner = {
      contracts: 2,
      amounts: [],
      period: null,
      grade: 'cited' as Grade,
      bestGrade: 'documented' as Grade,
      flags: [],
    };
    for (const [one, other] of [
      [ICE, FIRM],
      [AWS, FIRM],
    ] as const)
      expect(foldOfPartner(one.id, { entity: other, ...partner })).toEqual(
        foldOfPartner(other.id, { entity: one, ...partner }),
      );
    const id = foldId({ from: ICE.id, of: 'contracts', to: FIRM.id });
    expect(parseFoldId(id)).toEqual({ from: ICE.id, of: 'contracts', to: FIRM.id });
    for (const odd of ['', '~~', `${ICE.id}~contracts~`, `${id}~x`, `${ICE.id}~awarded~${FIRM.id}`])
      expect(parseFoldId(odd)).toBeNull();
  });
});

describe('folding contracts', () => {
  it('takes those between the two off, and leaves what is linked elsewhere or pinned', () => {
    const [first, second, third] = ORDERS;
    if (!first || !second || !third) throw new Error('three orders');
    const now = drawnBy(
      drawnSingly,
      addEntities([AWS], [anEdge(first, 'names_product', AWS)]),
      pin(second.id),
      foldContracts(aFold(ICE, FIRM, 3)),
    );
    expect([...now.entities.keys()].sort()).toEqual(
      [AWS.id, first.id, second.id, FIRM.id, ICE.id].sort(),
    );
    expect(now.announcement).toBe(
      'Folded 3 contracts between ICE and firm into one link. Nothing else moved.',
    );
    expect(idsOf(now)).toContain(foldId({ from: ICE.id, of: 'contracts', to: FIRM.id }));
  });

  it('is undone by unfolding: the fold stays as long as some of its contracts are not drawn', () => {
    const fold = aFold(ICE, FIRM, 3);
    const folded = drawnBy(drawnSingly, foldContracts(fold));
    const some = unfoldContracts(fold.id, ORDERS.slice(0, 2), LINKS.slice(0, 4))(folded);
    expect(some.announcement).toBe(
      'Unfolded 2 of 3 contracts between ICE and firm. Nothing else moved.',
    );
    expect(some.folds.has(fold.id)).toBe(true);
    const all = unfoldContracts(fold.id, ORDERS.slice(2), LINKS.slice(4))(some);
    expect(all.folds.size).toBe(0);
    expect([...all.entities.keys()].sort()).toEqual(
      [...drawnBy(drawnSingly).entities.keys()].sort(),
    );
  });

  it('goes with either of its ends', () => {
    const now = drawnBy(
      addEntities([ICE]),
      addPartners(ICE, [{ entity: FIRM, fold: aFold(ICE, FIRM, 14) }], 214),
    );
    expect(now.announcement).toBe(
      'Added 1 of 214 that ICE reaches through contracts, each by one folded link. Nothing else moved.',
    );
    expect(now.origin.get(FIRM.id)).toBe(ICE.id);
    expect(removeEntity(FIRM.id)(now).folds.size).toBe(0);
  });

  it('is hidden by a filter only where everything it stands for would be', () => {
    const hidden = (filters: Partial<typeof NO_FILTERS>): boolean => {
      const fold = aFold(ICE, FIRM, 2, { worst: 'cited', period: period('2021', '2022') });
      const now = drawnBy(addEntities([ICE, FIRM]), foldContracts(fold));
      return idsOf(filter({ ...NO_FILTERS, ...filters }, 'Filter')(now)).length === 0;
    };
    expect(hidden({ kinds: ['contract'] })).toBe(true);
    expect(hidden({ links: ['awarded', 'funded'] })).toBe(true);
    expect(hidden({ links: ['awarded', 'held_by'] })).toBe(false);
    expect(hidden({ grades: ['cited'] })).toBe(false);
    expect(hidden({ grades: ['cited', 'documented'] })).toBe(true);
    expect(hidden({ years: { from: 2023, to: null } })).toBe(true);
    expect(hidden({ years: { from: 2022, to: null } })).toBe(false);
  });

  it('stays where only some of its contracts may carry a flag that is hidden', () => {
    const left = (count: number): number => {
      const fold = aFold(ICE, FIRM, count, { flags: ['negative'] });
      const now = drawnBy(addEntities([ICE, FIRM]), foldContracts(fold));
      return idsOf(filter({ ...NO_FILTERS, flags: ['negative'] }, 'Filter')(now)).length;
    };
    expect([left(2), left(1)]).toEqual([1, 0]);
  });

  it('is hidden by its sources once all of them are known, and counted; who hangs on it alone goes along', () => {
    const [list, paper] = [SourceIdSchema.parse('src:list'), SourceIdSchema.parse('src:paper')];
    const fold = aFold(ICE, FIRM, 2);
    const other = aFold(ICE, AWS, 3);
    const drawn = drawnBy(addEntities([ICE, FIRM, AWS]), foldContracts(fold), foldContracts(other));
    const without = (sources: SourceId[]) =>
      filter({ ...NO_FILTERS, sources }, 'One source left out');
    const unknown = without([list])(drawn);
    expect(idsOf(unknown)).toHaveLength(2);
    expect(unknown.announcement).toBe(
      'One source left out. Everything is shown. Nothing else moved.',
    );
    const known = learnSources(
      new Map([
        [fold.id, [list]],
        [other.id, [list, paper]],
      ]),
    )(drawn);
    const now = without([list])(known);
    expect(idsOf(now)).toEqual([other.id]);
    expect([...drawnOf(now).entities.keys()].sort()).toEqual([ICE.id, AWS.id].sort());
    expect(hiddenNow(now)).toEqual({ entities: 1, links: 0, folds: 1, own: 0 });
    expect(now.announcement).toBe(
      'One source left out. Hidden: 1 entity, 1 folded link. Nothing else moved.',
    );
    // Read again with nothing in between, it may not say: it stays.
    expect(idsOf(learnSources(new Map([[fold.id, []]]))(now))).toHaveLength(2);
  });

  it('keeps its ends where their other links are hidden, and is found with the text that names one', () => {
    const cited = anEdge(FIRM, 'partners_with', AWS, { grade: 'cited' });
    const now = drawnBy(
      addEntities([ICE, FIRM, AWS], [cited]),
      foldContracts(aFold(ICE, FIRM, 2)),
      filter({ ...NO_FILTERS, grades: ['cited'] }, 'Filter'),
    );
    expect([...drawnOf(now).entities.keys()].sort()).toEqual([ICE.id, FIRM.id].sort());
    const named = filter({ ...NO_FILTERS, text: 'firm' }, 'Filter')(now);
    expect([...drawnOf(named).entities.keys()].sort()).toEqual([ICE.id, FIRM.id, AWS.id].sort());
    expect(idsOf(named)).toHaveLength(2);
  });

  it('takes up fresher sums without a step, also over what was undone', () => {
    const fold = aFold(ICE, FIRM, 2);
    const drawn = drawnBy(addEntities([ICE, FIRM]), foldContracts(fold));
    const fresh = { ...fold, count: 3, worst: 'cited' as const };
    const now = bringUpToDate([], [], [fresh, aFold(ICE, AWS, 1)])(drawn);
    expect([...now.folds.values()]).toEqual([fresh]);
    const patch = patchBetween(drawn, now);
    if (!patch) throw new Error('a fold reads otherwise');
    expect(onlyFillsIn(patch, drawn)).toBe(true);
    const whole = patchBetween(EMPTY_EXPLORATION, drawn);
    if (!whole) throw new Error('something is drawn');
    expect(applyAll([filledIn(whole, patch)]).folds.get(fold.id)).toEqual(fresh);
  });
});

describe('parallel links', () => {
  const signed = anEdge(ICE, 'awarded', FIRM, { amounts: [total('obligated', '5.00')] });
  const paid = anEdge(ICE, 'funded', FIRM, { grade: 'reported' });

  it('are one line until they are asked for one by one', () => {
    const now = drawnBy(addEntities([ICE, FIRM], [signed, paid]));
    const [line] = pictureOf(now).folds.values();
    expect(idsOf(now)).toEqual([foldId({ from: ICE.id, of: 'links', to: FIRM.id })]);
    expect(line).toMatchObject({ count: 2, best: 'documented', worst: 'reported', oneWay: true });
    expect(line && foldWords(line)).toBe(
      '2 links: awarded, funded · $5 obligated · undated · grade A–D',
    );
    const id = line?.id ?? foldId({ from: ICE.id, of: 'links', to: ICE.id });
    const apart = spreadLinks(id, true)(now);
    expect(idsOf(apart).sort()).toEqual([signed.id, paid.id].sort());
    expect(idsOf(spreadLinks(id, false)(apart))).toEqual([id]);
  });

  it('never add up amounts of different kinds', () => {
    const both = anEdge(ICE, 'funded', FIRM, { amounts: [total('obligated', '5.00')] });
    const [line] = pictureOf(drawnBy(addEntities([ICE, FIRM], [signed, both]))).folds.values();
    expect(line?.amounts).toEqual([]);
  });

  it('do not swallow what is denied, inferred, withheld or only planned', () => {
    for (const apart of [
      anEdge(ICE, 'absent', FIRM, { grade: 'absent' }),
      anEdge(ICE, 'funded', FIRM, { grade: 'inferred' }),
      anEdge(ICE, 'funded', FIRM, { grade: 'withheld' }),
      anEdge(ICE, 'funded', FIRM, { status: 'planned' }),
    ])
      expect(idsOf(drawnBy(addEntities([ICE, FIRM], [signed, apart]))).sort()).toEqual(
        [signed.id, apart.id].sort(),
      );
  });
});

describe('any sequence of steps', () => {
  it('draws every link once, alone or in one fold, and no line with one end', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 30 }), (steps) => {
        const now = drawnBy(...steps.map(({ change }) => change));
        const { edges, folds } = pictureOf(now);
        const folded = [...folds.values()].flatMap((fold) =>
          fold.of === 'links' ? fold.links.map(({ id }) => id) : [],
        );
        expect([...edges.keys(), ...folded].sort()).toEqual([...now.edges.keys()].sort());
        for (const { from, to } of linesOf(pictureOf(now)))
          expect(now.entities.has(from) && now.entities.has(to)).toBe(true);
        expect(pictureOf(now)).toBe(pictureOf({ ...now, announcement: 'said' }));
        expect(pictureOf(setPositions([])(now)).folds.size).toBe(folds.size);
      }),
    );
  });
});
