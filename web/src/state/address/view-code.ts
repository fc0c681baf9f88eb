/** What an address says of a view beyond its entities, packed: places, pins, filters, folds, camera. `1.` is the version of the packing. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { type EntityId, EntityIdSchema } from '#model';
import type { Frame } from '../camera.ts';
import type { Point } from '../exploration.ts';
import { countFilters, type Filters, FiltersSchema, NO_FILTERS, setFilters } from '../filters.ts';
import { type FoldId, FoldIdSchema } from '../fold.ts';

/** How a view is looked at; what stands at its default is left out of the code. */
export interface Looks {
  /** Whole pixels of the drawing. */
  readonly places: ReadonlyMap<EntityId, Point>;
  readonly pinned: ReadonlySet<EntityId>;
  readonly filters: Filters;
  /** Contracts between two that are drawn as one link. */
  readonly folds: ReadonlySet<FoldId>;
  /** Pairs whose parallel links are drawn one by one. */
  readonly spread: ReadonlySet<FoldId>;
  /** Which part is in view; null: everything. Means nothing without places. */
  readonly camera: Frame | null;
}

export const NO_LOOKS: Looks = {
  places: new Map(),
  pinned: new Set(),
  filters: NO_FILTERS,
  folds: new Set(),
  spread: new Set(),
  camera: null,
};

/** True of looks that change nothing of what is drawn. */
export const isPlain = ({ places, pinned, filters, folds, spread }: Looks): boolean =>
  [places, pinned, folds, spread].every(({ size }) => size === 0) && countFilters(filters) === 0;

const VERSION = '1';
/** An unpacked code may be so many times longer; a longer one is not read. */
const LARGEST = 400_000;

const place = z.int().min(-10_000_000).max(10_000_000);
const extent = z.int().min(1).max(20_000_000);
/** One letter a field, because every letter counts in an address. */
const CodeSchema = z.strictObject({
  /** The entities, where the address does not list them itself. */
  e: z.array(EntityIdSchema).max(6000).optional(),
  /** x and y of each entity in order; null where it has no place. */
  p: z
    .array(z.tuple([place, place]).nullable())
    .max(6000)
    .optional(),
  /** Which of them are pinned, by number. */
  n: z.array(z.int().nonnegative()).max(6000).optional(),
  f: FiltersSchema.partial().optional(),
  c: z.array(FoldIdSchema).max(6000).optional(),
  s: z.array(FoldIdSchema).max(6000).optional(),
  /** x, y, width and height of what is in view. */
  k: z.tuple([place, place, extent, extent]).optional(),
});
type Code = z.infer<typeof CodeSchema>;

/** The code of some looks, empty when all stands at its default; `within` also packs the entities. */
export function packLooks(entities: readonly EntityId[], looks: Looks, within = false): string {
  const code: Code = {
    ...(within ? { e: [...entities] } : {}),
    ...(looks.places.size > 0 ? { p: entities.map((id) => pair(looks.places.get(id))) } : {}),
    ...listed('n', numbersOf(entities, looks.pinned)),
    ...(looks.filters === NO_FILTERS ? {} : filtersCode(looks.filters)),
    ...listed('c', [...looks.folds]),
    ...listed('s', [...looks.spread]),
    ...(looks.camera ? { k: corners(looks.camera) } : {}),
  };
  if (Object.keys(code).length === 0) return '';
  return `${VERSION}.${toBase64Url(deflateSync(strToU8(JSON.stringify(code)), { level: 9 }))}`;
}

export type ReadLooks =
  | { readonly entities: readonly EntityId[]; readonly looks: Looks }
  | { readonly refused: string };

/** Reads a code; `listed` are the entities that the address names itself. Never throws. */
export function unpackLooks(text: string, listedOnes: readonly EntityId[]): ReadLooks {
  const [version, packed = ''] = text.split('.', 2);
  if (version !== VERSION)
    return {
      refused: `The view is packed in a way (${(version ?? '').slice(0, 12)}) that this release does not know. What the address lists is shown; open it with the release that made it.`,
    };
  const code = readCode(packed);
  if (!code)
    return {
      refused:
        'The places, filters and folds in the address are damaged and were left out. Copy the whole address again.',
    };
  const entities = code.e ?? listedOnes;
  return { entities, looks: looksOf(code, entities) };
}

function looksOf(code: Code, entities: readonly EntityId[]): Looks {
  const places = entities.flatMap((id, n): [EntityId, Point][] => {
    const at = code.p?.[n];
    return at ? [[id, { x: at[0], y: at[1] }]] : [];
  });
  return {
    places: new Map(places),
    pinned: new Set(code.n?.flatMap((n) => entities[n] ?? [])),
    filters: code.f ? FiltersSchema.parse({ ...NO_FILTERS, ...code.f }) : NO_FILTERS,
    folds: new Set(code.c),
    spread: new Set(code.s),
    camera: code.p && code.k ? frameOf(code.k) : null,
  };
}

function readCode(packed: string): Code | null {
  try {
    const bytes = inflateSync(fromBase64Url(packed), { out: new Uint8Array(LARGEST) });
    return CodeSchema.safeParse(JSON.parse(strFromU8(bytes))).data ?? null;
  } catch {
    // Not base64, not deflated, too long, or not JSON: damaged, whatever it was.
    return null;
  }
}

const pair = (at: Point | undefined): [number, number] | null =>
  at ? [Math.round(at.x), Math.round(at.y)] : null;

const corners = ({ x, y, width, height }: Frame): NonNullable<Code['k']> => [x, y, width, height];

const frameOf = ([x, y, width, height]: NonNullable<Code['k']>): Frame => ({
  x,
  y,
  width,
  height,
});

const numbersOf = (entities: readonly EntityId[], chosen: ReadonlySet<EntityId>): number[] =>
  entities.flatMap((id, n) => (chosen.has(id) ? [n] : []));

const listed = <Key extends 'n' | 'c' | 's'>(
  key: Key,
  list: NonNullable<Code[Key]>,
): Pick<Code, Key> | Record<string, never> =>
  list.length > 0 ? ({ [key]: list } as Pick<Code, Key>) : {}; // a computed key widens to string

function filtersCode(filters: Filters): Pick<Code, 'f'> {
  const set = setFilters(filters).map(([key]) => [key, filters[key]]);
  return set.length > 0 ? { f: Object.fromEntries(set) } : {};
}

/** One letter a byte, as `btoa` takes them; a call with all of a long list as its arguments would fail. */
function lettersOf(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return letters;
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(lettersOf(bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) =>
    letter.charCodeAt(0),
  );
