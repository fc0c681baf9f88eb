/** What a drawing on a page owes its reader: who stood where, room for every mark, and words that never cover each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markBox, nameLabels } from '#api/exports/sheet/name-labels.ts';
import { overlap, roomWithin } from '#api/exports/sheet/room.ts';
import { onSheet, SHEET_WIDTH, type SheetPlace } from '#api/exports/sheet/sheet-places.ts';
import { brokenToWidth, cutToWidth, textWidth } from '#api/exports/sheet/text-width.ts';

const MARK = { across: 26, down: 22 };
const place = fc.record({
  x: fc.integer({ min: -9e5, max: 9e5 }),
  y: fc.integer({ min: -9e5, max: 9e5 }),
});
const places = fc.array(place, { minLength: 1, maxLength: 60 });
const drawing = (all: readonly SheetPlace[]) => onSheet(new Map(all.entries()));

describe('a drawing put on a sheet', () => {
  it('is no wider than a page, and holds every mark apart from the others', () => {
    fc.assert(
      fc.property(places, (all) => {
        const sheet = drawing(all);
        const boxes = [...sheet.places.values()].map((one) => markBox(one, MARK));
        for (const [at, { left, right, top, bottom }] of boxes.entries()) {
          expect(left >= 0 && right <= SHEET_WIDTH && top >= 0 && bottom <= sheet.height).toBe(
            true,
          );
          expect(boxes.slice(0, at).some((other) => overlap(other, boxes[at] ?? other))).toBe(
            false,
          );
        }
      }),
    );
  });

  it('keeps who stood left of whom', () => {
    fc.assert(
      fc.property(places, (all) => {
        const across = [...all.entries()].sort(([, a], [, b]) => a.x - b.x).map(([at]) => at);
        const drawn = across.map((at) => drawing(all).places.get(at)?.x ?? Number.NaN);
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps who stood above whom where there is room', () => {
    const above = drawing([
      { x: 0, y: -4000 },
      { x: 300, y: 0 },
      { x: 600, y: 200 },
    ]);
    const down = [0, 1, 2].map((at) => above.places.get(at)?.y ?? Number.NaN);
    expect(down).toEqual([...down].sort((a, b) => a - b));
  });
});

describe('the names of a drawing', () => {
  const name = fc.string({ minLength: 1, maxLength: 60 });
  const named = (all: readonly SheetPlace[], names: readonly string[]) => {
    const { places: put, height } = drawing(all);
    const room = roomWithin({ left: 0, top: 0, right: SHEET_WIDTH, bottom: height });
    const toName = [...put.keys()].map((id) => ({ id, name: names[id] ?? 'name', links: id % 3 }));
    return { put, ...nameLabels(toName, put, MARK, room) };
  };

  it('cover neither each other nor a mark; a number covers at most its own', () => {
    fc.assert(
      fc.property(places, fc.array(name, { maxLength: 60 }), (all, names) => {
        const { put, labels } = named(all, names);
        const boxes = [...labels];
        for (const [at, [id, box]] of boxes.entries()) {
          expect(boxes.slice(0, at).some(([, other]) => overlap(box, other))).toBe(false);
          for (const [other, where] of put)
            if (other !== id) expect(overlap(box, markBox(where, MARK))).toBe(false);
        }
      }),
    );
  });

  it('are all there, or stand as numbers from 1 on in the order in which one reads', () => {
    const crowd = Array.from({ length: 100 }, (_, n) => ({
      x: (n % 10) * 40,
      y: Math.floor(n / 10) * 40,
    }));
    const { put, labels, numbered } = named(crowd, []);
    const long = named(
      crowd,
      crowd.map((_, n) => `An organization of some length ${n}`),
    );
    expect(labels.size).toBe(100);
    expect(long.numbered.length).toBeGreaterThan(numbered.length);
    expect(long.numbered.map((id) => long.labels.get(id)?.lines)).toEqual(
      long.numbered.map((_, at) => [String(at + 1)]),
    );
    const down = long.numbered.map((id) => put.get(id)?.y ?? Number.NaN);
    expect(down).toEqual([...down].sort((a, b) => a - b));
  });
});

describe('a text', () => {
  it('is cut or broken where its room ends', () => {
    expect(cutToWidth('Short', 100, 12)).toBe('Short');
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(textWidth(cutToWidth(text, 120, 12), 12)).toBeLessThanOrEqual(120);
        for (const line of brokenToWidth(text, 120, 12))
          expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
      }),
    );
    expect(brokenToWidth('one two three', textWidth('one two', 12), 12)).toEqual([
      'one two',
      'three',
    ]);
  });
});
