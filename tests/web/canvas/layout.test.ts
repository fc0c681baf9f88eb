/** Layouts: nothing overlaps, nothing that was there moves, the same graph gives the same picture. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeId, EntityId } from '#model';
import {
  type Body,
  type Box,
  bodyBox,
  sharedArea,
  wholeBox,
} from '../../../web/src/canvas/layout/box.ts';
import { pathLayout } from '../../../web/src/canvas/layout/path-layout.ts';
import { findSlots } from '../../../web/src/canvas/layout/slots.ts';
import { tidy } from '../../../web/src/canvas/layout/tidy.ts';
import { chainQuestion } from '../../../web/src/canvas/placing/layout-material.ts';
import { EMPTY_EXPLORATION, type Point } from '../../../web/src/state/exploration.ts';
import { anEdge, anEntity } from '../drawn-world.ts';

interface Drawing {
  readonly bodies: readonly Body[];
  readonly links: readonly { from: string; to: string }[];
}

const aBody = (id: string) =>
  fc.record({
    id: fc.constant(id),
    w: fc.constantFrom(32, 42, 52),
    h: fc.constantFrom(32, 40, 44),
    labelW: fc.integer({ min: 20, max: 110 }),
    labelH: fc.constantFrom(19, 32),
  });
const aDrawing = (most: number): fc.Arbitrary<Drawing> =>
  fc.integer({ min: 1, max: most }).chain((n) => {
    const id = fc.integer({ min: 0, max: n - 1 }).map((i) => `n${i}`);
    return fc.record({
      bodies: fc.tuple(...Array.from({ length: n }, (_, i) => aBody(`n${i}`))),
      links: fc.array(fc.record({ from: id, to: id }), { maxLength: n * 2 }),
    });
  });

function overlaps(
  bodies: readonly Body[],
  places: ReadonlyMap<string, Point>,
  box: (body: Body, place: Point) => Box,
): string[] {
  const boxes = bodies.map((body) => box(body, places.get(body.id) ?? { x: Number.NaN, y: 0 }));
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b, j) => {
      const area = sharedArea(a, b);
      return area > 0.5 || Number.isNaN(a.left) ? [`${i} over ${i + 1 + j}`] : [];
    }),
  );
}

describe('the tidy layout', () => {
  it('lets no node or label overlap another', () => {
    fc.assert(
      fc.property(aDrawing(24), ({ bodies, links }) => {
        const places = tidy({ bodies, links, pinned: [], tall: false });
        expect(places.size).toBe(bodies.length);
        expect(overlaps(bodies, places, wholeBox)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same picture whatever the order in which it was told', () => {
    fc.assert(
      fc.property(aDrawing(16), ({ bodies, links }) => {
        const told = tidy({ bodies, links, pinned: [], tall: false });
        const retold = tidy({
          bodies: bodies.toReversed(),
          links: links.toReversed().map(({ from, to }) => ({ from: to, to: from })),
          pinned: [],
          tall: false,
        });
        expect(new Map([...retold].sort())).toEqual(new Map([...told].sort()));
      }),
      { numRuns: 20 },
    );
  });

  it('leaves what is pinned where it is', () => {
    fc.assert(
      fc.property(aDrawing(16), ({ bodies, links }) => {
        const pinned = [['n0', { x: 1234, y: -567 }]] as const;
        const places = tidy({ bodies, links, pinned, tall: false });
        expect(places.get('n0')).toEqual({ x: 1234, y: -567 });
        expect(overlaps(bodies, places, wholeBox)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps linked nodes far enough apart for an arrow', () => {
    const { bodies, links } = star(12);
    const places = tidy({ bodies, links, pinned: [], tall: false });
    for (const { from, to } of links) expect(distance(places, from, to)).toBeGreaterThan(100);
  });
});

describe('slots for newcomers', () => {
  it('over any sequence of expansions, what is there stays and no bodies overlap', () => {
    fc.assert(
      fc.property(
        aDrawing(30),
        fc.array(fc.integer({ min: 1, max: 9 })),
        ({ bodies, links }, steps) => {
          let placed: ReadonlyMap<string, Point> = new Map([['n0', { x: 0, y: 0 }]]);
          for (const step of [...steps, bodies.length]) {
            const drawn = bodies.slice(0, placed.size + step);
            const found = findSlots({ bodies: drawn, links, placed, origin: new Map() });
            expect([...found.keys()].filter((id) => placed.has(id))).toEqual([]);
            placed = new Map([...placed, ...found]);
            expect(overlaps(drawn, placed, bodyBox)).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stand beside the one they were expanded from', () => {
    const { bodies, links } = star(8);
    const far = new Map([['hub', { x: 5000, y: 5000 }]]);
    const found = findSlots({ bodies, links, placed: far, origin: new Map() });
    for (const place of found.values())
      expect(Math.hypot(place.x - 5000, place.y - 5000)).toBeLessThan(320);
  });

  it('are found for 50 newcomers among 200 within the patience of a click', () => {
    const old = star(200);
    const places = tidy({ ...old, pinned: [], tall: false });
    const more = Array.from({ length: 50 }, (_, i) => body(`new${i}`));
    const links = more.map(({ id }) => ({ from: 'spoke3', to: id }));
    const start = process.cpuUsage();
    findSlots({
      bodies: [...old.bodies, ...more],
      links: [...old.links, ...links],
      placed: places,
      origin: new Map(),
    });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500);
  });
});

describe('the layout of a path', () => {
  const aChain = fc
    .uniqueArray(fc.constantFrom('c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 4 })
    .map((middle) => ['a', ...middle, 'b']);

  it('stands the start left of everything and the end right of everything', () => {
    fc.assert(
      fc.property(fc.array(aChain, { minLength: 1, maxLength: 6 }), (chains) => {
        const bodies = [...new Set(chains.flat())].map(body);
        const places = pathLayout({ bodies, chains });
        const x = (id: string): number => places.get(id)?.x ?? Number.NaN;
        for (const { id } of bodies) {
          if (id !== 'a') expect(x(id)).toBeGreaterThan(x('a'));
          if (id !== 'b') expect(x(id)).toBeLessThan(x('b'));
        }
        expect(overlaps(bodies, places, wholeBox)).toEqual([]);
      }),
    );
  });
});

describe('the chains of a path view', () => {
  const [ice, award, aws] = [
    anEntity('agency:7012'),
    anEntity('award:CONT_IDV_1_2'),
    anEntity('org:name:aws'),
  ];
  const awarded = anEdge(ice, 'awarded', award);
  const named = anEdge(award, 'names_product', aws);
  const shown = {
    entities: new Map([ice, award, aws].map((entity) => [entity.id, entity])),
    edges: new Map([awarded, named].map((edge) => [edge.id, edge])),
    positions: new Map(),
  };
  const asked = (edges: readonly EdgeId[], from: EntityId) =>
    chainQuestion({
      ...EMPTY_EXPLORATION,
      path: { edges, chains: [edges], chain: 0, from: new Set([from]), to: new Set(), shown },
    }).chains;

  it('read from where was asked, along the links or against them', () => {
    expect(asked([awarded.id, named.id], ice.id)).toEqual([[ice.id, award.id, aws.id]]);
    expect(asked([named.id, awarded.id], aws.id)).toEqual([[aws.id, award.id, ice.id]]);
    expect(asked([awarded.id], award.id)).toEqual([[award.id, ice.id]]);
  });
});

function body(id: string): Body {
  return { id, w: 42, h: 42, labelW: 80, labelH: 19 };
}

function star(spokes: number): Drawing {
  const ids = Array.from({ length: spokes }, (_, i) => `spoke${i}`);
  return {
    bodies: ['hub', ...ids].map(body),
    links: ids.map((id) => ({ from: 'hub', to: id })),
  };
}

function distance(places: ReadonlyMap<string, Point>, a: string, b: string): number {
  const [p, q] = [places.get(a), places.get(b)];
  return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN;
}
