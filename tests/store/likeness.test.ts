/** The distance of words, against the plain recursive definition. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allowedDistance, wordDistance } from '#api/store/likeness.ts';

function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    naive(a.slice(1), b) + 1,
    naive(a, b.slice(1)) + 1,
    naive(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(naive(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

it('counts letters added, dropped, changed or swapped', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(wordDistance(a, b)).toBe(naive(a, b));
    }),
  );
});

it.each([
  ['palntir', 'palantir', 1],
  ['anduil', 'anduril', 1],
  ['amzaon', 'amazon', 1],
  ['ice', 'ice', 0],
])('%s is %s with %i letters wrong', (typed, meant, distance) => {
  expect(wordDistance(typed, meant)).toBe(distance);
  expect(distance).toBeLessThanOrEqual(allowedDistance(typed.length));
});
