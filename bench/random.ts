/** Random numbers that are the same on every run: mulberry32, 32 bits of state. */
export type Random = () => number;

/** A generator of numbers in [0, 1) from a seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number below `count`, the first ones drawn far more often: Zipf's law with exponent 1. */
export const zipf = (random: Random, count: number): number =>
  Math.min(count - 1, Math.floor((count + 1) ** random()) - 1);

/** A number below `count`, all alike. */
export const even = (random: Random, count: number): number => Math.floor(random() * count);
