/**
 * The shape of a chain, from the way each hop points: a line of payment, product or data is a different thing
 * from two sides that share somebody.
 */
import { CHAIN_SHAPES, type Chain, type EdgeKind, edgeKindMeaning } from '#model';

export type ChainShape = Chain['shape'];

/** Which way a hop points as the chain walks it: away from the agency, towards it, or neither. */
export const TURNS = ['outward', 'inward', 'neither'] as const;
export type Turn = (typeof TURNS)[number];

/** The way a hop points. */
export function turnOf(kind: EdgeKind, along: 'forward' | 'backward'): Turn {
  const { outward } = edgeKindMeaning(kind);
  if (outward === 'neither') return 'neither';
  return outward === along ? 'outward' : 'inward';
}

/** What is known of the shape after some hops. */
export const SHAPE_STATES = [
  'start',
  'all outward',
  'all inward',
  'rising',
  'at the top',
  'falling',
  'mixed',
] as const;
type ShapeState = (typeof SHAPE_STATES)[number];

/**
 * `rising` has met a hop that points neither way and points outward now; `at the top` ends on such a hop,
 * which may stand for either side of a meeting; `falling` points back at what is shared.
 */
const STEPS: Readonly<Record<ShapeState, Readonly<Record<Turn, ShapeState>>>> = {
  start: { outward: 'all outward', inward: 'all inward', neither: 'at the top' },
  'all outward': { outward: 'all outward', inward: 'falling', neither: 'at the top' },
  'all inward': { outward: 'mixed', inward: 'all inward', neither: 'mixed' },
  rising: { outward: 'rising', inward: 'falling', neither: 'at the top' },
  'at the top': { outward: 'rising', inward: 'falling', neither: 'at the top' },
  falling: { outward: 'mixed', inward: 'falling', neither: 'falling' },
  mixed: { outward: 'mixed', inward: 'mixed', neither: 'mixed' },
};

/** The steps by number: `SHAPE_STEPS[state * 3 + turn]`, positions in {@link SHAPE_STATES} and {@link TURNS}. */
export const SHAPE_STEPS = Uint8Array.from(
  SHAPE_STATES.flatMap((state) => TURNS.map((turn) => SHAPE_STATES.indexOf(STEPS[state][turn]))),
);

/** The shape of a chain of so many hops that ends in a state. */
export function shapeAt(state: ShapeState, hops: number): ChainShape {
  if (state === 'all outward' || state === 'all inward') return 'line';
  if (state === 'falling' || (state === 'at the top' && hops > 1)) return 'meet';
  return 'mixed';
}

/**
 * `line`: every hop points the same way. `meet`: the first hops point outward or neither way, the others back
 * or neither way, so that both sides point at something shared. `mixed`: anything else.
 */
export function shapeOf(turns: readonly Turn[]): ChainShape {
  const end = turns.reduce<ShapeState>((state, turn) => STEPS[state][turn], 'start');
  return shapeAt(end, turns.length);
}

/** 0 for a line, which comes first. */
export const shapeRank = (shape: ChainShape): number => CHAIN_SHAPES.indexOf(shape);
