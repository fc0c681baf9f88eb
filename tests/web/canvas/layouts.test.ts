/** Layouts on request: pinned nodes stay, nothing overlaps, the same graph gives the same picture, money reads left to right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../../web/src/canvas/layout/box.ts';
import { sharedArea, wholeBox } from '../../../web/src/canvas/layout/box.ts';
import { flow } from '../../../web/src/canvas/layout/flow.ts';
import { type LayoutQuestion, layOut } from '../../../web/src/canvas/layout/lay-out.ts';
import { layoutQuestion } from '../../../web/src/canvas/placing/layout-material.ts';
import { addEntities, pin, setPositions } from '../../../web/src/state/changes/changes.ts';
import { chooseSeveral } from '../../../web/src/state/changes/several-changes.ts';
import { EMPTY_EXPLORATION, type Point } from '../../../web/src/state/exploration.ts';
import type { LayoutName } from '../../../web/src/state/intents.ts';
import { anEdge, anEntity } from '../drawn-world.ts';

const LAYOUTS: readonly LayoutName[] = ['tidy', 'flow', 'radial', 'grid', 'kinds'];
const body = (id: string): Body => ({ id, w: 42, h: 42, labelW: 80, labelH: 19 });

const aQuestion: fc.Arbitrary<Omit<LayoutQuestion, 'layout'>> = fc
  .integer({ min: 1, max: 18 })
  .chain((n) => {
    const id = fc.integer({ min: 0, max: n - 1 }).map((i) => `n${i}`);
    const ids = Array.from({ length: n }, (_, i) => `n${i}`);
    return fc.record({
      bodies: fc.constant(ids.map(body)),
      links: fc.array(fc.record({ from: id, to: id }), { maxLength: n * 2 }),
      // Far apart, so that the still ones do not overlap from the start.
      pinned: fc
        .uniqueArray(fc.integer({ min: 0, max: n - 1 }), { maxLength: 3 })
        .map((some) => some.map((i): [string, Point] => [`n${i}`, { x: 300 * i, y: -200 * i }])),
      tall: fc.boolean(),
      around: fc.option(id),
      groups: fc.constant([ids.filter((_, i) => i % 2 === 0), ids.filter((_, i) => i % 2 === 1)]),
    });
  });

function overlaps(bodies: readonly Body[], places: ReadonlyMap<string, Point>): string[] {
  const boxes = bodies.map((one) =>
    wholeBox(one, places.get(one.id) ?? { x: Number.NaN, y: Number.NaN }),
  );
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b, j) => {
      const bad = sharedArea(a, b) > 0.5 || Number.isNaN(a.left) || Number.isNaN(b.left);
      return bad ? [`${i} over ${i + 1 + j}`] : [];
    }),
  );
}

describe.each(LAYOUTS)('the layout “%s”', (layout) => {
  it('leaves what is pinned where it is, and lets nothing overlap', () => {
    fc.assert(
      fc.property(aQuestion, (question) => {
        const places = layOut({ ...question, layout });
        expect(places.size).toBe(question.bodies.length);
        for (const [id, place] of question.pinned) expect(places.get(id)).toEqual(place);
        expect(overlaps(question.bodies, places)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same picture whatever the order in which it was told', () => {
    fc.assert(
      fc.property(aQuestion, (question) => {
        const retold = {
          ...question,
          bodies: question.bodies.toReversed(),
          links: question.links.toReversed(),
          pinned: [],
        };
        const told = layOut({ ...question, layout, pinned: [] });
        expect(new Map(layOut({ ...retold, layout }))).toEqual(told);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the layered flow', () => {
  it('stands every source of money left of where it goes, in a drawing of any size', () => {
    for (const rows of [4, 900]) {
      const chains = Array.from({ length: rows }, (_, i) => [
        'agency',
        `award${i}`,
        `firm${i % 7}`,
      ]);
      const bodies = [...new Set(chains.flat())].map(body);
      const links = chains.flatMap(([a = '', b = '', c = '']) => [
        { from: a, to: b },
        { from: b, to: c },
      ]);
      const places = flow(bodies, links);
      for (const { from, to } of links)
        expect(places.get(from)?.x).toBeLessThan(places.get(to)?.x ?? Number.NaN);
      if (rows < 10) expect(overlaps(bodies, places)).toEqual([]);
    }
  });

  it('follows the vocabulary, not the arrow: a component belongs to its department', () => {
    const [dhs, ice] = [anEntity('agency:070'), anEntity('agency:7012')];
    const award = anEntity('award:CONT_AWD_1_2_3_4');
    const now = addEntities(
      [dhs, ice, award],
      [anEdge(ice, 'part_of', dhs), anEdge(ice, 'awarded', award)],
    )(EMPTY_EXPLORATION);
    const asked = { layout: 'flow', still: 'pinned', tall: false, around: null } as const;
    const places = layOut(layoutQuestion(now, asked));
    const x = (id: string): number => places.get(id)?.x ?? Number.NaN;
    expect(x(dhs.id)).toBeLessThan(x(ice.id));
    expect(x(ice.id)).toBeLessThan(x(award.id));
  });
});

describe('grouping by kind', () => {
  it('moves those that are chosen and nobody else', () => {
    const some = [1, 2, 3, 4].map((n) => anEntity(`award:CONT_AWD_${n}_7012_-NONE-_-NONE-`));
    const firms = [1, 2, 3].map((n) => anEntity(`org:name:firm-${n}`));
    const all = [...some, ...firms];
    const now = [
      addEntities(all),
      setPositions(all.map(({ id }, i) => [id, { x: 40 * i, y: 31 * i * i }])),
      ...some.slice(0, 1).map(({ id }) => pin(id)),
      chooseSeveral([...some, ...firms.slice(0, 1)].map(({ id }) => id)),
    ].reduce((state, change) => change(state), EMPTY_EXPLORATION);
    const asked = { layout: 'kinds', still: 'pinned', tall: false, around: null } as const;
    const places = layOut(layoutQuestion(now, asked));
    const moved = all.filter(({ id }) => places.get(id) !== now.positions.get(id));
    expect(moved.map(({ id }) => id).sort()).toEqual(
      [...some.slice(1), ...firms.slice(0, 1)].map(({ id }) => id).sort(),
    );
  });
});
