/** Labels that have room, and a camera that minds the panels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, boundsOfAll } from '../../../web/src/canvas/camera/bounds.ts';
import { boxOfFrame, frameInView, viewportOfFrame } from '../../../web/src/canvas/camera/frames.ts';
import { freeBox } from '../../../web/src/canvas/camera/free-part.ts';
import { largestFreeBox } from '../../../web/src/canvas/camera/largest-free-box.ts';
import {
  isSameViewport,
  viewportToFit,
  viewportToReveal,
} from '../../../web/src/canvas/camera/viewports.ts';
import { bodyOf, labelOf, labelSize, textWidth } from '../../../web/src/canvas/elements/label.ts';
import { bandAt } from '../../../web/src/canvas/labels/bands.ts';
import { cullLabels, type LabelItem } from '../../../web/src/canvas/labels/label-culling.ts';
import { type Box, sharedArea } from '../../../web/src/canvas/layout/box.ts';
import { anEdge, anEntity } from '../drawn-world.ts';

const boxAt = (x: number, y: number, w: number, h: number): Box => ({
  left: x - w / 2,
  right: x + w / 2,
  top: y - h / 2,
  bottom: y + h / 2,
});
const aBox = fc
  .record({
    x: fc.integer({ min: -900, max: 900 }),
    y: fc.integer({ min: -900, max: 900 }),
    w: fc.integer({ min: 1, max: 2_000 }),
    h: fc.integer({ min: 1, max: 2_000 }),
  })
  .map(({ x, y, w, h }) => boxAt(x, y, w, h));
const aViewport = fc.record({
  zoom: fc.double({ min: 0.1, max: 3, noNaN: true }),
  pan: fc.record({
    x: fc.integer({ min: -900, max: 900 }),
    y: fc.integer({ min: -900, max: 900 }),
  }),
});
const someItems: fc.Arbitrary<LabelItem[]> = fc
  .array(
    fc.tuple(
      fc.integer({ max: 400, min: 0 }),
      fc.integer({ max: 400, min: 0 }),
      fc.nat(9),
      fc.boolean(),
    ),
    {
      maxLength: 40,
    },
  )
  .map((all) =>
    all.map(([x, y, weight, must], i) => ({
      id: `n${i}`,
      weight,
      must: must && i % 7 === 0,
      body: boxAt(x, y, 40, 40),
      label: boxAt(x, y + 32, 90, 16),
    })),
  );

describe('labels', () => {
  it('that are shown never cover each other or a foreign body, but for those that must be', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const shown = cullLabels(items);
        const free = items.filter(({ id, must }) => shown.has(id) && !must);
        for (const a of free)
          for (const b of items) {
            if (a.id === b.id) continue;
            if (shown.has(b.id)) expect(sharedArea(a.label, b.label)).toBe(0);
            expect(sharedArea(a.label, b.body)).toBeLessThanOrEqual(40 * 6 + 90 * 6);
          }
        for (const { id, must } of items) if (must) expect(shown.has(id)).toBe(true);
      }),
    );
  });

  it('go to the more important where only one has room', () => {
    const rival = (id: string, weight: number, y: number): LabelItem => ({
      id,
      weight,
      must: false,
      body: boxAt(0, y - 100, 10, 10),
      label: boxAt(0, y, 90, 16),
    });
    expect([...cullLabels([rival('small', 1, 0), rival('large', 9, 4)])]).toEqual(['large']);
  });

  it('wrap at words, and are as high as they have lines', () => {
    const one = labelSize('Palantir', 10);
    const two = labelSize('Palantir Technologies Incorporated', 10);
    expect(two.h).toBeGreaterThan(one.h);
    expect(two.w).toBeLessThan(textWidth('Palantir Technologies Incorporated', 10));
  });

  it('are cut at a word when a name is long', () => {
    const name = 'Office of the Deputy Assistant Secretary for Something Quite Long';
    const label = labelOf(anEntity('system:x', { name }));
    expect(label).toBe('Office of the Deputy Assistant Secretary for…');
    expect(bodyOf(anEntity('system:x', { name })).labelW).toBeLessThan(140);
  });

  it('are drawn larger the farther away, never smaller', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 3, noNaN: true }), (zoom) => {
        expect(bandAt(zoom / 2).scale).toBeGreaterThanOrEqual(bandAt(zoom).scale);
      }),
    );
  });
});

const seen = (box: Box, { zoom, pan }: { zoom: number; pan: { x: number; y: number } }): Box => ({
  left: box.left * zoom + pan.x,
  right: box.right * zoom + pan.x,
  top: box.top * zoom + pan.y,
  bottom: box.bottom * zoom + pan.y,
});

describe('the camera', () => {
  const free = freeBox(1440, 900, { left: 0, top: 56, right: 340, bottom: 120 });
  const inside = (box: Box): boolean =>
    box.left >= free.left - 1e-6 &&
    box.right <= free.right + 1e-6 &&
    box.top >= free.top - 1e-6 &&
    box.bottom <= free.bottom + 1e-6;

  it('fits everything into the part that no panel covers', () => {
    fc.assert(
      fc.property(aBox, (box) => {
        expect(inside(seen(box, viewportToFit(box, free)))).toBe(true);
      }),
    );
  });

  it('reveals what is out of view, and does not stir for what is in view', () => {
    fc.assert(
      fc.property(aBox, aViewport, (box, now) => {
        const to = viewportToReveal(box, free, now);
        if (to) expect(inside(seen(box, to))).toBe(true);
        else expect(inside(seen(box, now))).toBe(true);
      }),
    );
  });

  it('shows the same part in a window of any size: all of it, and no larger than it must', () => {
    const aFree = fc
      .record({ w: fc.integer({ min: 90, max: 3_000 }), h: fc.integer({ min: 90, max: 3_000 }) })
      .map(({ w, h }) => boxAt(w, h, w, h));
    fc.assert(
      fc.property(aFree, aFree, aViewport, (here, there, now) => {
        const frame = frameInView(here, now);
        expect(isSameViewport(viewportOfFrame(frame, here, 3), now)).toBe(true);
        const shown = seen(boxOfFrame(frame), viewportOfFrame(frame, there, 3));
        expect(sharedArea(shown, there)).toBeCloseTo(sharedArea(shown, shown), 3);
        const [w, h] = [shown.right - shown.left, shown.bottom - shown.top];
        const fills = [w / (there.right - there.left), h / (there.bottom - there.top)];
        const largest = viewportOfFrame(frame, there, 3).zoom === 3;
        if (!largest) expect(Math.max(...fills)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('takes the largest part that nothing covers', () => {
    const whole = boxAt(0, 0, 1_000, 800);
    fc.assert(
      fc.property(fc.array(aBox, { maxLength: 5 }), fc.array(aBox), (covers, others) => {
        const best = largestFreeBox(whole, covers);
        const isFree = (box: Box) => covers.every((cover) => sharedArea(box, cover) === 0);
        if (best) expect(isFree(best)).toBe(true);
        const size = best ? sharedArea(best, best) : 0;
        const within = (box: Box) => sharedArea(box, whole) === sharedArea(box, box);
        for (const other of others)
          if (within(other) && isFree(other))
            expect(sharedArea(other, other)).toBeLessThanOrEqual(size);
      }),
    );
    const legend = { left: -500, right: 300, top: 300, bottom: 400 };
    const buttons = { left: 440, right: 500, top: 200, bottom: 400 };
    expect(largestFreeBox(whole, [legend, buttons])).toEqual({
      left: -500,
      right: 440,
      top: -400,
      bottom: 300,
    });
    expect(largestFreeBox(whole, [boxAt(0, 0, 2_000, 2_000)])).toBeNull();
  });

  it('knows the box of a node with its label, and the middle of a line', () => {
    const [a, b] = [anEntity('agency:7012'), anEntity('system:HART')];
    const edge = anEdge(a, 'reports_use_of', b);
    const drawn = {
      entities: new Map([a, b].map((entity) => [entity.id, entity])),
      edges: new Map([[edge.id, edge]]),
      positions: new Map([
        [a.id, { x: 0, y: 0 }],
        [b.id, { x: 1_000, y: 0 }],
      ]),
    };
    const line = boundsOf(drawn, [edge.id]);
    expect(((line?.left ?? 0) + (line?.right ?? 0)) / 2).toBe(500);
    expect(boundsOf(drawn, [a.id])?.bottom).toBeGreaterThan(20);
    expect(boundsOfAll(drawn)?.right).toBeGreaterThan(1_000);
    expect(boundsOfAll({ ...drawn, positions: new Map() })).toBeNull();
  });

  it('ignores panels that leave no room', () => {
    const all = freeBox(320, 480, { left: 0, top: 0, right: 320, bottom: 0 });
    expect([all.left, all.right]).toEqual([0, 320]);
  });
});
