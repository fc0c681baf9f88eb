/** The way a slot points, straight from its word. */
import { TURNS, turnOf } from '../chain-shape.ts';
import { ALONG, kindOf } from './filter-word.ts';

/** By kind, and 32 when walked along. */
const TURN_BY_BITS = Uint8Array.from({ length: 64 }, (_, bits) =>
  TURNS.indexOf(turnOf(kindOf(bits & 31), bits & 32 ? 'forward' : 'backward')),
);

/** The way a slot points as it is walked, as a position in {@link TURNS}. */
export const turnNumberOf = (word: number): number =>
  TURN_BY_BITS[(word & 31) | (word & ALONG ? 32 : 0)] ?? 0;
