/**
 * Worlds of a given size in the shape of procurement: most entities are contracts, a few agencies and holders
 * have most of the links (Zipf). The same size and seed give the same world.
 */
import type { EdgeKind, Grade } from '#model';
import type { PathLink } from '#paths';
import { even, type Random, seeded, zipf } from './random.ts';

export interface WorldSize {
  readonly name: string;
  readonly entities: number;
  readonly links: number;
}

export const SIZES: Readonly<Record<string, WorldSize>> = {
  '5k': { name: '5 k entities / 20 k edges', entities: 5_000, links: 20_000 },
  '50k': { name: '50 k entities / 200 k edges', entities: 50_000, links: 200_000 },
  '250k': { name: '250 k entities / 1 M edges', entities: 250_000, links: 1_000_000 },
  M: { name: '1 M entities / 4 M edges', entities: 1_000_000, links: 4_000_000 },
  L: { name: '5 M entities / 20 M edges', entities: 5_000_000, links: 20_000_000 },
};

/** Node numbers in bands, one a kind of entity; `start` included, `end` not. */
export interface Band {
  readonly start: number;
  readonly count: number;
}

export interface Bands {
  readonly agency: Band;
  readonly organization: Band;
  readonly offering: Band;
  readonly system: Band;
  readonly contract: Band;
}

const SHARES: readonly (readonly [keyof Bands, number])[] = [
  ['agency', 0.001],
  ['organization', 0.12],
  ['offering', 0.005],
  ['system', 0.005],
  ['contract', 0.869],
];

export function bandsOf({ entities }: WorldSize): Bands {
  let start = 0;
  const bands = SHARES.map(([kind, share]) => {
    const count = Math.floor(entities * share);
    const band: Band = { start, count };
    start += count;
    return [kind, band] as const;
  });
  // One entry for each key of the table above.
  return Object.fromEntries(bands) as unknown as Bands;
}

/** Kind, ends, and how often: drawn from the head of the Zipf curve (`head`) or evenly (`any`). */
type Pattern = readonly [
  kind: EdgeKind,
  share: number,
  from: keyof Bands,
  fromHow: 'head' | 'any',
  to: keyof Bands,
  toHow: 'head' | 'any',
];

const PATTERNS: readonly Pattern[] = [
  ['awarded', 0.26, 'agency', 'head', 'contract', 'any'],
  ['held_by', 0.26, 'contract', 'any', 'organization', 'head'],
  ['ordered_under', 0.18, 'contract', 'any', 'contract', 'head'],
  ['funded', 0.12, 'agency', 'head', 'contract', 'any'],
  ['subawarded_to', 0.08, 'contract', 'any', 'organization', 'any'],
  ['names_product', 0.04, 'contract', 'any', 'offering', 'head'],
  ['owned_by', 0.02, 'organization', 'any', 'organization', 'head'],
  ['offers', 0.01, 'organization', 'head', 'offering', 'any'],
  ['authorized', 0.01, 'agency', 'any', 'offering', 'head'],
  ['reports_use_of', 0.01, 'agency', 'head', 'system', 'any'],
  ['vendor_of', 0.01, 'organization', 'any', 'system', 'any'],
];

const GRADES: readonly Grade[] = [
  'documented',
  'documented',
  'documented',
  'documented-copy',
  'cited',
];
const FIRST_DAY = 18_000;
const DAYS = 2_500;

/** The links of a world, one at a time; repeated ends are possible, as between real files. */
export function* generateLinks(size: WorldSize, seed = 20_201_021): Iterable<PathLink> {
  const random = seeded(seed);
  const bands = bandsOf(size);
  for (let edge = 0; edge < size.links; edge++) {
    const [kind, , from, fromHow, to, toHow] = drawPattern(random);
    const fromDay = FIRST_DAY + even(random, DAYS);
    yield {
      edge,
      from: drawNode(random, bands[from], fromHow),
      to: drawNode(random, bands[to], toHow),
      kind,
      grade: GRADES[even(random, GRADES.length)] ?? 'documented',
      status: null,
      fromDay,
      toDay: fromDay + even(random, 1000),
      amounts: kind === 'held_by' ? [['obligated-seen', BigInt(even(random, 1e9))]] : [],
    };
  }
}

function drawPattern(random: Random): Pattern {
  let left = random();
  for (const pattern of PATTERNS) {
    left -= pattern[1];
    if (left < 0) return pattern;
  }
  return PATTERNS[0] as Pattern; // the table is not empty; rounding may leave a crumb of `left`
}

const drawNode = (random: Random, band: Band, how: 'head' | 'any'): number =>
  band.start + (how === 'head' ? zipf(random, band.count) : even(random, band.count));

/** Pairs of entities to ask about: agency or holder at one end, holder, offering or system at the other. */
export function drawPairs(size: WorldSize, count: number, seed = 7): [number, number][] {
  const random = seeded(seed);
  const bands = bandsOf(size);
  const starts: readonly (keyof Bands)[] = ['agency', 'organization'];
  const ends: readonly (keyof Bands)[] = ['organization', 'offering', 'system', 'organization'];
  const draw = (kinds: readonly (keyof Bands)[]): number =>
    drawNode(random, bands[kinds[even(random, kinds.length)] ?? 'organization'], 'any');
  const pairs: [number, number][] = [];
  while (pairs.length < count) {
    const [from, to] = [draw(starts), draw(ends)];
    if (from !== to) pairs.push([from, to]);
  }
  return pairs;
}
