/** Filters hide, say how much, move nothing and give everything back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDateSchema, MoneySchema, SourceIdSchema } from '#model';
import { filterChoices } from '../../web/src/panels/filters/filter-choices.ts';
import { yearBars } from '../../web/src/panels/filters/year-bars.ts';
import {
  addEntities,
  filter,
  learnSources,
  pin,
  playTo,
  setPositions,
} from '../../web/src/state/changes/changes.ts';
import {
  drawnOf,
  EMPTY_EXPLORATION,
  type Exploration,
  wholeOf,
} from '../../web/src/state/exploration.ts';
import {
  countFilters,
  type Filters,
  hidesEdge,
  NO_FILTERS,
  setFilters,
  withoutFilter,
  yearsOf,
} from '../../web/src/state/filters.ts';
import { patchBetween } from '../../web/src/state/history/patch.ts';
import { anEdge, anEntity, aStep } from './drawn-world.ts';

const day = (text: string) => CalendarDateSchema.parse(text);
const ICE = anEntity('agency:7012');
const AWARD = anEntity('award:CONT_AWD_1_7012_-NONE-_-NONE-');
const FIRM = anEntity('org:name:firm', { roles: ['contractor'] });
const LONE = anEntity('system:hart');
const AWARDED = anEdge(ICE, 'awarded', AWARD, {
  period: { from: day('2021-10'), to: day('2023') },
  amounts: [
    {
      basis: 'obligated',
      value: MoneySchema.parse('250000.00'),
      currency: 'USD',
      records: 1,
      excludes: [],
      asOf: null,
    },
  ],
});
const HELD = anEdge(AWARD, 'held_by', FIRM, { grade: 'cited', flags: ['negative'] });
const WORLD = setPositions([[ICE.id, { x: 1, y: 2 }]])(
  addEntities([ICE, AWARD, FIRM, LONE], [AWARDED, HELD])(EMPTY_EXPLORATION),
);

const seen = (filters: Partial<Filters>, from: Exploration = WORLD): string[] =>
  [...drawnOf(filter({ ...NO_FILTERS, ...filters }, 'x')(from)).entities.keys()].sort();
const hides = (filters: Partial<Filters>, edge = AWARDED): boolean =>
  hidesEdge({ ...NO_FILTERS, ...filters }, edge);

describe('a filter', () => {
  it('hides entities with their links, by kind or role', () => {
    const drawn = drawnOf(filter({ ...NO_FILTERS, kinds: ['contractor'] }, 'x')(WORLD));
    expect([...drawn.edges.keys()]).toEqual([AWARDED.id]);
    expect(drawn.entities.has(FIRM.id)).toBe(false);
    expect(drawn.entities.has(LONE.id)).toBe(true);
    expect(seen({ kinds: ['contract'] })).toEqual([ICE.id, FIRM.id, LONE.id].sort());
  });

  it('by what links are takes along who loses the last one, but neither the pinned nor who had none', () => {
    expect(seen({ grades: ['cited'] })).toEqual([ICE.id, AWARD.id, LONE.id].sort());
    expect(seen({ grades: ['cited'] }, pin(FIRM.id)(WORLD))).toContain(FIRM.id);
  });

  it('by years keeps what touches them and what is undated', () => {
    expect(yearsOf(AWARDED)).toEqual({ from: 2021, to: 2023 });
    expect(hides({ years: { from: 2023, to: null } })).toBe(false);
    expect(hides({ years: { from: 2024, to: null } })).toBe(true);
    expect(hides({ years: { from: null, to: 2020 } })).toBe(true);
    expect(hides({ years: { from: 2024, to: 2024 } }, HELD)).toBe(false);
  });

  it('by amount compares exactly and keeps what has none', () => {
    expect(hides({ least: MoneySchema.parse('250000.00') })).toBe(false);
    expect(hides({ least: MoneySchema.parse('250000.01') })).toBe(true);
    expect(hides({ least: MoneySchema.parse('9.00') }, HELD)).toBe(false);
  });

  it('by link, grade and flag hides just these', () => {
    expect([hides({ links: ['awarded'] }), hides({ links: ['awarded'] }, HELD)]).toEqual([
      true,
      false,
    ]);
    expect([hides({ flags: ['negative'] }), hides({ flags: ['negative'] }, HELD)]).toEqual([
      false,
      true,
    ]);
  });

  it('by role hides who carries it, whatever else they are', () => {
    expect(seen({ roles: ['contractor'] })).toEqual([ICE.id, AWARD.id, LONE.id].sort());
  });

  it('by text keeps who is meant and whom they are linked with', () => {
    expect(seen({ text: 'FIRM' })).toEqual([AWARD.id, FIRM.id].sort());
    expect(seen({ text: 'hart' })).toEqual([LONE.id]);
    expect(seen({ text: 'no such word' })).toEqual([]);
  });

  it('by source hides what rests on nothing else, and waits until that is known', () => {
    const [list, paper] = [SourceIdSchema.parse('src:list'), SourceIdSchema.parse('src:paper')];
    expect(seen({ sources: [list] })).toHaveLength(4);
    const known = learnSources(
      new Map([
        [AWARDED.id, [list]],
        [HELD.id, [list, paper]],
      ]),
    )(WORLD);
    expect(seen({ sources: [list] }, known)).toEqual([AWARD.id, FIRM.id, LONE.id].sort());
    expect(seen({ sources: [list, paper] }, known)).toEqual([LONE.id]);
  });

  it('that is set stands alone in what is said of it, and is taken off alone', () => {
    const both = { ...NO_FILTERS, text: 'firm', grades: ['cited' as const] };
    expect(setFilters(both).map(([key]) => key)).toEqual(['grades', 'text']);
    expect(withoutFilter(both, 'text')).toEqual({ ...NO_FILTERS, grades: ['cited'] });
  });

  it('is counted once, however much it names', () => {
    expect(countFilters({ ...NO_FILTERS, kinds: ['agency', 'cloud'], flags: ['negative'] })).toBe(
      2,
    );
    expect(countFilters(NO_FILTERS)).toBe(0);
  });
});

describe('time that is played', () => {
  it('shows what had begun by then, keeps the undated, and is a look that leaves no step', () => {
    const at = (year: number | null) => drawnOf(playTo(year, '')(WORLD));
    expect([...at(2020).edges.keys()]).toEqual([HELD.id]);
    expect(at(2021).edges.size).toBe(2);
    expect(at(null).edges).toBe(WORLD.edges);
    expect(patchBetween(WORLD, playTo(2020, '')(WORLD))).toBeNull();
  });
});

describe('whatever is filtered', () => {
  it('is still there with its place, no line has a loose end, and nothing moves', () => {
    const some = fc.record<Filters>({
      kinds: fc.subarray(['agency', 'contractor', 'organization']),
      links: fc.subarray(['partners_with', 'awarded']),
      grades: fc.subarray(['documented', 'cited']),
      roles: fc.subarray(['contractor']),
      flags: fc.constant([]),
      sources: fc.constant([]),
      text: fc.constantFrom('', 'firm-1', '7012'),
      least: fc.constant(null),
      years: fc.constantFrom(null, { from: 2024, to: null }),
    });
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 20 }), some, (steps, filters) => {
        const before = steps.reduce((now, { change }) => change(now), WORLD);
        const now = filter(filters, 'x')(before);
        expect(wholeOf(now).entities).toBe(before.entities);
        expect(now.positions).toBe(before.positions);
        const drawn = drawnOf(now);
        expect(drawnOf(now)).toBe(drawn);
        for (const { from, to } of drawn.edges.values())
          expect(drawn.entities.has(from) && drawn.entities.has(to)).toBe(true);
        for (const [id, place] of drawn.positions) expect(place).toBe(before.positions.get(id));
        expect(drawnOf(filter(NO_FILTERS, 'x')(now)).edges).toBe(before.edges);
      }),
    );
  });
});

describe('what can be filtered', () => {
  it('is what occurs, counted', () => {
    const { kinds, links } = filterChoices(WORLD);
    expect(kinds.map(({ value, count }) => `${value} ${count}`)).toEqual([
      'agency 1',
      'contractor 1',
      'contract 1',
      'system 1',
    ]);
    expect(links.map(({ value }) => value)).toEqual(['awarded', 'held_by']);
  });

  it('has a bar for every year that a link touches, and counts the undated apart', () => {
    const bars = yearBars([AWARDED, HELD]);
    expect(bars.years).toEqual([2021, 2022, 2023].map((year) => ({ year, count: 1 })));
    expect(bars.undated).toBe(1);
    expect(yearBars([HELD]).years).toEqual([]);
  });
});
