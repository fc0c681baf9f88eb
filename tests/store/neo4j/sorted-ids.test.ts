import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SortedIds } from '#api/store/neo4j/paths/sorted-ids.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

it('gives every id back at its place and finds it there, and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text), text, (ids, other) => {
      const sorted = [...ids].sort(byBytes);
      const kept = new SortedIds();
      for (const id of sorted) kept.push(id);
      expect(kept.length).toBe(sorted.length);
      for (const [place, id] of sorted.entries()) {
        expect(kept.at(place)).toBe(id);
        expect(kept.find(id)).toBe(place);
      }
      expect(kept.find(other)).toBe(sorted.indexOf(other));
    }),
  );
});

it('takes others among them, and says where each has moved to', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text), fc.nat(), (all, seed) => {
      const isOther = (_: string, at: number): boolean => ((seed >> (at % 31)) & 1) === 1;
      const others = all.filter(isOther).sort(byBytes);
      const first = all.filter((id, at) => !isOther(id, at)).sort(byBytes);
      const before = new SortedIds();
      for (const id of first) before.push(id);
      const { ids, movedTo } = before.with(others);
      const joined = [...first, ...others].sort(byBytes);
      expect(Array.from({ length: ids.length }, (_, at) => ids.at(at))).toEqual(joined);
      expect([...movedTo].map((place) => ids.at(place))).toEqual(first);
      expect(joined.map((id) => ids.find(id))).toEqual(joined.map((_, at) => at));
    }),
  );
});
